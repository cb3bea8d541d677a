import { operations } from '@leadexec/api-client';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { SentSearch } from './sent-search.ts';

// The answer quotes the lead and is of this moment only.
export const findClientQuery = (lead: string, all: boolean) =>
  queryOptions({ queryKey: ['lead', lead, 'find', all], queryFn: () => operations.findClient(lead, all), gcTime: 0 });

export const notesQuery = (lead: string, delivery: string) =>
  queryOptions({ queryKey: ['lead', lead, 'notes', delivery], queryFn: () => operations.notes(lead, delivery) });

export const sentQuery = ({ client, mark }: Pick<SentSearch, 'client' | 'mark'>) =>
  infiniteQueryOptions({
    queryKey: ['sent', client, mark],
    queryFn: ({ pageParam }) => operations.deliveries({ clientId: client, mark, limit: 100, cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 30_000,
  });

/** Does something with leads by hand; what it changed is read again, whether it worked or not. */
export function useDeed<T, R>(leads: readonly string[], mutationFn: (what: T) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => {
      for (const lead of leads) {
        void client.invalidateQueries({ queryKey: ['lead', lead] });
      }
      void client.invalidateQueries({ queryKey: ['sent'] });
      void client.invalidateQueries({ queryKey: ['leads'] });
    },
  });
}
