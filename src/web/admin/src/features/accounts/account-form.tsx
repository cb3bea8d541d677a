import type { DeliveryAccount } from '@leadexec/api-client';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { CapFields, ShareFields } from '../../lib/settings/common-fields.tsx';
import { CriteriaField } from '../../lib/settings/criteria-field.tsx';
import { MoneyField, NumberField, SelectField, SwitchField, TextField } from '../../lib/settings/fields.tsx';
import { useField } from '../../lib/settings/form-context.ts';
import { Section } from '../../lib/settings/section.tsx';
import { SettingEditor } from '../../lib/settings/setting-page.tsx';
import { someSettingsQuery } from '../../lib/settings/settings.queries.ts';
import classes from '../../lib/settings/settings-form.module.css';
import { useWords } from '../../lib/use-words.ts';
import { AccountAlternates, AccountBidding } from './account-bidding.tsx';

export const newAccount = (clientId: number | undefined, leadTypeId: number | undefined, methodId?: number): DeliveryAccount => ({
  clientId: clientId ?? 0,
  leadTypeId: leadTypeId ?? 0,
  deliveryMethodId: methodId ?? 0,
  name: '',
  status: 'open',
  kind: 'general',
  price: '0.00',
  priority: 0,
  automated: true,
  limits: {},
  pinMinutes: 15,
  pinEnd: 'staff',
  unknownPolicy: 'default',
  maximumConcurrency: 32,
  delayMinutes: 0,
  bidding: { weight: 1, penalty: '0.00' },
});

/** What a client buys and on what terms (CLNT-14 to CLNT-29). */
export function AccountForm(props: {
  account: DeliveryAccount;
  /** Only what a first account of a known client needs. */
  brief?: boolean;
  onSaved?: (account: DeliveryAccount) => void;
  onArchived?: () => void;
}) {
  const { t } = useTranslation();
  const brief = props.brief ?? false;
  return (
    <SettingEditor
      kind="delivery-accounts"
      label={t('accounts.form.label')}
      stored={props.account}
      onSaved={props.onSaved}
      onArchived={props.onArchived}
      drafts={!brief}
    >
      <General isNew={!props.account.id} brief={brief} />
      {brief ? <BriefTerms /> : <Terms />}
    </SettingEditor>
  );
}

function BriefTerms() {
  const { t } = useTranslation();
  return (
    <>
      <Section title={t('accounts.form.price')} hint={t('accounts.form.priceHint')}>
        <MoneyField path="/price" label={t('accounts.form.pricePerLead')} zero />
        <SwitchField path="/exclusive" label={t('accounts.form.exclusive')} span={12} />
        <SwitchField path="/requireOrder" label={t('accounts.form.requireOrder')} span={12} />
      </Section>
      <CapFields path="/limits" hint={t('accounts.form.capsHint')} />
      <Criteria />
    </>
  );
}

function Terms() {
  const { t } = useTranslation();
  return (
    <>
      <Section title={t('accounts.form.price')} hint={t('accounts.form.priceHint')}>
        <MoneyField path="/price" label={t('accounts.form.pricePerLead')} zero />
        <MoneyField path="/requirements/revenue" label={t('accounts.form.leastRevenue')} />
        <MoneyField path="/requirements/profit" label={t('accounts.form.leastProfit')} />
        <NumberField
          path="/requirements/profitPercent"
          label={t('accounts.form.leastPercent')}
          decimals={2}
          maximum={100}
          suffix="%"
        />
        <SwitchField path="/requireOrder" label={t('accounts.form.requireOrder')} />
        <SwitchField path="/usesWallet" label={t('accounts.form.usesWallet')} />
        <NumberField
          path="/maxReturnPercent"
          label={t('accounts.form.maxReturn')}
          hint={t('accounts.form.maxReturnHint')}
          maximum={100}
          suffix="%"
          span={12}
        />
      </Section>
      <Options />
      <AccountAlternates />
      <CapFields path="/limits" hint={t('accounts.form.capsHint')} />
      <Section title={t('clients.form.shareTitle')} hint={t('clients.form.shareHint')}>
        <ShareFields />
      </Section>
      <Criteria />
      <Section title={t('accounts.form.unknown')} hint={t('accounts.form.unknownHint')}>
        <SelectField path="/unknownPolicy" label={t('accounts.form.policy')} data={useWords('unknownPolicy')} span={6} />
        <SelectField path="/pinEnd" label={t('accounts.form.pinEnd')} data={useWords('pinEnd')} span={6} />
        <NumberField path="/pinMinutes" label={t('accounts.form.pin')} suffix={t('accounts.form.minutes')} required span={4} />
        <NumberField path="/maximumConcurrency" label={t('accounts.form.concurrency')} required span={4} />
      </Section>
      <AccountBidding />
    </>
  );
}

