import type { AccountSettings } from '@leadexec/api-client';
import { account } from '@leadexec/api-client';
import { ErrorState, Loading } from '@leadexec/ui';
import { Switch, TagsInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { accountQuery, readAccount } from '../../lib/account.queries.ts';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { NumberField, SelectField, SwitchField, TagsField, TextField } from '../../lib/settings/fields.tsx';
import { useField } from '../../lib/settings/form-context.ts';
import type { JsonObject } from '../../lib/settings/json.ts';
import { RowsField } from '../../lib/settings/rows-field.tsx';
import { Section } from '../../lib/settings/section.tsx';
import formClasses from '../../lib/settings/settings-form.module.css';
import { SettingsForm } from '../../lib/settings/settings-form.tsx';
import { useDraft } from '../../lib/settings/use-draft.ts';
import { useWords } from '../../lib/use-words.ts';
import classes from './company.module.css';

type Stored = AccountSettings & { tag: string };

const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone }));
const currencies = Intl.supportedValuesOf('currency').map((code) => ({ value: code, label: code }));
// Nobody else is ever told of these, whatever is said (src/docs/notices.md).
const never = { staff: ['invoice', 'leadNew'], client: ['returnRequested'] };
// Whose it is is told, and nobody can be chosen.
const noChoice = 'appointment';
const usual = {
  staff: (kind: string) => kind !== 'returnDecided' && !never.staff.includes(kind),
  client: (kind: string) => ['returnDecided', 'invoice', 'invoiceOverdue'].includes(kind),
};

/** Whose installation it is, and what people are told of (SET-13 to SET-18, CLNT-10). */
export function CompanyForm() {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const stored = useQuery(accountQuery());
  if (stored.isPending) {
    return <Loading label={t('common.loading')} lines={10} />;
  }
  if (stored.error) {
    return <ErrorState error={stored.error} retry={stored.refetch} texts={problems} />;
  }
  return <CompanyFields stored={stored.data} />;
}

export function CompanyFields({ stored }: { stored: Stored }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useDraft<Stored>({
    stored,
    save: async (change, base) => {
      await account.patch(base.tag, change);
      return readAccount();
    },
    reload: readAccount,
    onSaved: (saved) => {
      client.setQueryData(accountQuery().queryKey, saved);
      void client.invalidateQueries({ queryKey: directoryQuery().queryKey });
    },
  });
  return (
    <SettingsForm label={t('company.label')} form={form} needs="settings edit">
      <Section title={t('company.general')} hint={t('company.generalHint')}>
        <TextField path="/companyName" label={t('company.name')} required span={12} />
        <SelectField path="/zoneId" label={t('company.zone')} hint={t('company.zoneHint')} data={zones} span={6} />
        <SelectField path="/currency" label={t('company.currency')} hint={t('company.currencyHint')} data={currencies} span={6} />
      </Section>
      <Section title={t('company.fields')} hint={t('company.fieldsHint')}>
        <RowsField
          path="/clientFields"
          label={t('company.fields')}
          add={t('company.addField')}
          first={() => ({ name: '', label: '' })}
          columns={[
            { name: 'name', header: t('company.fieldName') },
            { name: 'label', header: t('company.fieldLabel') },
          ]}
        />
      </Section>
      <Section title={t('company.notices')} hint={t('company.noticesHint')}>
        <TagsField path="/notices/recipients" label={t('company.recipients')} hint={t('company.recipientsHint')} />
        <NumberField
          path="/notices/endingDays"
          label={t('company.endingDays')}
          suffix={t('company.days')}
          minimum={1}
          maximum={60}
          required
          span={6}
        />
        <OverdueDays />
        <Kinds />
      </Section>
      <Section title={t('company.portal')} hint={t('company.portalHint')}>
        <NumberField
          path="/portalLinkDays"
          label={t('company.portalLinkDays')}
          suffix={t('company.days')}
          minimum={1}
          maximum={365}
          required
          span={6}
        />
        <SwitchField path="/lockOutInactiveClients" label={t('company.lockOut')} span={12} />
      </Section>
      <Section title={t('company.more')} hint={t('company.moreHint')}>
        <ul className={classes.links}>
          <li>
            <Link to="/distribution">{t('company.toRules')}</Link>
          </li>
          <li>
            <Link to="/returns/settings">{t('company.toReturns')}</Link>
          </li>
          <li>
            <Link to="/billing">{t('company.toBilling')}</Link>
          </li>
        </ul>
      </Section>
    </SettingsForm>
  );
}

/** How many days after its due date an unpaid invoice is reminded of. */
function OverdueDays() {
  const { t } = useTranslation();
  const { value, set, error, below } = useField('/notices/overdueDays');
  return (
    <div data-span={6}>
      <TagsInput
        size="xs"
        label={t('company.overdueDays')}
        value={Array.isArray(value) ? value.map(String) : []}
        error={error ?? (below.length > 0 ? below.join(' ') : undefined)}
        onChange={(next) => set(next.filter((day) => /^\d{1,3}$/.test(day)).map(Number))}
      />
    </div>
  );
}

/** Who is told of what. A kind that is changed here is stored whole, as the server takes it. */
function Kinds() {
  const { t } = useTranslation();
  const kinds = useWords('notice').filter((kind) => kind.value !== noChoice);
  return (
    <div data-span={12} className={classes.frame}>
      <table className={classes.kinds} aria-label={t('company.notices')}>
        <thead>
          <tr>
            <th scope="col">{t('company.kind')}</th>
            <th scope="col">{t('company.staff')}</th>
            <th scope="col">{t('company.client')}</th>
            <th scope="col">{t('company.instead')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <KindRow key={kind.value} kind={kind.value} label={kind.label} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function KindRow({ kind, label }: { kind: string; label: string }) {
  const { t } = useTranslation();
  const { value, set, error, below } = useField(`/notices/kinds/${kind}`);
  const stored = value as JsonObject | undefined | null;
  const rule = { staff: usual.staff(kind), client: usual.client(kind), recipients: [], ...(stored ?? {}) };
  const change = (next: JsonObject) => set({ ...rule, ...next });
  const tick = (who: 'staff' | 'client') =>
    never[who].includes(kind) ? (
      <span className={formClasses.hint}>{t('company.never')}</span>
    ) : (
      <Switch
        size="xs"
        aria-label={`${label}: ${t(`company.${who}`)}`}
        checked={rule[who] === true}
        onChange={(event) => change({ [who]: event.currentTarget.checked })}
      />
    );
  const mistakes = [...(error ? [error] : []), ...below];
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{tick('staff')}</td>
      <td>{tick('client')}</td>
      <td>
        {never.staff.includes(kind) ? null : (
          <input
            className={classes.input}
            aria-label={`${label}: ${t('company.instead')}`}
            placeholder={t('company.asAbove')}
            defaultValue={(Array.isArray(rule.recipients) ? rule.recipients : []).join(', ')}
            onChange={(event) =>
              change({
                recipients: event.currentTarget.value
                  .split(',')
                  .map((one) => one.trim())
                  .filter((one) => one !== ''),
              })
            }
          />
        )}
        {mistakes.length > 0 ? (
          <p role="alert" className={formClasses.mistake}>
            {mistakes.join(' ')}
          </p>
        ) : null}
      </td>
    </tr>
  );
}
