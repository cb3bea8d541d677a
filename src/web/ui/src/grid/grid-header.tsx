import { IconArrowDown, IconArrowUp, IconFilterFilled, IconPinFilled } from '@tabler/icons-react';
import type { MouseEvent, PointerEvent } from 'react';
import classes from './data-grid.module.css';
import type { GridColumn, GridTexts, MenuPoint } from './grid-types.ts';
import type { GridColumns, ShownColumn } from './use-grid-columns.ts';

interface Props<Row> {
  columns: GridColumns<Row>;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  filtered: ReadonlySet<string> | undefined;
  texts: GridTexts;
  /** Undefined when rows cannot be chosen. */
  selected: 'all' | 'some' | 'none' | undefined;
  onSelectAll: () => void;
  menu: boolean;
  onMenu: (id: string, point: MenuPoint) => void;
}

/** Headers: a click sorts, the right button opens the column's menu, the edge drags. */
export function GridHeader<Row>(props: Props<Row>) {
  const { columns, sort, texts, selected, onSelectAll, menu } = props;
  return (
    <div className={classes.head} role="row" aria-rowindex={1} tabIndex={-1}>
      {selected === undefined ? null : (
        <span role="columnheader" className={classes.select} tabIndex={-1}>
          <input
            type="checkbox"
            aria-label={texts.selectAll}
            checked={selected === 'all'}
            ref={(box) => {
              if (box) {
                box.indeterminate = selected === 'some';
              }
            }}
            onChange={onSelectAll}
          />
        </span>
      )}
      {columns.shown.map((shown) => (
        <HeadCell key={shown.column.id} shown={shown} {...props} direction={directionOf(shown.column, sort)} />
      ))}
      {menu ? <span role="columnheader" className={classes.more} tabIndex={-1} aria-label={texts.actions} /> : null}
    </div>
  );
}

interface CellProps<Row> extends Props<Row> {
  shown: ShownColumn<Row>;
  direction: 'ascending' | 'descending' | undefined;
}

function HeadCell<Row>({ shown, direction, columns, filtered, texts, onSort, onMenu }: CellProps<Row>) {
  const { column, pinned, style } = shown;
  const openMenu = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    onMenu(column.id, { x: Math.max(event.clientX, box.left), y: box.bottom });
  };
  return (
    <div
      role="columnheader"
      className={classes.headCell}
      data-align={column.align}
      data-pinned={pinned || undefined}
      aria-sort={column.sort ? (direction ?? 'none') : undefined}
      style={style}
      tabIndex={-1}
      onContextMenu={openMenu}
    >
      <button
        type="button"
        className={classes.headButton}
        onClick={column.sort ? () => onSort(nextSort(column, direction)) : openMenu}
      >
        {pinned ? <IconPinFilled size={11} aria-hidden="true" /> : null}
        <span className={classes.headText}>{column.header}</span>
        {column.filter !== undefined && filtered?.has(column.filter) ? (
          <IconFilterFilled size={11} role="img" aria-label={texts.filtered} />
        ) : null}
        {direction === 'ascending' ? <IconArrowUp size={13} aria-hidden="true" /> : null}
        {direction === 'descending' ? <IconArrowDown size={13} aria-hidden="true" /> : null}
      </button>
      <Handle id={column.id} columns={columns} />
    </div>
  );
}

function Handle<Row>({ id, columns }: { id: string; columns: GridColumns<Row> }) {
  function onPointerDown(event: PointerEvent<HTMLSpanElement>) {
    event.preventDefault();
    const handle = event.currentTarget;
    const begin = handle.parentElement?.getBoundingClientRect().width ?? columns.widthOf(id);
    const from = event.clientX;
    let width: number | undefined;
    const move = (next: globalThis.PointerEvent) => {
      width = begin + next.clientX - from;
      columns.drag(id, width);
    };
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', move);
    const end = () => {
      handle.removeEventListener('pointermove', move);
      if (width !== undefined) {
        columns.drop(id, width);
      }
    };
    handle.addEventListener('lostpointercapture', end, { once: true });
  }

  return <span className={classes.handle} aria-hidden="true" onPointerDown={onPointerDown} />;
}

export function directionOf<Row>({ sort }: GridColumn<Row>, current: string | undefined): 'ascending' | 'descending' | undefined {
  return sort === undefined || current === undefined
    ? undefined
    : current === sort.ascending
      ? 'ascending'
      : current === sort.descending
        ? 'descending'
        : undefined;
}

/** First direction, the other one, then the list's own order again. */
export function nextSort<Row>({ sort }: GridColumn<Row>, direction: 'ascending' | 'descending' | undefined): string | undefined {
  if (!sort) {
    return undefined;
  }
  const [first, second] = sort.first === 'descending' ? [sort.descending, sort.ascending] : [sort.ascending, sort.descending];
  const current = direction === undefined ? undefined : sort[direction];
  return current === undefined ? first : current === first ? second : undefined;
}
