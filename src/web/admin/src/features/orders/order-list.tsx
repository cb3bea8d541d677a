import type { Order } from '@leadexec/api-client';
import { EmptyState, type GridAction, useAccountLocale } from '@leadexec/ui';
import { IconInfoCircle, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGrid } from '../../lib/query-grid.tsx';
import { orderColumns } from './order-columns.tsx';
import { type OrderSearch, orderSearch } from './order-search.ts';
import { orderFilter, ordersQuery, useOrderStep } from './orders.queries.ts';

interface Props {
  search: OrderSearch;
  onSearch: (next: OrderSearch) => void;
  onOpen: (id: string) => void;
  add: ReactNode;
}

const orderId = (order: Order) => String(order.id);
const parse = (saved: unknown) => orderSearch.parse(saved);

/** Orders of all clients, newest first (ORD-23). */
export function OrderList({ search, onSearch, onOpen, add }: Props) {
  const { t } = useTranslation();
  const { zoneId } = useAccountLocale();
  const orders = useInfiniteQuery(ordersQuery(search, zoneId));
  const { mutate } = useOrderStep();
  const columns = useMemo(() => orderColumns(t), [t]);
  const actions = useMemo<GridAction<Order>[]>(() => {
    const ids = (rows: readonly Order[], status: Order['status']) =>
      rows.filter((order) => order.status === status).map((order) => order.id);
    return [
      {
        id: 'open',
        label: t('orders.actions.open'),
        icon: <IconInfoCircle size={15} stroke={1.7} />,
        run: ([order]) => (order ? onOpen(orderId(order)) : undefined),
      },
      {
        id: 'pause',
        label: t('orders.actions.pause'),
        icon: <IconPlayerPause size={15} stroke={1.7} />,
        many: true,
        needs: ['money edit'],
        run: (rows) => mutate({ ids: ids(rows, 'open'), step: { kind: 'status', status: 'paused' } }),
      },
      {
        id: 'resume',
        label: t('orders.actions.resume'),
        icon: <IconPlayerPlay size={15} stroke={1.7} />,
        many: true,
        needs: ['money edit'],
        run: (rows) => mutate({ ids: ids(rows, 'paused'), step: { kind: 'status', status: 'open' } }),
      },
    ];
  }, [t, onOpen, mutate]);
  return (
    <QueryGrid
      name="orders"
      exports={{ list: 'orders', filter: orderFilter(search, zoneId) }}
      label={t('orders.list')}
      all={t('orders.all')}
      query={orders}
      columns={columns}
      rowId={orderId}
      search={search}
      parse={parse}
      onSearch={onSearch}
      onOpen={onOpen}
      actions={actions}
      filtered={[search.status, search.client, search.from, search.to].some((filter) => filter !== undefined)}
      empty={
        <EmptyState title={t('orders.empty')} action={add}>
          {t('orders.emptyHint')}
        </EmptyState>
      }
      noMatch={{ title: t('orders.noMatch'), hint: t('orders.noMatchHint') }}
    />
  );
}
