import { money, type Payment, type PaymentMethod } from '@leadexec/api-client';
import { formatMoney, useAccountLocale } from '@leadexec/ui';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../../lib/action-dialog.tsx';
import { centsOf, isZero } from '../../lib/cents.ts';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { AmountInput, NoteInput, PickInput } from '../../lib/money-fields.tsx';
import { clientOrderChoicesQuery } from '../../lib/order-choices.queries.ts';
import { useWords } from '../../lib/use-words.ts';
import { openInvoicesQuery, paidKeys } from './payments.queries.ts';

const towards = ['wallet', 'order', 'invoice'] as const;
type Towards = (typeof towards)[number];

interface Props {
  clientId: number | undefined;
  /** What it is paid towards, unless something else is chosen. */
  orderId?: number;
  onClose: () => void;
  onDone: (payment: Payment) => void;
}

/** A check, a transfer, cash, a credit or an adjustment (ORD-18). */
export function RecordPayment({ clientId, orderId, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const { currency } = useAccountLocale();
  const { clients } = useSuspenseQuery(directoryQuery()).data;
  const methods = useWords('paymentMethod').filter((word) => word.value !== 'card' && word.value !== 'notTold');
  // One number for one payment: sent again, it is booked once.
  const [id] = useState(() => crypto.randomUUID());
  const [client, setClient] = useState(clientId === undefined ? undefined : String(clientId));
  const [to, setTo] = useState<Towards>(orderId === undefined ? 'wallet' : 'order');
  const [order, setOrder] = useState(orderId === undefined ? undefined : String(orderId));
  const [invoice, setInvoice] = useState<string>();
  const [method, setMethod] = useState<PaymentMethod>('bankTransfer');
  const [amount, setAmount] = useState('');
  const [note, setNote] = useState('');
  const orders = useQuery({ ...clientOrderChoicesQuery(Number(client)), enabled: client !== undefined && to === 'order' });
  const invoices = useQuery({ ...openInvoicesQuery(Number(client)), enabled: client !== undefined && to === 'invoice' });
  const chosen = to === 'wallet' || (to === 'order' ? order !== undefined : invoice !== undefined);
  return (
    <ActionDialog
      title={t('payments.recordForm.title')}
      means={t('payments.recordForm.means')}
      confirm={t('payments.actions.record')}
      ready={client !== undefined && chosen && centsOf(amount) !== undefined && !isZero(amount)}
      run={() =>
        money.recordPayment({
          id,
          clientId: Number(client),
          method,
          amount,
          ...(to === 'order' && order ? { orderId: Number(order) } : {}),
          ...(to === 'invoice' && invoice ? { invoiceId: invoice } : {}),
          ...(note.trim() ? { note: note.trim() } : {}),
        })
      }
      keys={paidKeys}
      onClose={onClose}
      onDone={onDone}
    >
      <PickInput
        label={t('money.client')}
        data={clients.map((known) => ({ value: String(known.id), label: known.name }))}
        value={client}
        onChange={(next) => {
          setClient(next);
          setOrder(undefined);
          setInvoice(undefined);
        }}
      />
      <PickInput
        label={t('payments.recordForm.towards')}
        data={towards.map((value) => ({ value, label: t(`payments.recordForm.${value}`) }))}
        value={to}
        onChange={setTo}
      />
      {to === 'order' ? (
        <PickInput label={t('payments.recordForm.whichOrder')} data={orders.data ?? []} value={order} onChange={setOrder} />
      ) : null}
      {to === 'invoice' ? (
        <PickInput
          label={t('payments.recordForm.whichInvoice')}
          hint={invoices.data?.length === 0 ? t('payments.recordForm.noneOpen') : undefined}
          data={(invoices.data ?? []).map((known) => ({
            value: known.id,
            label: `${known.number} · ${formatMoney(known.balance, currency)}`,
          }))}
          value={invoice}
          onChange={(next) => {
            setInvoice(next);
            setAmount(invoices.data?.find((known) => known.id === next)?.balance ?? amount);
          }}
        />
      ) : null}
      <PickInput label={t('payments.method')} data={methods} value={method} onChange={setMethod} />
      <AmountInput label={t('money.amount')} value={amount} onChange={setAmount} />
      <NoteInput label={t('money.note')} hint={t('money.noteHint')} value={note} onChange={setNote} />
    </ActionDialog>
  );
}
