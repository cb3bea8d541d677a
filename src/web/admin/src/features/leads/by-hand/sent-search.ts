import { listState } from '../../../lib/list-state.ts';
import { z } from '../../../lib/zod.ts';

export const marks = ['notRead', 'read', 'returned'] as const;

/** The list of deliveries as it stands in the address. */
export const sentSearch = z.object({
  client: z.number().int().optional().catch(undefined),
  mark: z.enum(marks).optional().catch(undefined),
  ...listState,
});
export type SentSearch = z.infer<typeof sentSearch>;
