import { api, type LeadSearchRequest, operations } from '@leadexec/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export const leadsQuery = (search: LeadSearchRequest) =>
  infiniteQueryOptions({
    queryKey: ['leads', search],
    queryFn: ({ pageParam }) => api.searchLeads({ ...search, limit: 100, ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (earlier) => earlier,
  });

export const latestLeadsQuery = () =>
  queryOptions({ queryKey: ['leads', 'latest'], queryFn: () => api.searchLeads({ limit: 8 }), refetchInterval: 10_000 });

export const leadQuery = (id: string) => queryOptions({ queryKey: ['lead', id], queryFn: () => api.lead(id) });
export const traceQuery = (id: string) => queryOptions({ queryKey: ['lead', id, 'trace'], queryFn: () => api.trace(id) });
export const deliveriesQuery = (id: string) =>
  queryOptions({ queryKey: ['lead', id, 'deliveries'], queryFn: () => api.deliveries(id) });
// Raw personal data: asked for only when somebody opens it, and not kept.
export const exchangeQuery = (id: string, attempt: string) =>
  queryOptions({ queryKey: ['lead', id, 'exchange', attempt], queryFn: () => api.exchange(id, attempt), gcTime: 0 });
export const insertRequestQuery = (id: string) =>
  queryOptions({ queryKey: ['lead', id, 'insert'], queryFn: () => api.insertRequest(id), gcTime: 0 });

export const whyQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['lead', id, 'why'],
    queryFn: ({ pageParam }) => operations.why(id, { skip: pageParam || undefined, limit: 50 }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next ?? undefined,
  });
