import { useCallback, useMemo, useState } from 'react';
import { extendTo, noSelection, selectAll, toggleRow } from './selection.ts';

/** Rows chosen for an action. Rows that left the list are no longer chosen. */
export function useGridSelection<Row>(rows: readonly Row[], rowId: (row: Row) => string) {
  const [selection, setSelection] = useState(noSelection);
  const order = useMemo(() => rows.map(rowId), [rows, rowId]);
  const selected = useMemo(
    () => (selection.ids.size === 0 ? [] : rows.filter((row) => selection.ids.has(rowId(row)))),
    [rows, rowId, selection],
  );
  const toggle = useCallback((id: string) => setSelection((now) => toggleRow(now, id)), []);
  const extend = useCallback((id: string, start?: string) => setSelection((now) => extendTo(now, id, order, start)), [order]);
  const all = useCallback(() => setSelection(selectAll(order)), [order]);
  const clear = useCallback(() => setSelection(noSelection), []);
  return { ids: selection.ids, selected, order, toggle, extend, all, clear };
}

export type GridSelection<Row> = ReturnType<typeof useGridSelection<Row>>;
