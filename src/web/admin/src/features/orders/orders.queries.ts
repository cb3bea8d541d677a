import { money, type Order, type OrderStatus, operations } from '@leadexec/api-client';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { instantsOf } from '../../lib/days.ts';
import type { OrderSearch } from './order-search.ts';

/** The filter as the server takes it. */
export const orderFilter = ({ status, client, from, to }: OrderSearch, zoneId: string) => ({
  status,
  clientId: client,
  ...instantsOf({ from, to }, zoneId),
});

export const ordersQuery = (search: OrderSearch, zoneId: string) => {
  const filter = orderFilter(search, zoneId);
  return infiniteQueryOptions({
    queryKey: ['orders', 'list', filter],
    queryFn: ({ pageParam }) => operations.orders({ ...filter, limit: 100, cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (earlier) => earlier,
  });
};

/** What was paid towards an order, by hand and by card; the newest 200. */
export const orderPaymentsQuery = (order: number) =>
  queryOptions({
    queryKey: ['payments', 'order', order],
    queryFn: async () => (await money.payments({ orderId: order, limit: 200 })).items,
  });

export const clientOrdersQuery = (clientId: number) =>
  queryOptions({
    queryKey: ['orders', 'client', clientId],
    queryFn: async () => (await operations.orders({ clientId, limit: 100 })).items,
  });

export const orderQuery = (id: number) => queryOptions({ queryKey: ['orders', 'one', id], queryFn: () => operations.order(id) });

export type OrderStep = { kind: 'status'; status: OrderStatus } | { kind: 'approve'; charge: boolean } | { kind: 'renew' };

/** A step of one order or of several, one after the other; what follows from it is read again. */
export function useOrderStep(onDone?: (order: Order) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ ids, step }: { ids: readonly number[]; step: OrderStep }) => {
      let last: Order | undefined;
      for (const id of ids) {
        last = await take(id, step);
      }
      return last;
    },
    onSuccess: (order) => (order && onDone ? onDone(order) : undefined),
    onSettled: () => client.invalidateQueries({ queryKey: ['orders'] }),
  });
}

function take(id: number, step: OrderStep): Promise<Order> {
  switch (step.kind) {
    case 'status':
      return operations.setOrderStatus(id, step.status);
    case 'approve':
      return operations.approveOrder(id, step.charge);
    case 'renew':
      return operations.renewOrder(id);
  }
}
