import { settingsSearch } from '../../lib/settings/settings-search.ts';
import { z } from '../../lib/zod.ts';

/** The kinds of groups, as addresses name them. */
export const groupKinds = ['delivery', 'client', 'exclusive'] as const;
export type GroupKind = (typeof groupKinds)[number];
export type GroupPath = `${GroupKind}-groups`;

export const pathOf = (kind: GroupKind): GroupPath => `${kind}-groups`;
export const kindOf = (text: string): GroupKind => groupKinds.find((kind) => kind === text) ?? 'delivery';

export const groupSearch = settingsSearch.extend({ kind: z.enum(groupKinds).optional().catch(undefined) });
export type GroupSearch = z.infer<typeof groupSearch>;
