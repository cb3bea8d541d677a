import { ApiProblem, money, type ReturnItem, settings } from '@leadexec/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { instantsOf } from '../../lib/days.ts';
import { messageOf } from '../../lib/message-of.ts';
import type { ReturnSearch } from './return-search.ts';

export const returnsKey = ['returns'] as const;

/** The filter as the server takes it. */
export const returnFilter = ({ state, client, campaign, reason, from, to }: ReturnSearch, zoneId: string) => ({
  state,
  clientId: client,
  campaignId: campaign,
  reason,
  ...instantsOf({ from, to }, zoneId),
});

export const returnsQuery = (search: ReturnSearch, zoneId: string) => {
  const { state, client, campaign, reason, from, to } = search;
  return infiniteQueryOptions({
    queryKey: [...returnsKey, 'list', { state, client, campaign, reason, from, to }, zoneId],
    queryFn: ({ pageParam }) => money.returns({ ...returnFilter(search, zoneId), limit: 100, cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (earlier) => earlier,
  });
};

export const returnQuery = (id: string) =>
  queryOptions({ queryKey: [...returnsKey, 'one', id], queryFn: () => money.findReturn(id) });

/** Every reason that some lead type offers. */
export const reasonsQuery = () =>
  queryOptions({
    queryKey: ['settings', 'lead-types', 'reasons'],
    queryFn: async () => {
      const types = (await settings.list('lead-types', { limit: 200 })).items;
      return [...new Set(types.flatMap((type) => type.returnReasons ?? []))].sort((a, b) => a.localeCompare(b));
    },
  });

export type ReturnStep = 'approve' | 'approveToSource' | 'toSource' | 'deny';

/** What can be done with a return as it stands. */
export function stepsOf({ state }: Pick<ReturnItem, 'state'>): ReturnStep[] {
  switch (state) {
    case 'pending':
      return ['approve', 'approveToSource', 'deny'];
    case 'approved':
      return ['toSource'];
    case 'denied':
      return ['approve', 'approveToSource'];
    case 'none':
    case 'approvedReturnedToSource':
      return [];
  }
}

export function take(id: string, step: ReturnStep): Promise<ReturnItem> {
  switch (step) {
    case 'approve':
      return money.approveReturn(id, false);
    case 'approveToSource':
      return money.approveReturn(id, true);
    case 'toSource':
      return money.returnToSource(id);
    case 'deny':
      return money.denyReturn(id);
  }
}

export interface Taken {
  done: number;
  left: number;
  /** The first refusal, in the words of the server. */
  why: string;
}

/** One after the other; a refusal does not stop the others, being cut off does. */
export async function takeAll(rows: readonly ReturnItem[], step: ReturnStep): Promise<Taken> {
  const taken: Taken = { done: 0, left: 0, why: '' };
  for (const row of rows) {
    try {
      await take(row.id, step);
      taken.done += 1;
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500) {
        throw error;
      }
      taken.left += 1;
      taken.why ||= messageOf(error);
    }
  }
  return taken;
}
