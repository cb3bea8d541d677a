import { api } from '@leadexec/api-client';
import { infiniteQueryOptions } from '@tanstack/react-query';

export const refusedQuery = () =>
  infiniteQueryOptions({
    queryKey: ['refused'],
    queryFn: ({ pageParam }) => api.refusedPosts({ limit: 100, cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
