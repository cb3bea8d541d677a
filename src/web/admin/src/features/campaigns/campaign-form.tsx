import type { Campaign } from '@leadexec/api-client';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { AutomationFields } from '../../lib/settings/automation-fields.tsx';
import { CapFields } from '../../lib/settings/common-fields.tsx';
import { CriteriaField } from '../../lib/settings/criteria-field.tsx';
import { MoneyField, NumberField, SelectField, SwitchField, TextField } from '../../lib/settings/fields.tsx';
import { useField } from '../../lib/settings/form-context.ts';
import { HookFields } from '../../lib/settings/hook-fields.tsx';
import { choicesOf, ManyField } from '../../lib/settings/many-field.tsx';
import { OptionalPart } from '../../lib/settings/optional-part.tsx';
import { SecretField } from '../../lib/settings/secret-field.tsx';
import { Section } from '../../lib/settings/section.tsx';
import { SettingEditor } from '../../lib/settings/setting-page.tsx';
import { someSettingsQuery } from '../../lib/settings/settings.queries.ts';
import { useWords } from '../../lib/use-words.ts';
import { CampaignAuction, CampaignPings } from './campaign-pings.tsx';

export const newCampaign = (leadSourceId: number | undefined, leadTypeId: number | undefined): Campaign => ({
  leadSourceId: leadSourceId ?? 0,
  leadTypeId: leadTypeId ?? 0,
  name: '',
  status: 'active',
  channel: 'web',
  price: '0.00',
  maximumDeliveryCount: 1,
  duplicateDays: 30,
  answerWithinMs: 30_000,
  scanCoverage: 'none',
  defaultReject: 'backToSource',
  limits: {},
});

/** One way in which a source posts leads (CAMP-05 to CAMP-45). */
export function CampaignForm(props: { campaign: Campaign; onSaved?: (campaign: Campaign) => void; onArchived?: () => void }) {
  const { t } = useTranslation();
  return (
    <SettingEditor
      kind="campaigns"
      label={t('campaigns.form.label')}
      stored={props.campaign}
      onSaved={props.onSaved}
      onArchived={props.onArchived}
    >
      <General isNew={!props.campaign.id} />
      <Section title={t('campaigns.form.pay')} hint={t('campaigns.form.payHint')}>
        <MoneyField path="/price" label={t('campaigns.form.price')} zero span={4} />
        <NumberField
          path="/revenueShare/percent"
          label={t('campaigns.form.percent')}
          decimals={2}
          maximum={100}
          suffix="%"
          span={4}
        />
        <MoneyField path="/revenueShare/perSale" label={t('campaigns.form.perSale')} span={4} />
      </Section>
      <Answer />
      <Distribution />
      <Section title={t('campaigns.form.quality')} hint={t('campaigns.form.qualityHint')}>
        <SelectField path="/defaultReject" label={t('campaigns.form.reject')} data={useWords('defaultReject')} span={6} />
        <NumberField
          path="/duplicateDays"
          label={t('campaigns.form.duplicateDays')}
          suffix={t('campaigns.form.days')}
          required
          span={6}
        />
        <SwitchField path="/checkRejectedLeads" label={t('campaigns.form.rejected')} />
        <SwitchField path="/rejectUnknownFields" label={t('campaigns.form.unknownFields')} />
        <SwitchField path="/allowDuplicateCheck" label={t('campaigns.form.duplicateCheck')} span={12} />
      </Section>
      <Section title={t('campaigns.form.returns')} hint={t('campaigns.form.returnsHint')}>
        <NumberField
          path="/maximumReturnDays"
          label={t('campaigns.form.returnDays')}
          hint={t('campaigns.form.returnDaysHint')}
          minimum={1}
          suffix={t('campaigns.form.days')}
          span={12}
        />
        <SwitchField path="/resale/enabled" label={t('campaigns.form.resale')} span={12} />
        <NumberField
          path="/resale/maxAgeHours"
          label={t('campaigns.form.resaleAge')}
          suffix={t('campaigns.form.hours')}
          span={6}
        />
        <NumberField
          path="/resale/priceFactorPercent"
          label={t('campaigns.form.resalePrice')}
          maximum={100}
          suffix="%"
          span={6}
        />
      </Section>
      <CapFields path="/limits" hint={t('campaigns.form.capsHint')} />
      <Rest />
    </SettingEditor>
  );
}

