import type { PortalOrder } from '@leadexec/api-client';
import { MoneyText } from '@leadexec/ui';
import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { OrderBar, OrderStatusPill } from '../features/orders/order-parts.tsx';
import { DayOf } from '../lib/days.tsx';
import { type Column, Filters, Head, Paged, Table } from '../lib/parts.tsx';
import { offersQuery, ordersQuery } from '../lib/queries.ts';
import { useTexts } from '../lib/use-texts.ts';
import { orderWords } from '../lib/words.ts';

const route = getRouteApi('/shell/orders');

/** The client's orders with the columns of PORT-11. */
export function OrdersPage() {
  const { t } = useTexts();
  const { status } = route.useSearch();
  const navigate = route.useNavigate();
  const orders = useInfiniteQuery(ordersQuery(status));
  const offers = useQuery(offersQuery());
  const empty = status
    ? { title: t('orders.emptyFound'), hint: t('orders.emptyFoundHint') }
    : { title: t('orders.empty'), hint: t('orders.emptyHint') };
  const columns: Column<PortalOrder>[] = [
    {
      label: t('orders.order'),
      show: (order) => (
        <Link to="/orders/$id" params={{ id: String(order.id) }}>
          {order.id} · {order.name}
        </Link>
      ),
    },
    { label: t('orders.status'), show: (order) => <OrderStatusPill status={order.status} /> },
    { label: t('orders.starts'), show: (order) => <DayOf value={order.startsAt} /> },
    { label: t('orders.ends'), show: (order) => <DayOf value={order.endsAt} /> },
    { label: t('orders.renewal'), show: (order) => (order.isRenewal ? t('common.yes') : t('common.no')) },
    { label: t('orders.received'), show: (order) => <OrderBar order={order} /> },
    { label: t('orders.remaining'), end: true, show: (order) => order.remaining ?? '–' },
    { label: t('orders.total'), end: true, show: (order) => <MoneyText value={order.total} /> },
    { label: t('orders.cost'), end: true, show: (order) => <MoneyText value={order.receivedCost} /> },
    { label: t('orders.paid'), end: true, show: (order) => <MoneyText value={order.paid} /> },
  ];
  return (
    <>
      <Head title={t('orders.title')}>
        {offers.data && offers.data.items.length > 0 ? (
          <Button component={Link} to="/orders/new" size="sm" leftSection={<IconPlus size={16} />}>
            {t('orders.create')}
          </Button>
        ) : null}
      </Head>
      <Filters>
        <Select
          size="sm"
          label={t('orders.status')}
          placeholder={t('orders.any')}
          clearable
          data={Object.entries(orderWords).map(([value, [word]]) => ({ value, label: t(word) }))}
          value={status ?? null}
          onChange={(value) => navigate({ search: { status: (value ?? undefined) as typeof status } })}
        />
      </Filters>
      <Paged of={orders} empty={empty}>
        {(rows) => <Table name={t('orders.list')} columns={columns} rows={rows} keyOf={(order) => order.id} />}
      </Paged>
    </>
  );
}
