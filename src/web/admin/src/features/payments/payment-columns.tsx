import type { Payment } from '@leadexec/api-client';
import { type GridColumn, MoneyText, TimeText } from '@leadexec/ui';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { isZero } from '../../lib/cents.ts';
import { WordPill } from '../../lib/pills.tsx';
import { wordOf } from '../../lib/use-words.ts';
import { Who } from '../../lib/who.tsx';

/** How it was paid: the provider's name for cards. */
export const wayOf = (payment: Pick<Payment, 'method' | 'provider'>) =>
  payment.provider
    ? `${wordOf('paymentMethod', payment.method)} · ${wordOf('paymentProvider', payment.provider)}`
    : wordOf('paymentMethod', payment.method);

const some = (amount: string) => (isZero(amount) ? null : <MoneyText value={amount} />);

export function TargetLink({ payment, t }: { payment: Payment; t: TFunction }) {
  if (payment.orderId) {
    return (
      <Link to="/orders/$orderId" params={{ orderId: String(payment.orderId) }} tabIndex={-1}>
        {t('payments.targets.order', { id: payment.orderId })}
      </Link>
    );
  }
  return payment.invoiceId ? (
    <Link to="/invoices/$invoiceId" params={{ invoiceId: payment.invoiceId }} tabIndex={-1}>
      {t('payments.targets.invoice')}
    </Link>
  ) : (
    <span>{t('payments.targets.wallet')}</span>
  );
}

export function paymentColumns(t: TFunction): GridColumn<Payment>[] {
  return [
    {
      id: 'at',
      filter: 'from',
      exports: ['createdAt'],
      header: t('payments.columns.at'),
      width: 164,
      cell: (row) => <TimeText value={row.createdAt} />,
    },
    {
      id: 'state',
      filter: 'state',
      header: t('payments.columns.state'),
      width: 172,
      cell: (row) => <WordPill group="paymentState" code={row.state} />,
    },
    {
      id: 'client',
      filter: 'client',
      header: t('payments.columns.client'),
      width: 180,
      cell: (row) => (
        <Link to="/clients/$clientId" params={{ clientId: String(row.clientId) }} tabIndex={-1}>
          {row.client}
        </Link>
      ),
    },
    {
      id: 'amount',
      header: t('payments.columns.amount'),
      width: 100,
      align: 'end',
      cell: (row) => <MoneyText value={row.amount} />,
    },
    { id: 'refunded', header: t('payments.columns.refunded'), width: 100, align: 'end', cell: (row) => some(row.refunded) },
    { id: 'method', filter: 'method', header: t('payments.columns.method'), width: 150, cell: wayOf },
    {
      id: 'target',
      filter: 'target',
      exports: ['target', 'orderId', 'invoiceId'],
      header: t('payments.columns.target'),
      width: 110,
      cell: (row) => <TargetLink payment={row} t={t} />,
    },
    { id: 'why', header: t('payments.columns.why'), width: 180, grow: true, cell: (row) => row.why },
    { id: 'disputed', header: t('payments.columns.disputed'), width: 100, align: 'end', cell: (row) => some(row.disputed) },
    { id: 'note', header: t('payments.columns.note'), width: 200, hidden: true, cell: (row) => row.note },
    { id: 'actor', header: t('payments.columns.actor'), width: 150, hidden: true, cell: (row) => <Who actor={row.actor} /> },
    {
      id: 'reference',
      exports: ['providerReference'],
      header: t('payments.columns.reference'),
      width: 240,
      hidden: true,
      cell: (row) => <span className="mono">{row.providerReference}</span>,
    },
    { id: 'tries', header: t('payments.columns.tries'), width: 70, align: 'end', hidden: true, cell: (row) => row.tries },
    {
      id: 'settled',
      exports: ['settledAt'],
      header: t('payments.columns.settled'),
      width: 164,
      hidden: true,
      cell: (row) => <TimeText value={row.settledAt} />,
    },
  ];
}
