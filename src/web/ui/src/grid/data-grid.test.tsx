import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { AppFrame } from '../app-frame.tsx';
import { DataGrid, type DataGridProps } from './data-grid.tsx';
import type { GridColumn } from './grid-types.ts';
import { texts } from './test-texts.ts';

interface Item {
  id: string;
  name: string;
}

const columns: GridColumn<Item>[] = [
  { id: 'name', header: 'Name', width: 100, sort: { ascending: 'nameUp', descending: 'nameDown' }, cell: (item) => item.name },
  { id: 'id', header: 'Number', width: 80, cell: (item) => item.id },
  { id: 'more', header: 'Remark', width: 80, hidden: true, cell: () => 'remark' },
];
const rows = Array.from({ length: 300 }, (_, at) => ({ id: `r${at}`, name: `Row ${at}` }));
const idOf = (item: Item) => item.id;

// jsdom has no layout; the virtual list needs a height.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(800);
});

interface GridProps extends Partial<DataGridProps<Item>> {
  hear: (id: string) => void;
}

function Grid({ hear, ...more }: GridProps) {
  const [activeId, setActive] = useState(more.activeId);
  return (
    <DataGrid
      label="Items"
      columns={columns}
      rows={rows}
      rowId={idOf}
      texts={texts}
      onOpen={() => undefined}
      {...more}
      activeId={activeId}
      onActivate={(id) => {
        hear(id);
        setActive(id);
      }}
    />
  );
}

function show(more: Partial<DataGridProps<Item>> = {}) {
  const onOpen = vi.fn();
  const copy = vi.fn();
  const edit = vi.fn();
  const heard: string[] = [];
  const actions = [
    { id: 'edit', label: 'Edit', run: edit },
    { id: 'copy', label: 'Copy', many: true, run: copy },
  ];
  const { unmount } = render(
    <AppFrame>
      <Grid onOpen={onOpen} actions={actions} {...more} hear={(id) => heard.push(id)} />
    </AppFrame>,
  );
  return { unmount, onOpen, copy, edit, heard, grid: screen.queryByRole('grid', { name: 'Items' }) as HTMLElement };
}

const press = (grid: HTMLElement, key: string, more: object = {}) => fireEvent.keyDown(grid, { key, ...more });
const idsOf = (call: unknown) => (call as Item[][]).flat().map(idOf);
const headers = () => screen.getAllByRole('columnheader').map((header) => header.textContent);

test('only the rows in sight are in the page, and the count of all is told', () => {
  const { grid } = show();
  const shown = screen.getAllByRole('row').length;
  expect(shown).toBeGreaterThan(5);
  expect(shown).toBeLessThan(40);
  expect(grid.getAttribute('aria-rowcount')).toBe('301');
});

test('j, k, the arrows, Home and End move, Enter opens, and combinations are left to the browser', () => {
  const { grid, heard, onOpen } = show({ activeId: 'r2' });
  for (const key of ['j', 'ArrowDown', 'k', 'ArrowUp', 'Home', 'ArrowUp', 'End', 'j']) {
    press(grid, key);
  }
  press(grid, 'k', { ctrlKey: true });
  press(grid, 'Enter');
  expect(heard).toEqual(['r3', 'r4', 'r3', 'r2', 'r0', 'r0', 'r299', 'r299']);
  expect(onOpen.mock.calls.flat()).toEqual(['r299']);
});

test('a click chooses and a double click opens', async () => {
  const { heard, onOpen } = show();
  await userEvent.click(screen.getByText('Row 1'));
  await userEvent.dblClick(screen.getByText('Row 2'));
  expect(heard).toEqual(['r1', 'r2', 'r2']);
  expect(onOpen.mock.calls.flat()).toEqual(['r2']);
});

test('Space and Shift with the arrows select; the bar says how many; the action gets all of them; Escape lets go', async () => {
  const { grid, copy } = show({ activeId: 'r1' });
  press(grid, ' ');
  press(grid, 'ArrowDown', { shiftKey: true });
  press(grid, 'ArrowDown', { shiftKey: true });
  expect(screen.getByRole('status').textContent).toBe('3 selected');
  expect((screen.getByRole('button', { name: 'Edit' }) as HTMLButtonElement).disabled).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
  expect(idsOf(copy.mock.calls[0])).toEqual(['r1', 'r2', 'r3']);
  press(grid, 'Escape');
  expect(screen.queryByRole('status')).toBeNull();
});

