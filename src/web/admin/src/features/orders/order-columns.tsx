import type { Order } from '@leadexec/api-client';
import { type GridColumn, MoneyText, TimeText } from '@leadexec/ui';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { WordPill } from '../../lib/pills.tsx';
import { wordOf } from '../../lib/use-words.ts';

export const progressOf = (t: TFunction, order: Order) =>
  order.type === 'leadQuantity'
    ? t('orders.progress', { received: order.received ?? 0, quantity: order.quantity ?? 0 })
    : undefined;

export function orderColumns(t: TFunction): GridColumn<Order>[] {
  return [
    { id: 'id', header: t('orders.columns.id'), width: 70, align: 'end', cell: (order) => order.id },
    {
      id: 'name',
      header: t('orders.columns.name'),
      width: 150,
      grow: true,
      cell: (order) => (
        <Link to="/orders/$orderId" params={{ orderId: String(order.id) }} tabIndex={-1}>
          {order.name}
        </Link>
      ),
    },
    {
      id: 'client',
      filter: 'client',
      header: t('orders.columns.client'),
      width: 150,
      cell: (order) => (
        <Link to="/clients/$clientId" params={{ clientId: String(order.clientId) }} tabIndex={-1}>
          {order.client}
        </Link>
      ),
    },
    {
      id: 'status',
      filter: 'status',
      header: t('orders.columns.status'),
      width: 106,
      cell: (order) => <WordPill group="orderStatus" code={order.status} />,
    },
    { id: 'type', header: t('orders.columns.type'), width: 130, hidden: true, cell: (order) => wordOf('orderType', order.type) },
    {
      id: 'progress',
      exports: ['quantity', 'received', 'remaining'],
      header: t('orders.columns.progress'),
      width: 100,
      cell: (order) => progressOf(t, order),
    },
    {
      id: 'received',
      exports: ['receivedCost'],
      header: t('orders.columns.received'),
      width: 92,
      align: 'end',
      cell: (order) => <MoneyText value={order.receivedCost} />,
    },
    {
      id: 'total',
      header: t('orders.columns.total'),
      width: 92,
      align: 'end',
      cell: (order) => <MoneyText value={order.total} />,
    },
    { id: 'paid', header: t('orders.columns.paid'), width: 92, align: 'end', cell: (order) => <MoneyText value={order.paid} /> },
    {
      id: 'starts',
      filter: 'from',
      exports: ['startsAt'],
      header: t('orders.columns.starts'),
      width: 160,
      cell: (order) => <TimeText value={order.startsAt} />,
    },
    {
      id: 'ends',
      exports: ['endsAt'],
      header: t('orders.columns.ends'),
      width: 160,
      hidden: true,
      cell: (order) => <TimeText value={order.endsAt} />,
    },
    {
      id: 'renewal',
      header: t('orders.columns.renewal'),
      width: 140,
      hidden: true,
      cell: (order) => wordOf('renewal', order.renewal),
    },
  ];
}
