import { api } from '@leadexec/api-client';
import { infiniteQueryOptions } from '@tanstack/react-query';

export const refusedQuery = (campaignId: number | undefined) =>
  infiniteQueryOptions({
    queryKey: ['refused', campaignId],
    queryFn: ({ pageParam }) => api.refusedPosts({ campaignId, limit: 100, cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (earlier) => earlier,
  });
