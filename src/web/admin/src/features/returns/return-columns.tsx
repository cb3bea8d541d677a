import type { ReturnItem } from '@leadexec/api-client';
import { type GridColumn, MoneyText, TimeText } from '@leadexec/ui';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { WordPill } from '../../lib/pills.tsx';

export function returnColumns(t: TFunction): GridColumn<ReturnItem>[] {
  const name = (column: string) => t(`returns.columns.${column}` as 'returns.columns.state');
  const text = (
    id: 'campaign' | 'leadSource' | 'account' | 'leadType' | 'note' | 'requestedBy' | 'decidedBy',
    header: string,
    width: number,
    hidden = true,
  ) => ({
    id,
    header: name(header),
    width,
    hidden,
    cell: (row: ReturnItem) => row[id],
  });
  return [
    {
      id: 'requested',
      filter: 'from',
      exports: ['requestedAt'],
      header: name('requested'),
      width: 164,
      cell: (row) => <TimeText value={row.requestedAt} />,
    },
    {
      id: 'state',
      filter: 'state',
      header: name('state'),
      width: 184,
      cell: (row) => <WordPill group="returnState" code={row.state} />,
    },
    {
      id: 'client',
      filter: 'client',
      header: name('client'),
      width: 170,
      cell: (row) => (
        <Link to="/clients/$clientId" params={{ clientId: String(row.clientId) }} tabIndex={-1}>
          {row.client}
        </Link>
      ),
    },
    {
      id: 'reason',
      filter: 'reason',
      header: name('reason'),
      width: 190,
      grow: true,
      cell: (row) => <span title={row.note ?? undefined}>{row.reason}</span>,
    },
    { id: 'price', money: true, header: name('price'), width: 88, align: 'end', cell: (row) => <MoneyText value={row.price} /> },
    text('campaign', 'campaign', 170, false),
    text('leadSource', 'source', 150, false),
    text('account', 'account', 160),
    text('leadType', 'leadType', 120),
    text('note', 'note', 200),
    {
      id: 'delivered',
      exports: ['deliveredAt'],
      header: name('delivered'),
      width: 150,
      hidden: true,
      cell: (row) => <TimeText value={row.deliveredAt} />,
    },
    {
      id: 'decided',
      exports: ['decidedAt'],
      header: name('decided'),
      width: 150,
      cell: (row) => <TimeText value={row.decidedAt} />,
    },
    text('requestedBy', 'requestedBy', 160),
    text('decidedBy', 'decidedBy', 160),
    {
      id: 'order',
      exports: ['orderId'],
      header: name('order'),
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
    { id: 'asked', header: name('asked'), width: 96, align: 'end', hidden: true, cell: (row) => row.asked },
    {
      id: 'lead',
      exports: ['leadId'],
      header: name('lead'),
      width: 290,
      hidden: true,
      cell: (row) => (
        <Link to="/leads/$leadId" params={{ leadId: row.leadId }} tabIndex={-1} className="mono">
          {row.leadId}
        </Link>
      ),
    },
  ];
}
