import { type MouseEvent, memo } from 'react';
import classes from './data-grid.module.css';
import type { MenuPoint } from './grid-types.ts';
import type { ShownColumn } from './use-grid-columns.ts';

export interface RowHandlers {
  onActivate: (id: string) => void;
  onOpen: (id: string) => void;
  onToggle: (id: string) => void;
  onExtend: (id: string) => void;
  onMenu: (id: string, point: MenuPoint) => void;
}

interface GridRowProps extends RowHandlers {
  row: unknown;
  id: string;
  domId: string;
  index: number;
  top: number;
  height: number;
  active: boolean;
  /** Undefined when rows cannot be chosen. */
  selected: boolean | undefined;
  /** Undefined when there is nothing to do with a row. */
  menuLabel: string | undefined;
  selectLabel: string;
  columns: readonly ShownColumn<unknown>[];
}

/** One row in plain elements; drawn again only when something of its own changed. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, id, domId, index, top, height, active, selected, menuLabel, selectLabel, columns, onOpen } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it owns the keyboard (ARIA grid with an active descendant)
    <div
      id={domId}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected ?? active}
      className={classes.row}
      data-active={active || undefined}
      data-selected={selected || undefined}
      tabIndex={-1}
      style={{ transform: `translateY(${top}px)`, height }}
      onClick={(event) => choose(event, props)}
      onDoubleClick={() => onOpen(id)}
      onContextMenu={(event) => openMenu(event, props)}
    >
      {selected === undefined ? null : (
        <span role="gridcell" className={classes.select} tabIndex={-1}>
          <input type="checkbox" tabIndex={-1} aria-label={selectLabel} checked={selected} readOnly />
        </span>
      )}
      {columns.map(({ column, pinned, style }) => (
        <span
          key={column.id}
          role="gridcell"
          className={classes.cell}
          data-align={column.align}
          data-pinned={pinned || undefined}
          style={style}
          tabIndex={-1}
        >
          {column.cell(row)}
        </span>
      ))}
      {menuLabel === undefined ? null : (
        <span role="gridcell" className={classes.more} tabIndex={-1}>
          <button
            type="button"
            tabIndex={-1}
            aria-label={menuLabel}
            aria-haspopup="menu"
            onDoubleClick={(event) => event.stopPropagation()}
            onClick={(event) => {
              event.stopPropagation();
              const box = event.currentTarget.getBoundingClientRect();
              props.onMenu(id, { x: box.left, y: box.bottom });
            }}
          >
            ⋯
          </button>
        </span>
      )}
    </div>
  );
});

function choose(event: MouseEvent, { id, selected, onActivate, onToggle, onExtend }: GridRowProps) {
  const box = event.target instanceof HTMLInputElement;
  // The keyboard goes on from here.
  event.currentTarget.closest<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true });
  if (selected === undefined || (!box && !event.shiftKey && !event.metaKey && !event.ctrlKey)) {
    onActivate(id);
  } else if (event.shiftKey) {
    window.getSelection()?.removeAllRanges();
    onExtend(id);
  } else {
    onToggle(id);
  }
}

function openMenu(event: MouseEvent, { id, menuLabel, onMenu }: GridRowProps) {
  // Chosen text keeps the browser's own menu, which can copy it.
  if (menuLabel === undefined || window.getSelection()?.toString()) {
    return;
  }
  event.preventDefault();
  onMenu(id, { x: event.clientX, y: event.clientY });
}
