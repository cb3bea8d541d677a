import { day, listState, positive } from '../../lib/list-state.ts';
import { z } from '../../lib/zod.ts';

const one = <const Words extends readonly [string, ...string[]]>(words: Words) => z.enum(words).optional().catch(undefined);

/** The list of payments as it stands in the address. */
export const paymentSearch = z.object({
  state: one(['initiated', 'sent', 'succeeded', 'declined', 'unknown', 'notSent']),
  method: one(['card', 'check', 'bankTransfer', 'cash', 'mobilePayment', 'credit', 'adjustment', 'notTold']),
  target: one(['order', 'invoice', 'wallet']),
  client: positive,
  from: day,
  to: day,
  ...listState,
});

export type PaymentSearch = z.infer<typeof paymentSearch>;
