import { operations } from '@leadexec/api-client';
import { infiniteQueryOptions } from '@tanstack/react-query';

const paged = {
  initialPageParam: '',
  getNextPageParam: (page: { next?: string | null }) => page.next ?? undefined,
};

export const queueQuery = (processing: boolean | undefined, live = false) =>
  infiniteQueryOptions({
    queryKey: ['queue', processing],
    queryFn: ({ pageParam }) => operations.queue({ processing, limit: 100, cursor: pageParam || undefined }),
    ...paged,
    refetchInterval: live ? 15_000 : 3_000,
  });

export const unknownQuery = () =>
  infiniteQueryOptions({
    queryKey: ['reconcile'],
    queryFn: ({ pageParam }) => operations.unknown({ limit: 100, cursor: pageParam || undefined }),
    ...paged,
    refetchInterval: 15_000,
  });

export const failedQuery = () =>
  infiniteQueryOptions({
    queryKey: ['failed'],
    queryFn: ({ pageParam }) => operations.failed({ limit: 100, cursor: pageParam || undefined }),
    ...paged,
    refetchInterval: 15_000,
  });

export const awaitedQuery = () =>
  infiniteQueryOptions({
    queryKey: ['confirmations'],
    queryFn: ({ pageParam }) => operations.awaited({ limit: 100, cursor: pageParam || undefined }),
    ...paged,
    refetchInterval: 15_000,
  });
