import { day, listState, positive } from '../../lib/list-state.ts';
import { z } from '../../lib/zod.ts';

const states = ['pending', 'approved', 'approvedReturnedToSource', 'denied'] as const;

/** The list of returns as it stands in the address. */
export const returnSearch = z.object({
  state: z.enum(states).optional().catch(undefined),
  client: positive,
  campaign: positive,
  reason: z.string().max(200).optional().catch(undefined),
  from: day,
  to: day,
  ...listState,
});

export type ReturnSearch = z.infer<typeof returnSearch>;
