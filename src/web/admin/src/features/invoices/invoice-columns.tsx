import type { InvoiceRow } from '@leadexec/api-client';
import { type GridColumn, MoneyText, TimeText } from '@leadexec/ui';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { DayText } from '../../lib/day-text.tsx';
import { WordPill } from '../../lib/pills.tsx';

export function invoiceColumns(t: TFunction): GridColumn<InvoiceRow>[] {
  return [
    {
      id: 'number',
      header: t('invoices.columns.number'),
      width: 104,
      cell: (row) => (
        <Link to="/invoices/$invoiceId" params={{ invoiceId: row.id }} tabIndex={-1}>
          {row.number ?? t('invoices.draft')}
        </Link>
      ),
    },
    {
      id: 'status',
      filter: 'status',
      header: t('invoices.columns.status'),
      width: 126,
      cell: (row) => <WordPill group="invoiceStatus" code={row.status} />,
    },
    {
      id: 'client',
      filter: 'client',
      header: t('invoices.columns.client'),
      width: 150,
      cell: (row) => (
        <Link to="/clients/$clientId" params={{ clientId: String(row.clientId) }} tabIndex={-1}>
          {row.client}
        </Link>
      ),
    },
    { id: 'description', header: t('invoices.columns.description'), width: 140, grow: true, cell: (row) => row.description },
    {
      id: 'issued',
      filter: 'from',
      exports: ['issuedOn'],
      header: t('invoices.columns.issued'),
      width: 108,
      cell: (row) => <DayText value={row.issuedOn} />,
    },
    {
      id: 'due',
      exports: ['dueOn'],
      header: t('invoices.columns.due'),
      width: 108,
      cell: (row) => <DayText value={row.dueOn} tone={row.status === 'overdue' ? 'bad' : undefined} />,
    },
    {
      id: 'total',
      header: t('invoices.columns.total'),
      width: 90,
      align: 'end',
      cell: (row) => <MoneyText value={row.total} />,
    },
    { id: 'paid', header: t('invoices.columns.paid'), width: 88, align: 'end', cell: (row) => <MoneyText value={row.paid} /> },
    {
      id: 'balance',
      header: t('invoices.columns.balance'),
      width: 90,
      align: 'end',
      cell: (row) => <MoneyText value={row.balance} />,
    },
    {
      id: 'order',
      exports: ['orderId'],
      header: t('invoices.columns.order'),
      width: 80,
      align: 'end',
      hidden: true,
      cell: (row) =>
        row.orderId ? (
          <Link to="/orders/$orderId" params={{ orderId: String(row.orderId) }} tabIndex={-1}>
            {row.orderId}
          </Link>
        ) : null,
    },
    {
      id: 'created',
      exports: ['createdAt'],
      header: t('invoices.columns.created'),
      width: 164,
      hidden: true,
      cell: (row) => <TimeText value={row.createdAt} />,
    },
  ];
}
