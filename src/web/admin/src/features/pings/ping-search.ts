import { listState } from '../../lib/list-state.ts';
import { z } from '../../lib/zod.ts';

/** The list of pings as it stands in the address. */
export const pingSearch = z.object({
  campaign: z.coerce.number().int().positive().optional().catch(undefined),
  answer: z.enum(['accepted', 'declined']).optional().catch(undefined),
  ...listState,
});
export type PingSearch = z.infer<typeof pingSearch>;
