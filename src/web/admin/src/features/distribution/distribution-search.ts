import { listState } from '../../lib/list-state.ts';
import { z } from '../../lib/zod.ts';

/** The queue as it stands in the address. */
export const queueSearch = z.object({ processing: z.boolean().optional().catch(undefined), ...listState });
export type QueueSearch = z.infer<typeof queueSearch>;

/** A list without filters. */
export const plainSearch = z.object(listState);
export type PlainSearch = z.infer<typeof plainSearch>;

/** Unknown outcomes, or what waits for a confirmation. */
export const reconcileSearch = plainSearch.extend({ tab: z.enum(['confirm']).optional().catch(undefined) });
export type ReconcileSearch = z.infer<typeof reconcileSearch>;
