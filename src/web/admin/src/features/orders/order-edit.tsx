import { type Order, type OrderEdit, operations } from '@leadexec/api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DayField, NumberField, SelectField, SwitchField, TextField } from '../../lib/settings/fields.tsx';
import { asJson, patched } from '../../lib/settings/json.ts';
import { choicesOf, ManyField } from '../../lib/settings/many-field.tsx';
import { RowsField } from '../../lib/settings/rows-field.tsx';
import { Section } from '../../lib/settings/section.tsx';
import { someSettingsQuery } from '../../lib/settings/settings.queries.ts';
import { SettingsForm } from '../../lib/settings/settings-form.tsx';
import { useDraft } from '../../lib/settings/use-draft.ts';
import { useWords } from '../../lib/use-words.ts';
import { orderQuery } from './orders.queries.ts';

type Stored = OrderEdit & { version: number };

/** What can be changed of an order, as the server takes it; the last day stands for the end. */
export const editOf = (order: Order, zoneId: string): Stored => ({
  version: order.version,
  name: order.name,
  ...(order.description ? { description: order.description } : {}),
  items: order.items.map((item) =>
    order.type === 'leadQuantity'
      ? { quantity: item.quantity, ...(item.pricePerLead ? { pricePerLead: item.pricePerLead } : {}) }
      : { dollars: item.dollars, fillLimit: item.fillLimit },
  ),
  startDate: dayOf(Date.parse(order.startsAt), zoneId),
  // An order ends with its last day: the moment stored is the midnight after it.
  ...(order.endsAt ? { endDate: dayOf(Date.parse(order.endsAt) - 1, zoneId) } : {}),
  renewal: order.renewal,
  autoCharge: order.autoCharge,
  generateInvoice: order.generateInvoice,
  ...(typeof order.maxReturnPercent === 'number' ? { maxReturnPercent: order.maxReturnPercent } : {}),
  accounts: order.accounts,
});

const dayOf = (at: number, zoneId: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zoneId, dateStyle: 'short' }).format(new Date(at));

/** Changes an order that is there; never below what was received (ORD-04, ORD-13, ORD-17). */
export function OrderEditForm({ order, zoneId, onSaved }: { order: Order; zoneId: string; onSaved: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useDraft<Stored>({
    stored: editOf(order, zoneId),
    save: async (change, base) => {
      const { version, ...body } = patched(asJson(base), change) as unknown as Stored;
      const saved = await operations.editOrder(order.id, base.version, body);
      return editOf(saved, zoneId);
    },
    reload: async () => editOf(await operations.order(order.id), zoneId),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: ['orders'] }).then(onSaved);
      void client.invalidateQueries({ queryKey: orderQuery(order.id).queryKey });
    },
  });
  return (
    <SettingsForm label={t('orders.edit.label')} form={form} needs="money edit">
      <Fields order={order} />
    </SettingsForm>
  );
}

function Fields({ order }: { order: Order }) {
  const { t } = useTranslation();
  const leads = order.type === 'leadQuantity';
  const accounts = useQuery(someSettingsQuery('delivery-accounts', { clientId: order.clientId })).data;
  return (
    <>
      <Section title={t('orders.form.general')} hint={t('orders.edit.hint')}>
        <TextField path="/name" label={t('orders.form.name')} required span={6} />
        <TextField path="/description" label={t('orders.form.description')} span={6} />
        <ManyField
          path="/accounts"
          label={t('orders.form.accounts')}
          hint={t('orders.form.accountsHint')}
          data={choicesOf(accounts?.filter((account) => account.requireOrder || order.accounts.includes(account.id ?? 0)))}
          number
        />
      </Section>
      <Section title={t('orders.form.items')} hint={t('orders.edit.itemsHint')}>
        <RowsField
          path="/items"
          label={t('orders.form.items')}
          add={t('orders.form.addItem')}
          first={() => (leads ? { quantity: 100 } : { dollars: '0.00', fillLimit: '0.00' })}
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
      </Section>
      <Section title={t('orders.form.dates')} hint={t('orders.form.datesHint')}>
        <DayField path="/startDate" label={t('orders.form.start')} />
        <DayField path="/endDate" label={t('orders.form.end')} />
        <SelectField path="/renewal" label={t('orders.form.renewal')} data={useWords('renewal')} span={3} />
        <SelectField path="/autoCharge" label={t('orders.form.autoCharge')} data={useWords('autoCharge')} span={3} />
        <NumberField path="/maxReturnPercent" label={t('orders.form.maxReturn')} maximum={100} suffix="%" span={4} />
        <SwitchField path="/generateInvoice" label={t('orders.form.generateInvoice')} span={12} />
      </Section>
    </>
  );
}
