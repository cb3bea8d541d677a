import { type Order, type OrderBody, operations } from '@leadexec/api-client';
import { Button, MultiSelect } from '@mantine/core';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { DayField, NumberField, SelectField, SwitchField, TextField } from '../../lib/settings/fields.tsx';
import { useField } from '../../lib/settings/form-context.ts';
import type { Json, JsonObject } from '../../lib/settings/json.ts';
import { RowTable } from '../../lib/settings/row-table.tsx';
import { Section } from '../../lib/settings/section.tsx';
import { someSettingsQuery } from '../../lib/settings/settings.queries.ts';
import { SettingsForm } from '../../lib/settings/settings-form.tsx';
import { useDraft } from '../../lib/settings/use-draft.ts';
import { useWords } from '../../lib/use-words.ts';

// An order's items are all of its type.
const emptyItem = (leads: boolean): JsonObject => (leads ? { quantity: 100 } : { dollars: '0.00', fillLimit: '0.00' });

const first = (clientId: number | undefined, accounts: number[]): OrderBody => ({
  clientId: clientId ?? 0,
  name: '',
  type: 'leadQuantity',
  items: [{ quantity: 100 }],
  renewal: 'noRenewal',
  autoCharge: 'off',
  accounts,
});

/** A new order (ORD-02). */
export function OrderForm({
  clientId,
  accounts = [],
  onCreated,
}: {
  clientId: number | undefined;
  /** What the order starts out to pay for; none is all. */
  accounts?: number[];
  onCreated: (order: Order) => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [stored] = useState(() => first(clientId, accounts));
  const form = useDraft<OrderBody>({
    stored,
    isNew: true,
    save: async (body) => {
      const order = await operations.createOrder(body as unknown as OrderBody);
      await client.invalidateQueries({ queryKey: ['orders'] });
      onCreated(order);
      return stored;
    },
    reload: async () => stored,
    onSaved: () => undefined,
  });
  return (
    <SettingsForm label={t('orders.form.label')} form={form} isNew needs="money edit">
      <Fields fixed={clientId !== undefined} />
    </SettingsForm>
  );
}

function Fields({ fixed }: { fixed: boolean }) {
  const { t } = useTranslation();
  const { clients } = useSuspenseQuery(directoryQuery()).data;
  const items = useField('/items');
  return (
    <>
      <Section title={t('orders.form.general')} hint={t('orders.form.generalHint')}>
        <SelectField
          path="/clientId"
          label={t('orders.form.client')}
          data={clients.map((known) => ({ value: String(known.id), label: known.name }))}
          number
          disabled={fixed}
          span={6}
        />
        <TextField path="/name" label={t('orders.form.name')} required span={6} />
        <TextField path="/description" label={t('orders.form.description')} span={12} />
        <Accounts />
      </Section>
      <Section title={t('orders.form.items')} hint={t('orders.form.itemsHint')}>
        <SelectField
          path="/type"
          label={t('orders.form.type')}
          data={useWords('orderType')}
          onChanged={(type) => items.set([emptyItem(type === 'leadQuantity')])}
          span={6}
        />
        <Items />
      </Section>
      <Section title={t('orders.form.dates')} hint={t('orders.form.datesHint')}>
        <DayField path="/startDate" label={t('orders.form.start')} />
        <DayField path="/endDate" label={t('orders.form.end')} />
        <SelectField path="/renewal" label={t('orders.form.renewal')} data={useWords('renewal')} span={3} />
        <SelectField path="/autoCharge" label={t('orders.form.autoCharge')} data={useWords('autoCharge')} span={3} />
        <SwitchField path="/generateInvoice" label={t('orders.form.generateInvoice')} />
        <NumberField path="/maxReturnPercent" label={t('orders.form.maxReturn')} maximum={100} suffix="%" />
      </Section>
    </>
  );
}

function Accounts() {
  const { t } = useTranslation();
  const clientId = Number(useField('/clientId').value ?? 0);
  const { value, set, error } = useField('/accounts');
  const accounts = useQuery({ ...someSettingsQuery('delivery-accounts', { clientId }), enabled: clientId > 0 });
  return (
    <MultiSelect
      size="xs"
      label={t('orders.form.accounts')}
      description={t('orders.form.accountsHint')}
      data={(accounts.data ?? [])
        .filter((account) => account.requireOrder)
        .map((account) => ({ value: String(account.id), label: account.name }))}
      value={Array.isArray(value) ? value.map(String) : []}
      error={error}
      onChange={(next) => set(next.map(Number))}
    />
  );
}

function Items() {
  const { t } = useTranslation();
  const type = useField('/type').value;
  const { value, set, error } = useField('/items');
  const rows = (Array.isArray(value) ? value : []) as JsonObject[];
  const leads = type === 'leadQuantity';
  const change = (next: JsonObject[]) => set(next as Json[]);
  return (
    <div data-span={12}>
      <RowTable
        label={t('orders.form.items')}
        path="/items"
        rows={rows}
        onChange={change}
        columns={
          leads
            ? [
                { name: 'quantity', header: t('orders.details.quantity'), type: 'number' },
                { name: 'pricePerLead', header: t('orders.details.price'), placeholder: t('orders.details.accountPrice') },
              ]
            : [
                { name: 'dollars', header: t('orders.details.dollars') },
                { name: 'fillLimit', header: t('orders.details.fillLimit') },
              ]
        }
      />
      {error ? <p role="alert">{error}</p> : null}
      <Button size="compact-sm" variant="subtle" onClick={() => change([...rows, emptyItem(leads)])}>
        {t('orders.form.addItem')}
      </Button>
    </div>
  );
}
