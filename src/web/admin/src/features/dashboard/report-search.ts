import type { ReportGroup, ReportQuery, ReportStep } from '@leadexec/api-client';
import { day, positive } from '../../lib/list-state.ts';
import { z } from '../../lib/zod.ts';

export const periods = ['day', 'yesterday', 'week', 'month', 'lastMonth', 'year', 'custom'] as const;
export const steps = ['hour', 'day', 'month', 'year'] as const satisfies readonly ReportStep[];
export const groups = ['leadType', 'leadSource', 'campaign', 'client'] as const satisfies readonly ReportGroup[];
export const shows = ['leads', 'money'] as const;

/** The report as it stands in the address. Anything unreadable is dropped, never an error page. */
export const reportSearch = z.object({
  period: z.enum(periods).optional().catch(undefined),
  from: day,
  to: day,
  by: z.enum(steps).optional().catch(undefined),
  group: z.enum(groups).optional().catch(undefined),
  show: z.enum(shows).optional().catch(undefined),
  type: positive,
  source: positive,
  campaign: positive,
});
export type ReportSearch = z.infer<typeof reportSearch>;

/** The days of a period, both counted whole; that of a running month or year ends with it. */
export function daysOf(search: ReportSearch, today: string): { from: string; to: string } {
  const [year = '', month = ''] = today.split('-');
  switch (search.period) {
    case 'yesterday':
      return { from: shifted(today, -1), to: shifted(today, -1) };
    case 'week':
      return { from: shifted(today, -6), to: today };
    case 'month':
      return { from: `${year}-${month}-01`, to: lastOfMonth(Number(year), Number(month)) };
    case 'lastMonth': {
      const last = shifted(`${year}-${month}-01`, -1);
      return { from: `${last.slice(0, 7)}-01`, to: last };
    }
    case 'year':
      return { from: `${year}-01-01`, to: `${year}-12-31` };
    case 'custom':
      return { from: search.from ?? search.to ?? today, to: search.to ?? today };
    case 'day':
    case undefined:
      return { from: today, to: today };
  }
}

/** Steps that suit so many days, the first of them unless one is chosen. */
export function stepsOf({ from, to }: { from: string; to: string }): ReportStep[] {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (days <= 2) return ['hour', 'day'];
  if (days <= 31) return ['day', 'hour', 'month'];
  if (days <= 100) return ['day', 'month'];
  if (days <= 366) return ['month', 'day', 'year'];
  return ['month', 'year'];
}

export function queryOf(search: ReportSearch, today: string): ReportQuery {
  const days = daysOf(search, today);
  const fitting = stepsOf(days);
  return {
    ...days,
    by: search.by && fitting.includes(search.by) ? search.by : (fitting[0] ?? 'day'),
    group: search.group ?? 'campaign',
    leadTypeId: search.type,
    leadSourceId: search.source,
    campaignId: search.campaign,
  };
}

function shifted(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const lastOfMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

const key = 'leadexec.dashboard';

/** The view that was last chosen in this browser (RPT-04); empty when there is none or it cannot be read. */
export function lastView(storage: Pick<Storage, 'getItem'>): ReportSearch {
  try {
    return reportSearch.parse(JSON.parse(storage.getItem(key) ?? '{}'));
  } catch {
    return {};
  }
}

export function keepView(search: ReportSearch, storage: Pick<Storage, 'setItem'>): void {
  try {
    storage.setItem(key, JSON.stringify(search));
  } catch {
    // Storage is full or forbidden: the view lasts as long as the address.
  }
}

export const isChosen = (search: ReportSearch) => Object.values(search).some((value) => value !== undefined);
