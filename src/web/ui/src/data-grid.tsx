import {
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, type ReactNode, useEffect, useId, useMemo, useRef } from 'react';
import classes from './data-grid.module.css';

export interface GridColumn<Row> {
  id: string;
  header: string;
  /** Pixels at first; people may drag. */
  width: number;
  align?: 'end';
  /** Grows with the free space. */
  grow?: boolean;
  hidden?: boolean;
  /** Plain text is the fast path; nodes must be plain elements, never components with styles of their own. */
  cell: (row: Row) => ReactNode;
}

interface DataGridProps<Row> {
  label: string;
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  activeId?: string | undefined;
  /** A row was chosen with the pointer or with j, k and the arrow keys. */
  onActivate: (id: string) => void;
  /** Enter or a double click. */
  onOpen: (id: string) => void;
  /** The end is near: fetch the next page. Called only while hasMore. */
  onReachEnd?: (() => void) | undefined;
  hasMore?: boolean;
  rowHeight?: number;
  footer?: ReactNode;
}

const features = tableFeatures({ columnSizingFeature, columnResizingFeature, columnVisibilityFeature });
const keys: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** The one list of the app: virtual rows, columns that can be dragged wider, and the keyboard of a grid. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { columns, rows, rowId, activeId, onActivate, onOpen, onReachEnd, hasMore = false, rowHeight = 38 } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const table = useGridTable(columns, rows, rowId);
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const visible = useMemo(() => columns.filter((column) => !column.hidden), [columns]);
  const template = headers
    .map((header) =>
      visible.find((column) => column.id === header.id)?.grow ? `minmax(${header.getSize()}px, 1fr)` : `${header.getSize()}px`,
    )
    .join(' ');
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 5,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  const active = activeId === undefined ? -1 : rows.findIndex((row) => rowId(row) === activeId);

  // The scroll position is outside React: near the end it asks for the next page.
  useEffect(() => {
    if (hasMore && last >= rows.length - 10) {
      onReachEnd?.();
    }
  }, [hasMore, last, rows.length, onReachEnd]);

  useEffect(() => {
    if (active >= 0) {
      virtual.scrollToIndex(active, { align: 'auto' });
    }
  }, [active, virtual]);

  function onKeyDown(event: KeyboardEvent) {
    const step = event.metaKey || event.ctrlKey || event.altKey ? undefined : keys[event.key];
    const target = step === undefined ? undefined : rows[Math.min(rows.length - 1, Math.max(0, active + step))];
    if (target !== undefined) {
      event.preventDefault();
      onActivate(rowId(target));
    } else if (event.key === 'Enter' && activeId !== undefined) {
      event.preventDefault();
      onOpen(activeId);
    }
  }

  return (
    <div
      ref={scroller}
      className={classes.grid}
      role="grid"
      aria-label={props.label}
      aria-rowcount={hasMore ? -1 : rows.length + 1}
      aria-colcount={visible.length}
      aria-activedescendant={active >= 0 ? `${gridId}-${activeId}` : undefined}
      tabIndex={0}
      data-grid
      onKeyDown={onKeyDown}
      style={{ '--columns': template, '--least': `${table.getTotalSize()}px` } as React.CSSProperties}
    >
      <div className={classes.head} role="row" aria-rowindex={1} tabIndex={-1}>
        {headers.map((header) => {
          const column = visible.find((known) => known.id === header.id);
          return (
            <div key={header.id} role="columnheader" className={classes.headCell} data-align={column?.align} tabIndex={-1}>
              {column?.header}
              <span
                className={classes.handle}
                aria-hidden="true"
                onMouseDown={header.getResizeHandler()}
                onTouchStart={header.getResizeHandler()}
              />
            </div>
          );
        })}
      </div>
      <div className={classes.body} style={{ height: virtual.getTotalSize() }} role="presentation">
        {items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) {
            return null;
          }
          const id = rowId(row);
          return (
            <GridRow
              key={id}
              row={row}
              id={id}
              domId={`${gridId}-${id}`}
              index={item.index}
              top={item.start}
              height={rowHeight}
              active={id === activeId}
              columns={visible as readonly GridColumn<unknown>[]}
              onActivate={onActivate}
              onOpen={onOpen}
            />
          );
        })}
      </div>
      {props.footer}
    </div>
  );
}

function useGridTable<Row>(columns: readonly GridColumn<Row>[], rows: readonly Row[], rowId: (row: Row) => string) {
  const definitions = useMemo(
    () =>
      columns
        .filter((column) => !column.hidden)
        .map((column) => ({ id: column.id, header: column.header, size: column.width, minSize: 56 })),
    [columns],
  );
  return useTable({
    features,
    columns: definitions,
    data: rows as Row[] & object[],
    getRowId: rowId as (row: unknown) => string,
    columnResizeMode: 'onChange',
  });
}

interface GridRowProps {
  row: unknown;
  id: string;
  domId: string;
  index: number;
  top: number;
  height: number;
  active: boolean;
  columns: readonly GridColumn<unknown>[];
  onActivate: (id: string) => void;
  onOpen: (id: string) => void;
}

const GridRow = memo(function GridRow({ row, id, domId, index, top, height, active, columns, onActivate, onOpen }: GridRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it owns the keyboard (ARIA grid with an active descendant)
    <div
      id={domId}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={active}
      className={classes.row}
      data-active={active || undefined}
      tabIndex={-1}
      style={{ transform: `translateY(${top}px)`, height }}
      onClick={() => onActivate(id)}
      onDoubleClick={() => onOpen(id)}
    >
      {columns.map((column) => (
        <span key={column.id} role="gridcell" className={classes.cell} data-align={column.align} tabIndex={-1}>
          {column.cell(row)}
        </span>
      ))}
    </div>
  );
});
