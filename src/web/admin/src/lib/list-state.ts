import { z } from './zod.ts';

/** What the address holds of every list besides its filters. Anything unreadable is dropped, never an error page. */
export const listState = {
  /** Arrangement of the columns, as the grid writes it. */
  cols: z.string().max(1000).optional().catch(undefined),
  /** The saved view that was chosen. */
  view: z.string().max(80).optional().catch(undefined),
  /** The row whose details are open beside the list. */
  peek: z.string().max(60).optional().catch(undefined),
};

/** A number of something, in an address. */
export const positive = z.coerce.number().int().positive().optional().catch(undefined);

/** A day such as 2026-03-08, in an address. */
export const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .optional()
  .catch(undefined);
