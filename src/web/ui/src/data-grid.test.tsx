import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { DataGrid, type GridColumn } from './data-grid.tsx';

interface Item {
  id: string;
  name: string;
}

const columns: GridColumn<Item>[] = [{ id: 'name', header: 'Name', width: 100, cell: (item) => item.name }];
const rows = Array.from({ length: 300 }, (_, at) => ({ id: `r${at}`, name: `Row ${at}` }));
const idOf = (item: Item) => item.id;

// jsdom has no layout; the virtual list needs a height.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(800);
});

function show(activeId?: string, more?: { onReachEnd?: () => void; hasMore?: boolean; rows?: Item[] }) {
  const onActivate = vi.fn();
  const onOpen = vi.fn();
  render(
    <DataGrid
      label="Items"
      columns={columns}
      rows={more?.rows ?? rows}
      rowId={idOf}
      activeId={activeId}
      onActivate={onActivate}
      onOpen={onOpen}
      {...(more?.hasMore ? { hasMore: true, onReachEnd: more.onReachEnd } : {})}
    />,
  );
  return { onActivate, onOpen, grid: screen.getByRole('grid', { name: 'Items' }) };
}

test('only the rows in sight are in the page, and the count of all is told', () => {
  const { grid } = show();
  const shown = screen.getAllByRole('row').length;
  expect(shown).toBeGreaterThan(5);
  expect(shown).toBeLessThan(40);
  expect(grid.getAttribute('aria-rowcount')).toBe('301');
});

test('j, k and the arrows move, Enter opens, and combinations are left to the browser', () => {
  const { grid, onActivate, onOpen } = show('r2');
  for (const key of ['j', 'ArrowDown', 'k', 'ArrowUp']) {
    fireEvent.keyDown(grid, { key });
  }
  fireEvent.keyDown(grid, { key: 'k', ctrlKey: true });
  fireEvent.keyDown(grid, { key: 'Enter' });
  expect(onActivate.mock.calls.flat()).toEqual(['r3', 'r3', 'r1', 'r1']);
  expect(onOpen.mock.calls.flat()).toEqual(['r2']);
});

test('a click chooses and a double click opens', () => {
  const { onActivate, onOpen } = show();
  fireEvent.click(screen.getByText('Row 1'));
  fireEvent.doubleClick(screen.getByText('Row 2'));
  expect([onActivate.mock.calls.flat(), onOpen.mock.calls.flat()]).toEqual([['r1'], ['r2']]);
});

test('near the end the next page is asked for, and only while there is one', () => {
  const onReachEnd = vi.fn();
  show(undefined, { onReachEnd, hasMore: true, rows: rows.slice(0, 12) });
  expect(onReachEnd).toHaveBeenCalled();
});
