import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import classes from './data-grid.module.css';
import { ActionItems } from './grid-actions.tsx';
import { GridBody } from './grid-body.tsx';
import { GridHeader } from './grid-header.tsx';
import { GridHelp } from './grid-help.tsx';
import { GridMenu } from './grid-menu.tsx';
import { GridToolbar } from './grid-toolbar.tsx';
import type { GridAction, GridColumn, GridTexts, MenuPoint } from './grid-types.ts';
import { HeaderMenuItems } from './header-menu.tsx';
import { useGridColumns } from './use-grid-columns.ts';
import { gridKeys } from './use-grid-keys.ts';
import { useGridSelection } from './use-grid-selection.ts';

export interface DataGridProps<Row> {
  label: string;
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  texts: GridTexts;
  activeId?: string | undefined;
  /** A row was chosen with the pointer or with j, k and the arrow keys. */
  onActivate: (id: string) => void;
  /** Enter or a double click. */
  onOpen: (id: string) => void;
  /** The end is near: fetch the next page. Called only while hasMore. */
  onReachEnd?: (() => void) | undefined;
  hasMore?: boolean;
  /** What can be done with rows; rows can be chosen when there is something. */
  actions?: readonly GridAction<Row>[];
  /** The arrangement of the columns as one text; kept by the grid itself without onLayout. */
  layout?: string | undefined;
  onLayout?: (layout: string | undefined) => void;
  /** The server's word for the order in force. */
  sort?: string | undefined;
  onSort?: (sort: string | undefined) => void;
  /** Asked for a filter by what the server calls a column. */
  onFilter?: (filter: string) => void;
  /** What the filter in force is about, as the server calls it. */
  filtered?: ReadonlySet<string> | undefined;
  /** The first page is on its way: placeholder rows under the headers. */
  loading?: boolean;
  /** Stands instead of the rows: nothing found, or what went wrong. */
  instead?: ReactNode;
  /** At the left of the toolbar, such as the saved views. */
  start?: ReactNode;
  /** Among the buttons of the toolbar, such as the export. */
  tools?: ReactNode;
  rowHeight?: number;
  footer?: ReactNode;
}

type OpenMenu = { of: 'row' | 'column'; id: string; point: MenuPoint };

const noActions: readonly never[] = [];
const ignore = () => undefined;

/** The one list of the app: virtual rows, columns as people arrange them, the server's orders, chosen rows, and the keyboard of a grid. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { columns: all, rows, rowId, activeId, onActivate, onOpen, texts, onReachEnd, hasMore = false } = props;
  const { actions = noActions, rowHeight = 38, onSort = ignore } = props;
  const selectable = actions.some((action) => action.many);
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<OpenMenu>();
  const [help, setHelp] = useState(false);
  const columns = useGridColumns({
    columns: all,
    layout: props.layout,
    onLayout: props.onLayout,
    selectable,
    menu: actions.length > 0,
  });
  const selection = useGridSelection(rows, rowId);
  const active = useMemo(() => (activeId === undefined ? -1 : selection.order.indexOf(activeId)), [activeId, selection.order]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 5,
    // The header, and a bar that scrolls sideways, stand over the last row.
    scrollPaddingEnd: 52,
  });
  const last = virtual.getVirtualItems().at(-1)?.index ?? -1;

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

  const openRowMenu = useCallback((id: string, point: MenuPoint) => setMenu({ of: 'row', id, point }), []);
  const close = useCallback(() => {
    setMenu(undefined);
    scroller.current?.focus();
  }, []);
  const activeRow = rows[active];
  const targets = selection.selected.length > 0 ? selection.selected : activeRow === undefined ? [] : [activeRow];
  const menuRow = menu?.of === 'row' ? rows[selection.order.indexOf(menu.id)] : undefined;
  // A menu on one of the chosen rows is about all of them; elsewhere it is about its own row.
  const menuTargets = menuRow === undefined ? [] : selection.selected.includes(menuRow) ? selection.selected : [menuRow];
  const chosen = selection.selected.length;
  const onKeyDown = gridKeys({
    selection,
    selectable,
    active,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2),
    onActivate,
    onOpen,
    onMenu: (id) => (actions.length > 0 ? openRowMenu(id, pointOf(document.getElementById(`${gridId}-${id}`))) : undefined),
    onHelp: () => setHelp(true),
  });

  return (
    <div className={classes.frame}>
      <GridToolbar
        label={texts.actions}
        start={props.start}
        tools={props.tools}
        actions={actions}
        targets={targets}
        selectedCount={chosen}
        onClearSelection={selection.clear}
        all={all}
        columns={columns}
        onResetColumns={() => columns.change(columns.initial)}
        onHelp={() => setHelp(true)}
        texts={texts}
      />
      {props.instead ? (
        <div className={classes.instead}>{props.instead}</div>
      ) : (
        <div
          ref={scroller}
          className={classes.grid}
          role="grid"
          aria-label={props.label}
          aria-busy={props.loading || undefined}
          aria-multiselectable={selectable || undefined}
          aria-rowcount={hasMore || props.loading ? -1 : rows.length + 1}
          aria-colcount={columns.shown.length}
          aria-activedescendant={active >= 0 ? `${gridId}-${activeId}` : undefined}
          tabIndex={0}
          data-grid
          onKeyDown={onKeyDown}
          style={columns.style}
        >
          <GridHeader
            columns={columns}
            sort={props.sort}
            onSort={onSort}
            filtered={props.filtered}
            texts={texts}
            selected={!selectable ? undefined : chosen === 0 ? 'none' : chosen === rows.length ? 'all' : 'some'}
            onSelectAll={chosen === rows.length ? selection.clear : selection.all}
            menu={actions.length > 0}
            onMenu={(id, point) => setMenu({ of: 'column', id, point })}
          />
          <GridBody
            virtual={virtual}
            rows={rows}
            order={selection.order}
            gridId={gridId}
            rowHeight={rowHeight}
            activeId={activeId}
            selectedIds={selectable ? selection.ids : undefined}
            columns={columns.shown}
            texts={texts}
            placeholders={props.loading ? 20 : hasMore ? 3 : 0}
            menu={actions.length > 0}
            onActivate={onActivate}
            onOpen={onOpen}
            onToggle={selection.toggle}
            onExtend={selection.extend}
            onMenu={openRowMenu}
          />
          {props.footer}
        </div>
      )}
      <GridMenu point={menu?.point} label={menu?.of === 'column' ? texts.columns : texts.actions} onClose={close}>
        {menu?.of === 'row' ? <ActionItems actions={actions} rows={menuTargets} /> : null}
        {menu?.of === 'column' ? (
          <HeaderMenuItems
            id={menu.id}
            columns={columns}
            sort={props.sort}
            onSort={onSort}
            onFilter={props.onFilter}
            texts={texts}
          />
        ) : null}
      </GridMenu>
      <GridHelp opened={help} onClose={() => setHelp(false)} texts={texts} />
    </div>
  );
}

function pointOf(row: HTMLElement | null): MenuPoint {
  const box = row?.getBoundingClientRect();
  return { x: (box?.left ?? 0) + 48, y: box?.bottom ?? 0 };
}
