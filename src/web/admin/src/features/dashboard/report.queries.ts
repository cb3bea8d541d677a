import { api, type ReportQuery } from '@leadexec/api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';

const day = 86_400_000;

/** The report of leads; a short one is read again every 10 s while the page is looked at, a long one every minute. */
export const leadReportQuery = (query: ReportQuery) =>
  queryOptions({
    queryKey: ['reports', 'leads', query],
    queryFn: () => api.leadReport(query),
    refetchInterval: Date.parse(query.to) - Date.parse(query.from) > 31 * day ? 60_000 : 10_000,
    placeholderData: keepPreviousData,
  });
