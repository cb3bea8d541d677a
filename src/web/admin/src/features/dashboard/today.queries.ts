import { api, type Period } from '@leadexec/api-client';
import { queryOptions } from '@tanstack/react-query';

export interface TodayFilter {
  period: Period;
  leadTypeId?: number | undefined;
  leadSourceId?: number | undefined;
  campaignId?: number | undefined;
}

/** Figures of the running day, month or year; read again every 10 s while the page is looked at. */
export const todayQuery = (filter: TodayFilter) =>
  queryOptions({
    queryKey: ['today', filter],
    queryFn: () => api.today(filter),
    refetchInterval: 10_000,
    placeholderData: (earlier) => earlier,
  });