test('Shift and a click select a range, Ctrl and a click one more, the box in the header all', () => {
  const { copy } = show();
  const boxes = screen.getAllByRole('checkbox', { name: 'Select' });
  fireEvent.click(boxes[1] as HTMLElement);
  fireEvent.click(screen.getByText('Row 4'), { shiftKey: true });
  fireEvent.click(screen.getByText('Row 6'), { ctrlKey: true });
  fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  expect(idsOf(copy.mock.calls[0])).toEqual(['r1', 'r2', 'r3', 'r4', 'r6']);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select all' }));
  expect(screen.getByRole('status').textContent).toBe('300 selected');
});

test('the right button, the button of a row and the menu key offer the same actions as the toolbar', async () => {
  const { grid, edit } = show({ activeId: 'r3' });
  const opens = [
    () => fireEvent.contextMenu(screen.getByText('Row 3')),
    () => fireEvent.click(screen.getAllByRole('button', { name: 'Row menu' })[3] as HTMLElement),
    () => press(grid, 'm'),
  ];
  for (const open of opens) {
    open();
    const menu = await screen.findByRole('menu');
    expect(
      within(menu)
        .getAllByRole('menuitem')
        .map((item) => item.textContent),
    ).toEqual(['Edit', 'Copy']);
    await userEvent.click(within(menu).getByRole('menuitem', { name: 'Edit' }));
  }
  expect(edit.mock.calls.map(idsOf)).toEqual([['r3'], ['r3'], ['r3']]);
});

test('a click on a header sorts one way, the other way, and as the list was; others open their menu', async () => {
  const onSort = vi.fn();
  for (const sort of [undefined, 'nameUp', 'nameDown']) {
    const { grid, unmount } = show({ sort, onSort });
    fireEvent.click(within(grid).getByRole('button', { name: 'Name' }));
    unmount();
  }
  expect(onSort.mock.calls.flat()).toEqual(['nameUp', 'nameDown', undefined]);
  const { grid } = show({ sort: 'nameDown', onSort });
  expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('descending');
  await userEvent.click(within(grid).getByRole('button', { name: 'Number' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Hide' }));
  expect(headers()).toEqual(['', 'Name', '']);
});

test('columns are found, shown, pinned and moved by keyboard in the chooser, and kept as one text', async () => {
  const onLayout = vi.fn();
  show({ onLayout });
  await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Find a column' }), 'rem');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Remark' }));
  await userEvent.clear(screen.getByRole('textbox', { name: 'Find a column' }));
  await userEvent.click(screen.getByRole('button', { name: 'Pin Number' }));
  fireEvent.keyDown(screen.getByRole('button', { name: 'Move Name' }), { key: 'ArrowDown' });
  expect(onLayout.mock.calls.flat()).toEqual(['name,id,more', 'id*,name', 'id,name']);
});

test('a layout from an address is what is shown', () => {
  show({ layout: 'more,id*:120', onLayout: vi.fn() });
  expect(headers()).toEqual(['', 'Number', 'Remark', '']);
});

test('? shows the keys', async () => {
  const { grid } = show();
  press(grid, '?');
  expect(await screen.findByRole('dialog', { name: 'Keyboard' })).toBeTruthy();
});

test('near the end the next page is asked for, and only while there is one', () => {
  const onReachEnd = vi.fn();
  const { unmount } = show({ rows: rows.slice(0, 12), onReachEnd });
  expect(onReachEnd).not.toHaveBeenCalled();
  unmount();
  show({ onReachEnd, hasMore: true, rows: rows.slice(0, 12) });
  expect(onReachEnd).toHaveBeenCalled();
});

test('while it loads the headers stand there; what went wrong stands instead of the rows, under the toolbar', () => {
  const { grid, unmount } = show({ rows: [], loading: true });
  expect(grid.getAttribute('aria-busy')).toBe('true');
  expect(headers()).toContain('Name');
  unmount();
  show({ rows: [], instead: <p>Nothing here</p> });
  expect(screen.getByText('Nothing here')).toBeTruthy();
  expect(screen.queryByRole('grid')).toBeNull();
  expect(screen.getByRole('button', { name: 'Columns' })).toBeTruthy();
});
