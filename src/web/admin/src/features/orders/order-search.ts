import { day, listState } from '../../lib/list-state.ts';
import { z } from '../../lib/zod.ts';

export const orderStatuses = ['pending', 'open', 'paused', 'onHold', 'filled', 'closed'] as const;

/** The list of orders as it stands in the address. */
export const orderSearch = z.object({
  status: z.enum(orderStatuses).optional().catch(undefined),
  client: z.coerce.number().int().positive().optional().catch(undefined),
  /** Days between which an order starts. */
  from: day,
  to: day,
  ...listState,
});

export type OrderSearch = z.infer<typeof orderSearch>;
