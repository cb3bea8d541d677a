import { money, type Party } from '@leadexec/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export const booksKey = ['books'] as const;

interface Days {
  from?: string | undefined;
  to?: string | undefined;
}

export const statementQuery = (party: Party, number: number, { from, to }: Days) =>
  infiniteQueryOptions({
    queryKey: [...booksKey, 'statement', party, number, { from, to }],
    queryFn: async ({ pageParam }) => {
      const page = await money.statement(party, number, { from, to, limit: 200, cursor: pageParam || undefined });
      // A line has no number of its own; its place in the statement is one.
      return { ...page, items: page.items.map((line, at) => ({ ...line, id: `${pageParam}:${at}` })) };
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const payoutsQuery = ({ from, to }: Days) =>
  infiniteQueryOptions({
    queryKey: [...booksKey, 'payouts', { from, to }],
    queryFn: async () => ({ ...(await money.payouts({ from, to })), next: null }),
    initialPageParam: '',
    getNextPageParam: () => undefined,
    placeholderData: (earlier) => earlier,
  });

export const sourceFiguresQuery = (source: number) =>
  queryOptions({
    queryKey: [...booksKey, 'payouts', 'source', source],
    queryFn: async () => (await money.payouts({})).items.find((row) => row.sourceId === source) ?? null,
  });

export const recordedQuery = (source: number) =>
  infiniteQueryOptions({
    queryKey: [...booksKey, 'recorded', source],
    queryFn: ({ pageParam }) => money.sourcePayouts(source, { limit: 100, cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const periodsQuery = () =>
  queryOptions({ queryKey: [...booksKey, 'periods'], queryFn: async () => (await money.periods()).items });

export const periodQuery = (month: string) =>
  queryOptions({ queryKey: [...booksKey, 'period', month], queryFn: () => money.period(month) });

export const headQuery = () => queryOptions({ queryKey: [...booksKey, 'head'], queryFn: money.journalHead });
