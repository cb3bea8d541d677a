import { listState } from '../../lib/list-state.ts';
import { z } from '../../lib/zod.ts';

/** The list of refused posts as it stands in the address. */
export const refusedSearch = z.object({
  campaign: z.coerce.number().int().positive().optional().catch(undefined),
  ...listState,
});

export type RefusedSearch = z.infer<typeof refusedSearch>;
