import type { Distribution, LeadOrder, LeadSearchRequest, Validity } from '@leadexec/api-client';
import { readFilter } from '@leadexec/ui';
import { listState } from '../../lib/list-state.ts';
import { z } from '../../lib/zod.ts';

export const ranges = ['today', 'week', 'month', 'ever', 'custom'] as const;
export const validities = [
  'valid',
  'inQualityControl',
  'qcReturned',
  'rejected',
  'removed',
] as const satisfies readonly Validity[];
export const distributions = [
  'sold',
  'unsold',
  'inDistribution',
  'queued',
  'held',
  'notDistributed',
  'returned',
] as const satisfies readonly Distribution[];
/** The orders that the server knows; the first is its own. */
export const orders = [
  'newestFirst',
  'oldestFirst',
  'statusAscending',
  'statusDescending',
  'costAscending',
  'costDescending',
  'revenueAscending',
  'revenueDescending',
  'profitAscending',
  'profitDescending',
  'sourceAscending',
  'sourceDescending',
  'campaignAscending',
  'campaignDescending',
] as const satisfies readonly LeadOrder[];
/** Parts of the lead's page that an address can name. */
export const leadTabs = ['timeline', 'diagram', 'deliveries', 'notes', 'history', 'why', 'insert'] as const;

export type LeadTab = (typeof leadTabs)[number];
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** The lead list's filters as they stand in the address. Anything unreadable is dropped, never an error page. */
export const leadListSearch = z.object({
  type: z.coerce.number().int().positive().optional().catch(undefined),
  source: z.coerce.number().int().positive().optional().catch(undefined),
  campaign: z.coerce.number().int().positive().optional().catch(undefined),
  range: z.enum(ranges).optional().catch(undefined),
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  validity: z.enum(validities).optional().catch(undefined),
  distribution: z.enum(distributions).optional().catch(undefined),
  /** Leads that wait for a person, whatever their distribution says. */
  setAside: z.literal(true).optional().catch(undefined),
  test: z.enum(['only', 'none']).optional().catch(undefined),
  q: z.string().max(200).optional().catch(undefined),
  filter: z
    .unknown()
    .transform((value) => readFilter(value))
    .optional(),
  sort: z.enum(orders).optional().catch(undefined),
  ...listState,
});

export type LeadListSearch = z.infer<typeof leadListSearch>;

/** The request for one list. Days are the account's; the server knows when they begin. */
export function toRequest(search: LeadListSearch, today: string): LeadSearchRequest {
  const request: LeadSearchRequest = { ...daysOf(search, today) };
  if (search.type !== undefined) request.leadTypeId = search.type;
  if (search.source !== undefined) request.leadSourceIds = [search.source];
  if (search.campaign !== undefined) request.campaignIds = [search.campaign];
  if (search.validity) request.validity = [search.validity];
  if (search.distribution) request.distribution = [search.distribution];
  if (search.setAside) request.setAside = true;
  if (search.test) request.test = search.test === 'only';
  if (search.q) request.text = search.q;
  if (search.sort) request.sort = search.sort;
  if (search.filter) request.filter = search.filter as LeadSearchRequest['filter'];
  return request;
}

function daysOf(search: LeadListSearch, today: string): Pick<LeadSearchRequest, 'from' | 'to'> {
  switch (search.range) {
    case 'today':
      return { from: today };
    case 'week':
      return { from: daysBefore(today, 6) };
    case 'month':
      return { from: daysBefore(today, 29) };
    case 'custom':
      return { ...(search.from ? { from: search.from } : {}), ...(search.to ? { to: search.to } : {}) };
    case 'ever':
    case undefined:
      return {};
  }
}

export function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10);
}

/** Today's date in the account's zone. */
export function todayIn(zoneId: string, now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zoneId, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}

export function isFiltered(search: LeadListSearch): boolean {
  const { peek: _peek, cols: _cols, view: _view, sort: _sort, range, ...rest } = search;
  return (range !== undefined && range !== 'ever') || Object.values(rest).some((value) => value !== undefined);
}
