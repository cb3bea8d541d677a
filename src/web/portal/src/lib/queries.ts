import { api } from '@leadexec/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export const infoQuery = () => queryOptions({ queryKey: ['info'], queryFn: api.portalInfo, staleTime: 60_000 });

export const leadsQuery = (filter: { leadTypeId?: number | undefined; unread?: boolean | undefined }) =>
  infiniteQueryOptions({
    queryKey: ['leads', filter],
    queryFn: ({ pageParam }) => api.portalLeads({ ...filter, limit: 50, cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 60_000,
  });

export const leadQuery = (id: string) => queryOptions({ queryKey: ['lead', id], queryFn: () => api.portalLead(id) });
