import { AppFrame } from '@leadexec/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inProcess } from '../../tests/mock/server.mjs';
import { i18n } from './lib/i18n.ts';
import { createAppRouter } from './router.tsx';

let mock: ReturnType<typeof inProcess>;
afterEach(() => vi.unstubAllGlobals());
beforeEach(() => {
  mock = inProcess();
  vi.stubGlobal('fetch', mock.fetch);
  mock.state.session = 'staff';
  // jsdom has no layout; the virtual lists need a height.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1200);
});

function open(path: string) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createAppRouter(queries);
  router.update({ ...router.options, history: createMemoryHistory({ initialEntries: [path] }) } as never);
  render(
    <AppFrame>
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nextProvider>
    </AppFrame>,
  );
  return router;
}

const names = (grid: HTMLElement, kind: string) =>
  within(grid)
    .queryAllByRole('link')
    .filter((link) => link.getAttribute('href')?.includes(`/admin/${kind}/`))
    .map((link) => link.textContent);

// CAMP-03, CAMP-47, CLNT-08
test.each([
  ['sources', 'Lead sources', undefined],
  ['campaigns', 'Campaigns', 'Active'],
  ['clients', 'Clients', 'Active'],
])('the list of %s is searched, filtered by status, exported, and its columns are chosen', async (kind, title, status) => {
  const router = open(`/admin/${kind}`);
  const grid = await screen.findByRole('grid', { name: title });
  await vi.waitFor(() => expect(names(grid, kind).length).toBeGreaterThan(1));
  const all = names(grid, kind);
  expect(screen.getByRole('button', { name: /Export/ })).toBeTruthy();

  await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
  const columns = within(await screen.findByRole('list', { name: 'Columns' }));
  const before = within(grid).getAllByRole('columnheader').length;
  await userEvent.click(columns.getAllByRole('checkbox').at(-1) as HTMLElement);
  await vi.waitFor(() => expect(within(grid).getAllByRole('columnheader').length).not.toBe(before));
  await userEvent.keyboard('{Escape}');

  if (status) {
    await userEvent.click(screen.getByRole('combobox', { name: 'Status' }));
    await userEvent.click(await screen.findByRole('option', { name: status, hidden: true }));
    await vi.waitFor(() => expect(router.state.location.search).toMatchObject({ status: 'active' }));
    await vi.waitFor(() => expect(names(grid, kind).length).toBeLessThan(all.length));
    expect(within(grid).queryByText('Inactive')).toBeNull();
  }

  await userEvent.type(screen.getByRole('searchbox', { name: /Filter by name/ }), 'nothing is called so');
  expect(await screen.findByText(/ matches$/)).toBeTruthy();
});

// CAMP-47
test('a campaign’s row leads to the campaign, its source, its posting instructions and its lead flow', async () => {
  const router = open('/admin/campaigns');
  const grid = await screen.findByRole('grid', { name: 'Campaigns' });
  await vi.waitFor(() => expect(names(grid, 'campaigns').length).toBeGreaterThan(1));
  fireEvent.contextMenu(within(grid).getAllByRole('row')[1] as HTMLElement);
  const items = await screen.findAllByRole('menuitem', { hidden: true });
  expect(items.map((item) => item.textContent)).toEqual(
    expect.arrayContaining(['Open campaign', 'Open lead source', 'Posting instructions', 'Lead flow']),
  );
  await userEvent.click(items.find((item) => item.textContent === 'Lead flow') as HTMLElement);
  await vi.waitFor(() => expect(router.state.location.pathname).toMatch(/^\/campaigns\/\d+$/));
  expect(router.state.location.search).toEqual({ tab: 'flow' });
});

