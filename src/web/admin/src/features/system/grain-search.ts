import { z } from '../../lib/zod.ts';

export const grainColumns = ['type', 'activations', 'calls', 'failures', 'mean', 'p99'] as const;
export type GrainColumn = (typeof grainColumns)[number];

/** How the table of grains is sorted, as it stands in the address. */
export const grainSearch = z.object({
  sort: z.enum(grainColumns).optional().catch(undefined),
  up: z.boolean().optional().catch(undefined),
});
export type GrainSearch = z.infer<typeof grainSearch>;
