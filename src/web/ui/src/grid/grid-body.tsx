import { Skeleton } from '@mantine/core';
import type { Virtualizer } from '@tanstack/react-virtual';
import classes from './data-grid.module.css';
import { GridRow, type RowHandlers } from './grid-row.tsx';
import type { GridTexts } from './grid-types.ts';
import type { ShownColumn } from './use-grid-columns.ts';

interface Props<Row> extends RowHandlers {
  virtual: Virtualizer<HTMLDivElement, Element>;
  rows: readonly Row[];
  order: readonly string[];
  gridId: string;
  rowHeight: number;
  activeId: string | undefined;
  /** Undefined when rows cannot be chosen. */
  selectedIds: ReadonlySet<string> | undefined;
  columns: readonly ShownColumn<Row>[];
  texts: GridTexts;
  /** Rows that are still on their way, drawn below the others. */
  placeholders: number;
  menu: boolean;
}

/** The rows in sight, at the height of all of them. */
export function GridBody<Row>(props: Props<Row>) {
  const { virtual, rows, order, gridId, rowHeight, activeId, selectedIds, columns, texts, placeholders, menu } = props;
  return (
    <div className={classes.body} style={{ height: virtual.getTotalSize() + placeholders * rowHeight }} role="presentation">
      {virtual.getVirtualItems().map((item) => {
        const row = rows[item.index];
        const id = order[item.index];
        if (row === undefined || id === undefined) {
          return null;
        }
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
            selected={selectedIds?.has(id)}
            menuLabel={menu ? texts.rowMenu : undefined}
            selectLabel={texts.select}
            columns={columns as readonly ShownColumn<unknown>[]}
            onActivate={props.onActivate}
            onOpen={props.onOpen}
            onToggle={props.onToggle}
            onExtend={props.onExtend}
            onMenu={props.onMenu}
          />
        );
      })}
      {placeholders > 0 ? (
        <div
          className={classes.waiting}
          role="presentation"
          aria-hidden="true"
          style={{ transform: `translateY(${virtual.getTotalSize()}px)` }}
        >
          {Array.from({ length: placeholders }, (_, line) => (
            <span key={line} className={classes.waitingRow} style={{ height: rowHeight }}>
              <Skeleton height={12} radius="sm" width={`${88 - ((line * 17) % 40)}%`} />
            </span>
          ))}
        </div>
      ) : null}
    </div>
  );
}
