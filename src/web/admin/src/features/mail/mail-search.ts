import { listState } from '../../lib/list-state.ts';
import { z } from '../../lib/zod.ts';

export const mailSearch = z.object({
  state: z.enum(['waiting', 'sent', 'failed']).optional().catch(undefined),
  ...listState,
});
export type MailSearch = z.infer<typeof mailSearch>;
