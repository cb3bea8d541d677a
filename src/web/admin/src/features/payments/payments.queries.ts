import { money } from '@leadexec/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { instantsOf } from '../../lib/days.ts';
import type { PaymentSearch } from './payment-search.ts';

export const paymentsKey = ['payments'] as const;
/** What a payment or refund changes besides. */
export const paidKeys = [paymentsKey, ['invoices'], ['orders'], ['wallet'], ['books']] as const;

/** The filter as the server takes it. */
export const paymentFilter = ({ state, method, target, client, from, to }: PaymentSearch, zoneId: string) => ({
  state,
  method,
  target,
  clientId: client,
  ...instantsOf({ from, to }, zoneId),
});

export const paymentsQuery = (search: PaymentSearch, zoneId: string) => {
  const { state, method, target, client, from, to } = search;
  return infiniteQueryOptions({
    queryKey: [...paymentsKey, 'list', { state, method, target, client, from, to }, zoneId],
    queryFn: ({ pageParam }) => money.payments({ ...paymentFilter(search, zoneId), limit: 100, cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (earlier) => earlier,
  });
};

export const paymentQuery = (id: string) =>
  queryOptions({ queryKey: [...paymentsKey, 'one', id], queryFn: () => money.payment(id) });

export const refundsQuery = (id: string) =>
  queryOptions({ queryKey: [...paymentsKey, 'refunds', id], queryFn: async () => (await money.refunds(id)).items });

/** Invoices of a client that ask for money, to choose from. */
export const openInvoicesQuery = (clientId: number) =>
  queryOptions({
    queryKey: ['invoices', 'choices', clientId],
    queryFn: async () =>
      (await money.invoices({ clientId, limit: 200 })).items.filter((invoice) =>
        ['open', 'partlyPaid', 'overdue'].includes(invoice.status),
      ),
  });

export const cardsQuery = (clientId: number) =>
  queryOptions({ queryKey: [...paymentsKey, 'cards', clientId], queryFn: async () => (await money.cards(clientId)).items });

export const rechargeQuery = (clientId: number) =>
  queryOptions({ queryKey: ['wallet', 'recharge', clientId], queryFn: () => money.recharge(clientId) });
