import type { DeliveryGroup } from '@leadexec/api-client';

/** As the engine scans them: lowest position first, then by number (DIST-29). */
export const inOrder = (groups: readonly DeliveryGroup[]): DeliveryGroup[] =>
  [...groups].sort((left, right) => (left.position ?? 0) - (right.position ?? 0) || (left.id ?? 0) - (right.id ?? 0));

export function moved<Item>(rows: readonly Item[], from: number, to: number): Item[] {
  const next = [...rows];
  const [taken] = next.splice(from, 1);
  if (taken !== undefined) {
    next.splice(to, 0, taken);
  }
  return next;
}

/** What has to be saved so that the groups stand in this order: those whose position is not their place. */
export const placesToSave = (rows: readonly DeliveryGroup[]) =>
  rows.map((group, at) => ({ group, position: at + 1 })).filter(({ group, position }) => group.position !== position);
