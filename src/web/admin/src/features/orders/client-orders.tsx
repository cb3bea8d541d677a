import type { Order } from '@leadexec/api-client';
import { EmptyState, ErrorState, Loading, MoneyText, TimeText } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { May } from '../../lib/may.tsx';
import { WordPill } from '../../lib/pills.tsx';
import { PlainTable } from '../../lib/plain-table.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { progressOf } from './order-columns.tsx';
import { clientOrdersQuery } from './orders.queries.ts';

/** The orders of one client. */
export function ClientOrders({ clientId }: { clientId: number }) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const orders = useQuery(clientOrdersQuery(clientId));
  const add = (
    <May needs="money edit">
      <Button
        component={Link}
        size="xs"
        to="/orders/new"
        search={{ client: clientId } as never}
        style={{ alignSelf: 'flex-end' }}
      >
        {t('orders.add')}
      </Button>
    </May>
  );
  if (orders.isPending) {
    return <Loading label={t('common.loading')} lines={4} />;
  }
  if (orders.error) {
    return <ErrorState error={orders.error} retry={orders.refetch} texts={problems} />;
  }
  return (
    <>
      {add}
      {orders.data.length === 0 ? (
        <EmptyState title={t('orders.empty')}>{t('orders.emptyHint')}</EmptyState>
      ) : (
        <PlainTable<Order>
          label={t('orders.list')}
          rows={orders.data}
          rowId={(order) => order.id}
          columns={[
            {
              header: t('orders.columns.name'),
              cell: (order) => (
                <Link to="/orders/$orderId" params={{ orderId: String(order.id) }}>
                  {order.name}
                </Link>
              ),
            },
            { header: t('orders.columns.status'), cell: (order) => <WordPill group="orderStatus" code={order.status} /> },
            { header: t('orders.columns.progress'), cell: (order) => progressOf(t, order) },
            { header: t('orders.columns.starts'), cell: (order) => <TimeText value={order.startsAt} /> },
            { header: t('orders.columns.received'), align: 'end', cell: (order) => <MoneyText value={order.receivedCost} /> },
            { header: t('orders.columns.total'), align: 'end', cell: (order) => <MoneyText value={order.total} /> },
          ]}
        />
      )}
    </>
  );
}
