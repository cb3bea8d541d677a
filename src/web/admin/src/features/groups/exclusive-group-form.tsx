import type { ExclusiveGroup } from '@leadexec/api-client';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { allSettingsQuery } from '../../lib/settings/all-settings.queries.ts';
import { SelectField, SwitchField, TextField } from '../../lib/settings/fields.tsx';
import { choicesOf, ManyField } from '../../lib/settings/many-field.tsx';
import { Section } from '../../lib/settings/section.tsx';
import { SettingEditor } from '../../lib/settings/setting-page.tsx';
import formClasses from '../../lib/settings/settings-form.module.css';
import { useWords } from '../../lib/use-words.ts';
import classes from './groups.module.css';

export const newExclusiveGroup: ExclusiveGroup = { name: '', clients: [], preference: 'oneItem', fallThrough: false };

/** Clients to which the leads of a campaign go alone (DIST-36 to DIST-38). */
export function ExclusiveGroupForm(props: {
  group: ExclusiveGroup;
  onSaved?: (group: ExclusiveGroup) => void;
  onArchived?: () => void;
}) {
  const { t } = useTranslation();
  const { clients } = useSuspenseQuery(directoryQuery()).data;
  const { id } = props.group;
  return (
    <SettingEditor
      kind="exclusive-groups"
      label={t('groups.exclusive.one')}
      stored={props.group}
      onSaved={props.onSaved}
      onArchived={props.onArchived}
    >
      <Section title={t('groups.exclusive.one')} hint={t('groups.exclusive.hint')}>
        <TextField path="/name" label={t('groups.name')} required span={6} />
        <SelectField path="/preference" label={t('groups.exclusive.preference')} data={useWords('sendPreference')} span={6} />
        <TextField path="/description" label={t('groups.description')} span={12} />
        <ManyField path="/clients" label={t('groups.clients')} data={choicesOf(clients)} number />
        <SwitchField path="/fallThrough" label={t('groups.exclusive.fallThrough')} span={12} />
      </Section>
      {id ? <Campaigns group={id} /> : null}
    </SettingEditor>
  );
}

function Campaigns({ group }: { group: number }) {
  const { t } = useTranslation();
  const campaigns = useQuery(allSettingsQuery('campaigns')).data?.filter((campaign) => campaign.deliversTo === group) ?? [];
  return (
    <Section title={t('groups.exclusive.campaigns')} hint={t('groups.exclusive.campaignsHint')}>
      {campaigns.length === 0 ? <p className={formClasses.hint}>{t('groups.exclusive.noCampaign')}</p> : null}
      <ul className={classes.members} aria-label={t('groups.exclusive.campaigns')}>
        {campaigns.map((campaign) => (
          <li key={campaign.id}>
            <Link to="/campaigns/$campaignId" params={{ campaignId: String(campaign.id) }}>
              {campaign.name}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
