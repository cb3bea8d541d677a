import type { GridColumn } from './grid-types.ts';

/** A column as somebody arranged it. */
export interface LayoutColumn {
  id: string;
  /** Pixels, when somebody set them. */
  width?: number;
  pinned?: boolean;
}

/** The columns in sight, in order, pinned ones first. */
export type GridLayout = readonly LayoutColumn[];

type Known = Pick<GridColumn<unknown>, 'id' | 'hidden'>;

export const leastWidth = 48;
export const mostWidth = 800;

/** Reads "received*:170,status": order, * for pinned, width after a colon. Anything unknown is dropped; nothing left is the default. */
export function readLayout(text: string | undefined, columns: readonly Known[]): GridLayout {
  const seen = new Set<string>();
  const layout: LayoutColumn[] = [];
  for (const part of (text ?? '').split(',')) {
    const [, id = '', star, width] = /^([A-Za-z0-9_-]+)(\*)?(?::(\d{1,4}))?$/.exec(part) ?? [];
    if (!seen.has(id) && columns.some((column) => column.id === id)) {
      seen.add(id);
      layout.push({ id, ...(star ? { pinned: true } : {}), ...(width ? { width: clamp(Number(width)) } : {}) });
    }
  }
  return layout.length > 0 ? pinnedFirst(layout) : defaultLayout(columns);
}

/** The text of a layout; undefined when it is the default, so that addresses stay short. */
export function writeLayout(layout: GridLayout, columns: readonly Known[]): string | undefined {
  const text = words(layout);
  return text === words(defaultLayout(columns)) ? undefined : text;
}

export function toggleColumn(layout: GridLayout, id: string): GridLayout {
  const without = layout.filter((column) => column.id !== id);
  // The last column stays: a grid without columns could not be repaired from its header.
  return without.length === 0 ? layout : without.length === layout.length ? [...layout, { id }] : without;
}

export function moveColumn(layout: GridLayout, id: string, to: number): GridLayout {
  const moved = layout.find((column) => column.id === id);
  if (!moved) {
    return layout;
  }
  const rest = layout.filter((column) => column.id !== id);
  const place = Math.max(0, Math.min(rest.length, to));
  return pinnedFirst([...rest.slice(0, place), moved, ...rest.slice(place)]);
}

export function pinColumn(layout: GridLayout, id: string, pinned: boolean): GridLayout {
  return pinnedFirst(layout.map((column) => (column.id === id ? { ...column, pinned } : column)));
}

export function resizeColumn(layout: GridLayout, id: string, width: number): GridLayout {
  return layout.map((column) => (column.id === id ? { ...column, width: clamp(Math.round(width)) } : column));
}

function defaultLayout(columns: readonly Known[]): GridLayout {
  return columns.filter((column) => !column.hidden).map(({ id }) => ({ id }));
}

function words(layout: GridLayout): string {
  return layout.map(({ id, pinned, width }) => `${id}${pinned ? '*' : ''}${width === undefined ? '' : `:${width}`}`).join(',');
}

function pinnedFirst(layout: GridLayout): GridLayout {
  return [...layout.filter((column) => column.pinned), ...layout.filter((column) => !column.pinned)];
}

function clamp(width: number): number {
  return Math.max(leastWidth, Math.min(mostWidth, width));
}
