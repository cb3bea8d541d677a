import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type CSSProperties, useCallback, useMemo, useState } from 'react';
import type { GridColumn } from './grid-types.ts';
import { type GridLayout, readLayout, resizeColumn, writeLayout } from './layout.ts';

const features = tableFeatures({ columnOrderingFeature, columnPinningFeature, columnSizingFeature, columnVisibilityFeature });
const nothing: object[] = [];

/** Width of the check box column, to the left of everything. */
export const selectWidth = 36;
export const menuWidth = 40;

/** A column in sight, with what its cells need to stand in place. */
export interface ShownColumn<Row> {
  column: GridColumn<Row>;
  pinned: boolean;
  /** The same object from render to render, so that rows need not be drawn again. */
  style: CSSProperties | undefined;
}

interface Options<Row> {
  columns: readonly GridColumn<Row>[];
  layout: string | undefined;
  onLayout: ((layout: string | undefined) => void) | undefined;
  selectable: boolean;
  menu: boolean;
}

/** Which columns are shown, in which order and how wide: the table's state comes from one text that an address can hold. */
export function useGridColumns<Row>({ columns, layout: text, onLayout, selectable, menu }: Options<Row>) {
  const [own, setOwn] = useState<string>();
  const [draft, setDraft] = useState<{ id: string; width: number }>();
  const kept = onLayout ? text : own;
  const layout = useMemo(() => readLayout(kept, columns), [kept, columns]);
  const change = useCallback((next: GridLayout) => (onLayout ?? setOwn)(writeLayout(next, columns)), [onLayout, columns]);
  const table = useTable({
    features,
    columns: useMemo(() => columns.map((column) => ({ id: column.id, size: column.width })), [columns]),
    data: nothing,
    state: useMemo(
      () => stateOf(draft ? resizeColumn(layout, draft.id, draft.width) : layout, columns),
      [layout, columns, draft],
    ),
  });
  const shown = useMemo(() => shownColumns(layout, columns), [layout, columns]);
  const offset = selectable ? selectWidth : 0;
  const widths: Record<string, string> = {};
  const template = [
    ...(selectable ? [`${selectWidth}px`] : []),
    ...shown.map(({ column, pinned }) => {
      const known = table.getColumn(column.id);
      const size = known?.getSize() ?? column.width;
      if (pinned) {
        widths[`--at-${column.id}`] = `${offset + (known?.getStart('start') ?? 0)}px`;
      }
      const fixed =
        pinned || !column.grow || draft?.id === column.id || layout.some((kept) => kept.id === column.id && kept.width);
      return fixed ? `${size}px` : `minmax(${size}px, 1fr)`;
    }),
    // Takes what is left over, so that rows reach the edge when no column grows.
    `minmax(${menu ? menuWidth : 0}px, ${shown.some(({ column, pinned }) => column.grow && !pinned) ? 'auto' : '1fr'})`,
  ].join(' ');
  const least = shown.reduce(
    (sum, { column }) => sum + (table.getColumn(column.id)?.getSize() ?? column.width),
    offset + (menu ? menuWidth : 0),
  );
  return {
    layout,
    initial: readLayout(undefined, columns),
    change,
    shown,
    style: { '--columns': template, '--least': `${least}px`, ...widths } as CSSProperties,
    widthOf: (id: string) => table.getColumn(id)?.getSize() ?? 0,
    /** While the pointer drags, only this grid knows; the width is kept when it is let go. */
    drag: (id: string, width: number) => setDraft({ id, width }),
    drop: (id: string, width: number) => {
      setDraft(undefined);
      change(resizeColumn(layout, id, width));
    },
  };
}

export type GridColumns<Row> = ReturnType<typeof useGridColumns<Row>>;

function stateOf(layout: GridLayout, columns: readonly GridColumn<never>[]) {
  const order = layout.map((column) => column.id);
  return {
    columnOrder: order,
    columnVisibility: Object.fromEntries(columns.map((column) => [column.id, order.includes(column.id)])),
    columnPinning: { start: layout.filter((column) => column.pinned).map((column) => column.id), end: [] },
    columnSizing: Object.fromEntries(layout.flatMap(({ id, width }) => (width === undefined ? [] : [[id, width]]))),
  };
}

function shownColumns<Row>(layout: GridLayout, columns: readonly GridColumn<Row>[]): ShownColumn<Row>[] {
  return layout.flatMap(({ id, pinned = false }) => {
    const column = columns.find((known) => known.id === id);
    return column ? [{ column, pinned, style: pinned ? { left: `var(--at-${id})` } : undefined }] : [];
  });
}
