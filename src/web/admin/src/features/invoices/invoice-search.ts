import { day, listState, positive } from '../../lib/list-state.ts';
import { z } from '../../lib/zod.ts';

const statuses = ['draft', 'open', 'partlyPaid', 'paid', 'overdue', 'void'] as const;

/** The list of invoices as it stands in the address. */
export const invoiceSearch = z.object({
  status: z.enum(statuses).optional().catch(undefined),
  client: positive,
  from: day,
  to: day,
  ...listState,
});

export type InvoiceSearch = z.infer<typeof invoiceSearch>;
