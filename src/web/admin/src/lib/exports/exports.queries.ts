import { type ExportJob, lists } from '@leadexec/api-client';
import { queryOptions } from '@tanstack/react-query';

export const isOpen = (job: ExportJob) => job.state === 'waiting' || job.state === 'running';

/** One's own files; asked for again while one is being made. */
export const exportsQuery = () =>
  queryOptions({
    queryKey: ['exports'],
    queryFn: lists.exports,
    refetchInterval: (query) => (query.state.data?.items.some(isOpen) ? 2_000 : false),
  });

export const exportListsQuery = () =>
  queryOptions({ queryKey: ['exports', 'lists'], queryFn: lists.exportLists, staleTime: Number.POSITIVE_INFINITY });