function General({ isNew, brief }: { isNew: boolean; brief: boolean }) {
  const { t } = useTranslation();
  const { clients, leadTypes } = useSuspenseQuery(directoryQuery()).data;
  const [client, leadType, kind] = [useField('/clientId').value, useField('/leadTypeId').value, useField('/kind').value];
  const ready = typeof client === 'number' && client > 0 && typeof leadType === 'number' && leadType > 0;
  const methods = useQuery({
    ...someSettingsQuery('delivery-methods', { clientId: Number(client), leadTypeId: Number(leadType) }),
    enabled: ready,
  });
  const choices = (items: readonly { id: number; name: string }[]) =>
    items.map((item) => ({ value: String(item.id), label: item.name }));
  return (
    <Section title={t('accounts.form.general')} hint={t('accounts.form.generalHint')}>
      <TextField path="/name" label={t('accounts.form.name')} required span={8} />
      <SelectField path="/status" label={t('accounts.form.status')} data={useWords('accountStatus')} />
      {brief ? null : (
        <SelectField
          path="/clientId"
          label={t('accounts.form.client')}
          data={choices(clients)}
          number
          disabled={!isNew}
          span={6}
        />
      )}
      <SelectField
        path="/leadTypeId"
        label={t('accounts.form.leadType')}
        data={choices(leadTypes)}
        number
        disabled={!isNew}
        span={6}
      />
      <SelectField
        path="/deliveryMethodId"
        label={t('accounts.form.method')}
        placeholder={methods.data?.length === 0 ? t('accounts.form.noMethod') : ''}
        data={(methods.data ?? []).map((method) => ({ value: String(method.id), label: method.description }))}
        number
        span={6}
      />
      <SelectField path="/kind" label={t('accounts.form.kind')} data={useWords('accountKind')} span={6} />
      {kind === 'urlRedirect' ? <TextField path="/redirectUrl" label={t('accounts.form.redirectUrl')} mono span={12} /> : null}
    </Section>
  );
}

function Options() {
  const { t } = useTranslation();
  const groups = useQuery(someSettingsQuery('delivery-groups'));
  return (
    <Section title={t('accounts.form.options')} hint={t('accounts.form.optionsHint')}>
      <SwitchField path="/automated" label={t('accounts.form.automated')} />
      <SwitchField path="/exclusive" label={t('accounts.form.exclusive')} />
      <SwitchField path="/allowOverCap" label={t('accounts.form.overCap')} span={12} />
      <NumberField path="/priority" label={t('accounts.form.priority')} required span={3} />
      <SelectField
        path="/deliveryGroupId"
        label={t('accounts.form.group')}
        placeholder={t('accounts.form.groupHint')}
        data={(groups.data ?? []).map((group) => ({ value: String(group.id), label: group.name }))}
        clearable
        number
        span={3}
      />
      <NumberField path="/delayMinutes" label={t('accounts.form.delay')} suffix={t('accounts.form.minutes')} required />
      <NumberField path="/confirmWithinHours" label={t('accounts.form.confirm')} suffix={t('accounts.form.hours')} minimum={1} />
    </Section>
  );
}

function Criteria() {
  const { t } = useTranslation();
  const { leadTypes } = useSuspenseQuery(directoryQuery()).data;
  const chosen = useField('/leadTypeId').value;
  const leadType = leadTypes.find((type) => type.id === chosen);
  return (
    <Section title={t('criteria.title')} hint={t('accounts.form.criteriaHint')}>
      {leadType ? (
        <CriteriaField path="/criteria" leadType={leadType} />
      ) : (
        <p className={classes.hint}>{t('accounts.form.needType')}</p>
      )}
    </Section>
  );
}
