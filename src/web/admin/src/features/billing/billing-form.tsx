import { type BillingSettings, money } from '@leadexec/api-client';
import { CopyText, ErrorState, Loading } from '@leadexec/ui';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { NumberField, SelectField, TextField } from '../../lib/settings/fields.tsx';
import { asJson, patched } from '../../lib/settings/json.ts';
import { SecretField } from '../../lib/settings/secret-field.tsx';
import { Section } from '../../lib/settings/section.tsx';
import { SettingsForm } from '../../lib/settings/settings-form.tsx';
import { useDraft } from '../../lib/settings/use-draft.ts';
import { useWords } from '../../lib/use-words.ts';

type Stored = BillingSettings & { tag: string };

const billingQuery = () => queryOptions({ queryKey: ['billing'], queryFn: money.billing });

/** Who takes cards, with keys that are written and never read, and what invoices say of the company (SET-19). */
export function BillingForm() {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const stored = useQuery(billingQuery());
  if (stored.isPending) {
    return <Loading label={t('common.loading')} lines={10} />;
  }
  if (stored.error) {
    return <ErrorState error={stored.error} retry={stored.refetch} texts={problems} />;
  }
  return <Fields stored={stored.data} />;
}

function Fields({ stored }: { stored: Stored }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useDraft<Stored>({
    stored,
    save: async (change, base) => {
      // Replaced as a whole; a key that is not typed anew goes back as {"set":true} and stays.
      const { tag, ...body } = patched(asJson(base), change) as unknown as Stored;
      await money.setBilling(base.tag, body);
      return money.billing();
    },
    reload: money.billing,
    onSaved: (saved) => client.setQueryData(billingQuery().queryKey, saved),
  });
  return (
    <SettingsForm label={t('billing.label')} form={form}>
      <Section title={t('billing.provider')} hint={t('billing.providerHint')}>
        <SelectField
          path="/provider"
          label={t('billing.taker')}
          placeholder={t('billing.none')}
          data={useWords('paymentProvider')}
          clearable
          span={6}
        />
      </Section>
      <Section title={t('billing.stripe')} hint={t('billing.keysHint')}>
        <SecretField path="/stripe/secretKey" label={t('billing.secretKey')} />
        <SecretField path="/stripe/webhookSecret" label={t('billing.webhookSecret')} />
        <TextField path="/stripe/baseAddress" label={t('billing.baseAddress')} hint={t('billing.baseHint')} mono span={12} />
        <Notices provider="stripe" />
      </Section>
      <Section title={t('billing.authorizeNet')} hint={t('billing.keysHint')}>
        <TextField path="/authorizeNet/loginId" label={t('billing.loginId')} span={12} />
        <SecretField path="/authorizeNet/transactionKey" label={t('billing.transactionKey')} />
        <SecretField path="/authorizeNet/signatureKey" label={t('billing.signatureKey')} />
        <TextField path="/authorizeNet/baseAddress" label={t('billing.baseAddress')} hint={t('billing.baseHint')} mono />
        <TextField path="/authorizeNet/pageAddress" label={t('billing.pageAddress')} hint={t('billing.baseHint')} mono />
        <Notices provider="authorize-net" />
      </Section>
      <Section title={t('billing.heading')} hint={t('billing.headingHint')}>
        <TextField path="/companyName" label={t('billing.company')} />
        <TextField path="/slogan" label={t('billing.slogan')} />
        <TextField path="/address" label={t('billing.address')} lines={4} />
        <TextField path="/businessData" label={t('billing.business')} lines={4} />
        <TextField path="/phone" label={t('billing.phone')} />
        <TextField path="/email" label={t('billing.email')} />
      </Section>
      <Section title={t('billing.tax')} hint={t('billing.taxHint')}>
        <NumberField path="/taxPercent" label={t('billing.rate')} decimals={4} maximum={100} suffix="%" required span={4} />
      </Section>
    </SettingsForm>
  );
}

/** Where the provider tells of payments; it is entered there. */
function Notices({ provider }: { provider: string }) {
  const { t } = useTranslation();
  const address = `${window.location.origin}/api/webhooks/payments/${provider}`;
  return (
    <div data-span={12}>
      {t('billing.notices')} <span className="mono">{address}</span>{' '}
      <CopyText value={address} label={t('billing.copyNotices')} copied={t('common.copied')} />
    </div>
  );
}