function General({ isNew }: { isNew: boolean }) {
  const { t } = useTranslation();
  const { leadSources, leadTypes } = useSuspenseQuery(directoryQuery()).data;
  return (
    <Section title={t('campaigns.form.general')} hint={t('campaigns.form.generalHint')}>
      <TextField path="/name" label={t('campaigns.form.name')} required span={8} />
      <SelectField path="/status" label={t('campaigns.form.status')} data={useWords('campaignStatus')} />
      <SelectField
        path="/leadSourceId"
        label={t('campaigns.form.source')}
        data={choicesOf(leadSources)}
        number
        disabled={!isNew}
      />
      <SelectField path="/leadTypeId" label={t('campaigns.form.type')} data={choicesOf(leadTypes)} number disabled={!isNew} />
      <SelectField path="/channel" label={t('campaigns.form.channel')} data={useWords('channel')} />
    </Section>
  );
}

function Answer() {
  const { t } = useTranslation();
  return (
    <Section title={t('campaigns.form.answer')} hint={t('campaigns.form.answerHint')}>
      <SelectField path="/scanCoverage" label={t('campaigns.form.coverage')} data={useWords('scanCoverage')} span={6} />
      <NumberField
        path="/answerWithinMs"
        label={t('campaigns.form.wait')}
        suffix={t('campaigns.form.milliseconds')}
        required
        span={6}
      />
      <SwitchField path="/rejectNoCoverage" label={t('campaigns.form.noCoverage')} />
      <SwitchField path="/rejectNotDelivered" label={t('campaigns.form.notDelivered')} />
      <SwitchField path="/useDeliveryQueue" label={t('campaigns.form.queue')} span={12} />
      <SwitchField path="/allowSendResponses" label={t('campaigns.form.sends')} />
      <SwitchField path="/requireAuthentication" label={t('campaigns.form.authentication')} />
      <SecretField path="/postingPassword" label={t('campaigns.form.postingPassword')} />
      <TextField path="/valueDelimiter" label={t('campaigns.form.delimiter')} hint={t('campaigns.form.delimiterHint')} />
    </Section>
  );
}

function Distribution() {
  const { t } = useTranslation();
  const groups = useQuery(someSettingsQuery('exclusive-groups'));
  return (
    <Section title={t('campaigns.form.distribution')} hint={t('campaigns.form.distributionHint')}>
      <SelectField
        path="/distributionMethod"
        label={t('campaigns.form.method')}
        placeholder={t('campaigns.form.methodHint')}
        data={useWords('distributionMethod')}
        clearable
      />
      <NumberField
        path="/maximumDeliveryCount"
        label={t('campaigns.form.deliveries')}
        suffix={t('campaigns.form.times')}
        placeholder={t('caps.none')}
        minimum={1}
        span={4}
      />
      <SelectField path="/deliversTo" label={t('campaigns.form.deliversTo')} data={choicesOf(groups.data)} clearable number />
      <OwnNumbers />
      <RequiredFields />
    </Section>
  );
}

function useLeadType() {
  const { leadTypes } = useSuspenseQuery(directoryQuery()).data;
  const chosen = useField('/leadTypeId').value;
  return leadTypes.find((type) => type.id === chosen);
}

function RequiredFields() {
  const { t } = useTranslation();
  const fields = useLeadType()?.fields ?? [];
  return (
    <ManyField
      path="/clientRequiredFields"
      label={t('campaigns.form.requiredFields')}
      data={fields.map((field) => ({ value: field.name, label: field.label }))}
    />
  );
}

// Without numbers of its own a campaign goes by those of the installation.
function OwnNumbers() {
  const { t } = useTranslation();
  return (
    <OptionalPart
      path="/automation"
      label={t('campaigns.form.ownNumbers')}
      hint={t('campaigns.form.ownNumbersHint')}
      first={{ optimizePrice: false, timeFrame: 'day', baseMethod: 'priority', aboveTarget: 'last' }}
    >
      <AutomationFields path="/automation" />
    </OptionalPart>
  );
}

function Criteria() {
  const { t } = useTranslation();
  const leadType = useLeadType();
  return (
    <Section title={t('criteria.title')} hint={t('campaigns.form.criteriaHint')}>
      {leadType ? <CriteriaField path="/criteria" leadType={leadType} /> : <p>{t('accounts.form.needType')}</p>}
    </Section>
  );
}

function Rest() {
  const { t } = useTranslation();
  const leadType = useLeadType();
  return (
    <>
      <Criteria />
      <CampaignPings leadType={leadType} />
      <CampaignAuction />
      <HookFields hint={t('campaigns.form.hooksHint')} />
    </>
  );
}
