import { day, listState, positive } from '../../lib/list-state.ts';
import { z } from '../../lib/zod.ts';

/** A statement as it stands in the address: of a client, or of a lead source. */
export const statementSearch = z.object({ client: positive, source: positive, from: day, to: day, ...listState });
export type StatementSearch = z.infer<typeof statementSearch>;

/** What sources are owed, on some days. */
export const payoutSearch = z.object({ from: day, to: day, ...listState });
export type PayoutSearch = z.infer<typeof payoutSearch>;
