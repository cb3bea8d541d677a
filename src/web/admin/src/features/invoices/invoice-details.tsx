import type { Invoice } from '@leadexec/api-client';
import { MoneyText, TimeText } from '@leadexec/ui';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DayText } from '../../lib/day-text.tsx';
import classes from '../../lib/facts.module.css';
import { Facts, Figures, Note, TwoColumns } from '../../lib/facts.tsx';
import { PlainTable } from '../../lib/plain-table.tsx';
import { wordOf } from '../../lib/use-words.ts';

/** One invoice: its lines, what was paid, and its properties (E-79). */
export function InvoiceDetails({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      {invoice.status === 'draft' ? <Note>{t('invoices.details.draftNote')}</Note> : null}
      {invoice.status === 'overdue' ? <Note tone="bad">{t('invoices.details.overdue')}</Note> : null}
      <Figures
        label={t('money.figures')}
        figures={[
          [t('invoices.columns.total'), <MoneyText key="total" value={invoice.total} />],
          [t('invoices.columns.paid'), <MoneyText key="paid" value={invoice.paid} />],
          [t('invoices.columns.balance'), <MoneyText key="balance" value={invoice.balance} />],
          [t('invoices.columns.issued'), <DayText key="issued" value={invoice.issuedOn} />],
          [
            t('invoices.columns.due'),
            <DayText key="due" value={invoice.dueOn} tone={invoice.status === 'overdue' ? 'bad' : undefined} />,
          ],
        ]}
      />
      <TwoColumns aside={<Properties invoice={invoice} />}>
        <h2>{t('invoices.details.lines')}</h2>
        <Lines invoice={invoice} />
        <h2>{t('invoices.details.payments')}</h2>
        {invoice.payments.length === 0 ? (
          <p className={classes.none}>{t('invoices.details.noPayments')}</p>
        ) : (
          <Payments payments={invoice.payments} />
        )}
      </TwoColumns>
    </div>
  );
}

type Line = Pick<Invoice['lines'][number], 'description' | 'amount'> & Partial<Invoice['lines'][number]> & { at: string };

function Lines({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const rows: Line[] = [
    ...invoice.lines.map((line, at) => ({ ...line, at: String(at) })),
    { at: 'subtotal', description: t('invoices.details.subtotal'), amount: invoice.subtotal },
    { at: 'tax', description: t('invoices.details.tax', { percent: invoice.taxPercent }), amount: invoice.tax },
    { at: 'total', description: t('invoices.details.total'), amount: invoice.total },
  ];
  return (
    <PlainTable
      label={t('invoices.details.lines')}
      rows={rows}
      rowId={(line) => line.at}
      columns={[
        {
          header: t('invoices.details.line'),
          cell: (line) => (line.at === 'total' ? <strong>{line.description}</strong> : line.description),
        },
        { header: t('invoices.details.kind'), cell: (line) => (line.kind ? wordOf('invoiceLine', line.kind) : null) },
        { header: t('invoices.details.quantity'), align: 'end', cell: (line) => line.quantity },
        {
          header: t('invoices.details.price'),
          align: 'end',
          cell: (line) => (line.unitPrice ? <MoneyText value={line.unitPrice} /> : null),
        },
        {
          header: t('invoices.details.amount'),
          align: 'end',
          cell: (line) =>
            line.at === 'total' ? (
              <strong>
                <MoneyText value={line.amount} />
              </strong>
            ) : (
              <MoneyText value={line.amount} />
            ),
        },
      ]}
    />
  );
}

function Payments({ payments }: { payments: Invoice['payments'] }) {
  const { t } = useTranslation();
  return (
    <PlainTable
      label={t('invoices.details.payments')}
      rows={payments}
      rowId={(payment) => payment.id}
      columns={[
        {
          header: t('invoices.details.at'),
          cell: (payment) => (
            <Link to="/payments/$paymentId" params={{ paymentId: payment.id }}>
              <TimeText value={payment.at} />
            </Link>
          ),
        },
        { header: t('invoices.details.method'), cell: (payment) => wordOf('paymentMethod', payment.method) },
        { header: t('invoices.details.amount'), align: 'end', cell: (payment) => <MoneyText value={payment.amount} /> },
        {
          header: t('invoices.details.refunded'),
          align: 'end',
          cell: (payment) => <MoneyText value={payment.refunded} />,
        },
      ]}
    />
  );
}

function Properties({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const { parties, sales } = invoice;
  return (
    <Facts
      label={t('money.facts')}
      framed
      facts={[
        [
          t('invoices.columns.client'),
          <Link key="client" to="/clients/$clientId" params={{ clientId: String(invoice.clientId) }}>
            {parties.buyer}
          </Link>,
        ],
        [t('invoices.details.email'), parties.buyerEmail ?? t('invoices.details.noEmail')],
        [
          t('invoices.details.mailed'),
          invoice.mailed > 0 ? t('invoices.details.times', { count: invoice.mailed }) : t('invoices.details.never'),
        ],
        [t('invoices.details.heading'), parties.seller],
        [t('invoices.details.term'), wordOf('paymentTerm', invoice.term)],
        [t('invoices.columns.description'), invoice.description],
        [
          t('invoices.details.order'),
          invoice.orderId ? (
            <Link key="order" to="/orders/$orderId" params={{ orderId: String(invoice.orderId) }}>
              {t('form.numberPlain', { id: invoice.orderId })}
            </Link>
          ) : null,
        ],
        [
          t('invoices.details.sales'),
          sales ? (
            <span key="sales">
              <DayText value={sales.from} /> – <DayText value={sales.to} />
            </span>
          ) : null,
        ],
        [t('invoices.columns.created'), <TimeText key="created" value={invoice.createdAt} format="full" />],
        [
          t('invoices.details.voided'),
          invoice.voidedAt ? (
            <span key="voided">
              <TimeText value={invoice.voidedAt} format="full" /> · {invoice.voidReason}
            </span>
          ) : null,
        ],
      ]}
    />
  );
}
