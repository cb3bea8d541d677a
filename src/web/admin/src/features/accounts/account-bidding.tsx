import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Choice, MoneyField, NumberField, SelectField } from '../../lib/settings/fields.tsx';
import { useField } from '../../lib/settings/form-context.ts';
import { Cell } from '../../lib/settings/row-table.tsx';
import { RowsField } from '../../lib/settings/rows-field.tsx';
import { Section } from '../../lib/settings/section.tsx';
import { someSettingsQuery } from '../../lib/settings/settings.queries.ts';
import { useWords } from '../../lib/use-words.ts';

/** The delivery methods of the account's client and lead type, once both are chosen. */
export function useOwnMethods() {
  const [client, leadType] = [useField('/clientId').value, useField('/leadTypeId').value];
  return useQuery({
    ...someSettingsQuery('delivery-methods', { clientId: Number(client), leadTypeId: Number(leadType) }),
    enabled: Number(client) > 0 && Number(leadType) > 0,
  }).data;
}

const choicesOfMethods = (methods: readonly { id?: number | null; description: string }[] | undefined): Choice[] =>
  (methods ?? []).map((method) => ({ value: String(method.id), label: method.description }));

/** How the bids of a delivery account are ranked and bounded. */
export function AccountBidding() {
  const { t } = useTranslation();
  const webhooks = useOwnMethods()?.filter((method) => method.type === 'webhook');
  return (
    <Section title={t('accounts.form.bidding')} hint={t('accounts.form.biddingHint')}>
      <NumberField path="/bidding/weight" label={t('accounts.form.weight')} decimals={4} required span={4} />
      <MoneyField path="/bidding/penalty" label={t('accounts.form.penalty')} zero span={4} />
      <NumberField path="/bidding/mostPerMinute" label={t('accounts.form.perMinute')} placeholder={t('caps.none')} span={4} />
      <MoneyField path="/bidding/floor" label={t('accounts.form.floor')} span={4} />
      <MoneyField path="/bidding/ceiling" label={t('accounts.form.ceiling')} span={4} />
      <SelectField
        path="/bidding/lossNoticeMethodId"
        label={t('accounts.form.lossNotice')}
        data={choicesOfMethods(webhooks)}
        clearable
        number
      />
    </Section>
  );
}

/** Further deliveries of a lead, beside the account's method or in its place (CLNT-27). */
export function AccountAlternates() {
  const { t } = useTranslation();
  const methods = choicesOfMethods(useOwnMethods());
  const triggers = useWords('alternateTrigger');
  return (
    <Section title={t('accounts.form.alternates')} hint={t('accounts.form.alternatesHint')}>
      <RowsField
        path="/alternates"
        label={t('accounts.form.alternates')}
        add={t('accounts.form.addAlternate')}
        first={() => (methods[0] ? { deliveryMethodId: Number(methods[0].value), trigger: 'primaryFails' } : undefined)}
        ordered
        columns={[
          {
            name: 'deliveryMethodId',
            header: t('accounts.form.method'),
            cell: (row, at, put) => (
              <Cell
                column={{ name: 'deliveryMethodId', header: '', choices: methods }}
                value={row.deliveryMethodId}
                label={`${t('accounts.form.method')}, ${t('accounts.form.alternates')} ${at + 1}`}
                onChange={(next) => put({ ...row, deliveryMethodId: Number(next) })}
              />
            ),
          },
          { name: 'trigger', header: t('accounts.form.trigger'), choices: triggers },
        ]}
      />
    </Section>
  );
}
