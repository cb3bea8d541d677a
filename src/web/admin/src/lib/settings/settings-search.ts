import { listState } from '../list-state.ts';
import { z } from '../zod.ts';

/** A list of settings as it stands in the address. */
export const settingsSearch = z.object({
  q: z.string().max(100).optional().catch(undefined),
  status: z.string().max(40).optional().catch(undefined),
  archived: z.boolean().optional().catch(undefined),
  ...listState,
});

export type SettingsSearch = z.infer<typeof settingsSearch>;
