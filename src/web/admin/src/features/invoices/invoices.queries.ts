import { money } from '@leadexec/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { dayAfter } from '../../lib/days.ts';
import type { InvoiceSearch } from './invoice-search.ts';

export const invoicesKey = ['invoices'] as const;
/** What a step of an invoice changes besides: payments, wallets and statements. */
export const booked = [invoicesKey, ['payments'], ['books']] as const;

/** The filter as the server takes it. */
export const invoiceFilter = ({ status, client, from, to }: InvoiceSearch) => ({
  status,
  clientId: client,
  from,
  to: to ? dayAfter(to) : undefined,
});

export const invoicesQuery = ({ status, client, from, to }: InvoiceSearch) =>
  infiniteQueryOptions({
    queryKey: [...invoicesKey, 'list', { status, client, from, to }],
    queryFn: ({ pageParam }) =>
      money.invoices({ ...invoiceFilter({ status, client, from, to }), limit: 100, cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (earlier) => earlier,
  });

export const invoiceQuery = (id: string) =>
  queryOptions({ queryKey: [...invoicesKey, 'one', id], queryFn: () => money.invoice(id) });