// CAMP-04
test('a lead source shows its settings and keys, its campaigns with a way to a new one, and its history', async () => {
  open('/admin/sources/6240');
  expect(await screen.findByRole('textbox', { name: /^Name/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Make a key' })).toBeTruthy();
  await userEvent.click(screen.getByRole('tab', { name: 'Campaigns' }));
  const table = await screen.findByRole('table', { name: 'Campaigns' });
  expect(within(table).getAllByRole('link')[0]?.getAttribute('href')).toMatch(/^\/admin\/campaigns\/\d+$/);
  expect(screen.getByRole('link', { name: 'New campaign' }).getAttribute('href')).toBe('/admin/campaigns/new?source=6240');
  await userEvent.click(screen.getByRole('tab', { name: 'History' }));
  const history = within(await screen.findByRole('tabpanel', { name: 'History' }));
  expect((await history.findAllByRole('listitem')).length).toBe(1);
});

// CLNT-09
test('a client’s page has its contact and settings, accounts, methods, orders, invoices, wallet, cards, portal users and history', async () => {
  open('/admin/clients/11');
  expect(await screen.findByRole('textbox', { name: /Company/ })).toBeTruthy();
  expect(screen.getByRole('textbox', { name: /^Notes/ })).toBeTruthy();
  const parts = [
    ['Delivery accounts', 'table'],
    ['Delivery methods', 'table'],
    ['Orders', 'link'],
    ['Invoices', 'link'],
    ['Wallet', 'button'],
    ['Cards', 'button'],
    ['Portal users', 'textbox'],
    ['History', 'listitem'],
  ] as const;
  for (const [tab, role] of parts) {
    await userEvent.click(screen.getByRole('tab', { name: tab }));
    const panel = within(await screen.findByRole('tabpanel', { name: tab }));
    expect((await panel.findAllByRole(role)).length, tab).toBeGreaterThan(0);
  }
});

// ORD-23, ORD-24
test('orders are listed by the days on which they start, and an order is invoiced and paid from its page', async () => {
  const router = open('/admin/orders?status=open');
  const grid = await screen.findByRole('grid', { name: 'Orders' });
  await vi.waitFor(() => expect(names(grid, 'orders').length).toBe(1));
  expect(names(grid, 'clients').length).toBe(1);
  fireEvent.change(screen.getByLabelText('From day'), { target: { value: '2026-03-01' } });
  await vi.waitFor(() => expect((screen.getByLabelText('From day') as HTMLInputElement).value).toBe('2026-03-01'));
  fireEvent.change(screen.getByLabelText('To day'), { target: { value: '2026-03-31' } });
  const asked = () => new URLSearchParams(mock.state.requests.filter((made) => made.path === '/orders').at(-1)?.query);
  await vi.waitFor(() =>
    expect(['status', 'from', 'to'].map((name) => asked().get(name))).toEqual([
      'open',
      '2026-03-01T07:00:00.000Z',
      '2026-04-01T07:00:00.000Z',
    ]),
  );
  await userEvent.click(within(grid).getAllByRole('link')[0] as HTMLElement);
  await vi.waitFor(() => expect(router.state.location.pathname).toBe('/orders/1'));
  expect((await screen.findByRole('link', { name: 'Invoice it' })).getAttribute('href')).toBe(
    '/admin/invoices/new?client=11&order=1',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Record a payment' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Amount' }), '120.00');
  await userEvent.click(dialog.getByRole('button', { name: 'Record' }));
  await vi.waitFor(() =>
    expect(mock.state.requests.find((made) => made.method === 'POST' && made.path === '/payments')?.body).toMatchObject({
      clientId: 11,
      orderId: 1,
      amount: '120.00',
    }),
  );
});

// RET-12, RPT-04
test('the returns lead to the report by client, and the report comes back as it was chosen', async () => {
  localStorage.clear();
  const router = open('/admin/returns');
  await userEvent.click(await screen.findByRole('link', { name: 'Returns by client' }));
  const table = await screen.findByRole('table', { name: 'Figures by client' });
  expect(within(table).getByRole('columnheader', { name: /Returned/ })).toBeTruthy();
  await userEvent.click(screen.getByRole('combobox', { name: 'Period' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Last month', hidden: true }));
  await vi.waitFor(() => expect(router.state.location.search).toMatchObject({ period: 'lastMonth', group: 'client' }));
  await router.navigate({ to: '/returns' } as never);
  await screen.findByRole('grid', { name: 'Returns' });
  await router.navigate({ to: '/' } as never);
  await vi.waitFor(() => expect(router.state.location.search).toMatchObject({ period: 'lastMonth', group: 'client' }));
});
