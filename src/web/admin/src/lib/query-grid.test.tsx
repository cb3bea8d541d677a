import { lists } from '@leadexec/api-client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderApp } from '../../../tests/render.tsx';
import { FilterChoice } from './list-bar.tsx';
import { type ListSearch, QueryGrid } from './query-grid.tsx';

interface Row {
  id: string;
  state: string;
}
interface Search extends ListSearch {
  state?: string | undefined;
}

const columns = [
  { id: 'id', header: 'Number', width: 80, cell: (row: Row) => row.id },
  { id: 'state', filter: 'state', exports: ['stateOfIt'], header: 'State', width: 80, cell: (row: Row) => row.state },
];
const job = {
  id: 'x',
  list: 'orders',
  form: 'csv',
  state: 'done',
  rows: 2,
  bytes: 9,
  createdAt: '2026-03-09T16:20:00Z',
} as const;

function List({ first = {} }: { first?: Search }) {
  const [search, setSearch] = useState<Search>(first);
  const query = useInfiniteQuery({
    queryKey: ['rows'],
    queryFn: async () => ({ items: [{ id: '1', state: 'open' }], next: null }),
    initialPageParam: '',
    getNextPageParam: () => undefined,
  });
  return (
    <>
      <FilterChoice
        name="state"
        label="State of it"
        data={[{ value: 'open', label: 'Open' }]}
        value={search.state}
        onChange={(state) => setSearch({ ...search, state })}
      />
      <QueryGrid
        name="orders"
        label="Orders"
        all="All orders"
        query={query}
        columns={columns}
        rowId={(row) => row.id}
        search={search}
        parse={(saved) => saved as Search}
        onSearch={setSearch}
        onOpen={() => undefined}
        filtered={search.state !== undefined}
        exports={{ list: 'orders', filter: { state: search.state } }}
        empty={null}
        noMatch={{ title: '', hint: '' }}
      />
      <output>{JSON.stringify(search)}</output>
    </>
  );
}

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(800);
  vi.spyOn(lists, 'views').mockResolvedValue({
    items: [
      { id: 'v', list: 'orders', name: 'Ours', shared: true, own: false, owner: 'Pat', search: { state: 'open' }, changedAt: '' },
    ],
  });
  vi.spyOn(lists, 'exports').mockResolvedValue({ items: [job] });
  vi.spyOn(lists, 'exportLists').mockResolvedValue({ items: [{ name: 'orders', columns: ['id', 'stateOfIt', 'total'] }] });
});
afterEach(() => vi.restoreAllMocks());

test('LEAD-03: the menu of a column leads into its filter, and the header tells that it is filtered by', async () => {
  renderApp(<List first={{ state: 'open' }} />);
  const grid = await screen.findByRole('grid', { name: 'Orders' });
  expect(within(grid).getByRole('img', { name: 'Filtered' })).toBeTruthy();
  fireEvent.contextMenu(within(grid).getByRole('columnheader', { name: /State/ }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Filter…' }));
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('State of it'));
});

test('LEAD-04: views come from the server, and a new one goes there', async () => {
  const add = vi.spyOn(lists, 'addView').mockImplementation(async (view) => ({ ...view, own: true, changedAt: '' }));
  renderApp(<List />);
  await userEvent.click(await screen.findByRole('button', { name: 'Ours' }));
  expect(screen.getAllByRole('status').map((output) => output.textContent)).toContain('{"state":"open","view":"v"}');
  fireEvent.contextMenu(screen.getByRole('columnheader', { name: 'Number' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Hide' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save as view' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name of the view' }), 'Mine{Enter}');
  await vi.waitFor(() =>
    expect(add.mock.lastCall?.[0]).toMatchObject({
      list: 'orders',
      name: 'Mine',
      shared: false,
      search: { state: 'open', cols: 'state' },
    }),
  );
});

test('LEAD-18: the toolbar asks for a file of the list as it is filtered, with the columns in sight', async () => {
  const ask = vi.spyOn(lists, 'askExport').mockResolvedValue(job);
  renderApp(<List first={{ state: 'open', cols: 'state' }} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Export…' }));
  const start = await screen.findByRole('button', { name: 'Make the file' });
  await vi.waitFor(() => expect((start as HTMLButtonElement).disabled).toBe(false));
  await userEvent.click(start);
  await vi.waitFor(() =>
    expect(ask.mock.lastCall?.[0]).toMatchObject({
      list: 'orders',
      form: 'csv',
      filter: { state: 'open' },
      columns: [{ id: 'stateOfIt', label: 'State' }],
    }),
  );
  expect(screen.getByRole('link', { name: 'Download' }).getAttribute('href')).toBe('/api/v1/exports/x/file');
});
