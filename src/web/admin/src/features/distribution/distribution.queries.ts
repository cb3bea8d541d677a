import { account, operations } from '@leadexec/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

const paged = {
  initialPageParam: '',
  getNextPageParam: (page: { next?: string | null }) => page.next ?? undefined,
};

/** The company's settings with their version beside them. */
export const readRules = async () => {
  const { body, tag } = await account.get();
  return { ...body, tag };
};
export const rulesQuery = () => queryOptions({ queryKey: ['account'], queryFn: readRules });

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
