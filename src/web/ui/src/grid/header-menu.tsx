import { Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowsHorizontal,
  IconArrowsMinimize,
  IconArrowUp,
  IconEyeOff,
  IconFilterPlus,
  IconPin,
  IconPinnedOff,
} from '@tabler/icons-react';
import { directionOf } from './grid-header.tsx';
import type { GridTexts } from './grid-types.ts';
import { moveColumn, pinColumn, resizeColumn, toggleColumn } from './layout.ts';
import type { GridColumns } from './use-grid-columns.ts';

interface Props<Row> {
  id: string;
  columns: GridColumns<Row>;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  onFilter: ((filter: string) => void) | undefined;
  texts: GridTexts;
}

const step = 24;

/** Everything that can be done with a column, for the pointer and for the keyboard. */
export function HeaderMenuItems<Row>({ id, columns, sort, onSort, onFilter, texts }: Props<Row>) {
  const { layout, change, shown, widthOf } = columns;
  const at = layout.findIndex((column) => column.id === id);
  const column = shown.find((known) => known.column.id === id);
  if (!column) {
    return null;
  }
  const words = column.column.sort;
  const { filter } = column.column;
  const direction = directionOf(column.column, sort);
  return (
    <>
      {words ? (
        <>
          <Menu.Item
            leftSection={<IconArrowUp size={15} />}
            disabled={direction === 'ascending'}
            onClick={() => onSort(words.ascending)}
          >
            {texts.sortUp}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDown size={15} />}
            disabled={direction === 'descending'}
            onClick={() => onSort(words.descending)}
          >
            {texts.sortDown}
          </Menu.Item>
          <Menu.Divider />
        </>
      ) : null}
      {filter !== undefined && onFilter ? (
        <>
          <Menu.Item leftSection={<IconFilterPlus size={15} />} onClick={() => onFilter(filter)}>
            {texts.filterColumn}
          </Menu.Item>
          <Menu.Divider />
        </>
      ) : null}
      <Menu.Item
        leftSection={column.pinned ? <IconPinnedOff size={15} /> : <IconPin size={15} />}
        onClick={() => change(pinColumn(layout, id, !column.pinned))}
      >
        {column.pinned ? texts.unpinColumn : texts.pinColumn}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowLeft size={15} />}
        disabled={at === 0}
        onClick={() => change(moveColumn(layout, id, at - 1))}
      >
        {texts.moveLeft}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowRight size={15} />}
        disabled={at === layout.length - 1}
        onClick={() => change(moveColumn(layout, id, at + 1))}
      >
        {texts.moveRight}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowsHorizontal size={15} />}
        closeMenuOnClick={false}
        onClick={() => change(resizeColumn(layout, id, widthOf(id) + step))}
      >
        {texts.wider}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowsMinimize size={15} />}
        closeMenuOnClick={false}
        onClick={() => change(resizeColumn(layout, id, widthOf(id) - step))}
      >
        {texts.narrower}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconEyeOff size={15} />}
        disabled={layout.length === 1}
        onClick={() => change(toggleColumn(layout, id))}
      >
        {texts.hideColumn}
      </Menu.Item>
    </>
  );
}
