import { AppFrame } from '@leadexec/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inProcess } from '../../tests/mock/server.mjs';
import { portalPaths } from '../../tests/paths.ts';
import { en } from './lib/en.ts';
import { i18n } from './lib/i18n.ts';
import { createPortalRouter } from './router.tsx';

let mock: ReturnType<typeof inProcess>;
afterEach(() => vi.unstubAllGlobals());
beforeEach(() => {
  mock = inProcess();
  vi.stubGlobal('fetch', mock.fetch);
  mock.state.session = 'client';
});

function open(path: string) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createPortalRouter(queries);
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
}

const inside = portalPaths.filter((path) => !/sign-in|welcome|open$/.test(path));

test.each(inside)('%s says that the server failed, and can be tried again', async (path) => {
  mock.state.mode = 'broken';
  open(path);
  const [failed] = await screen.findAllByRole('alert');
  expect(failed?.textContent).toContain('Something went wrong here.');
  mock.state.mode = 'full';
  await userEvent.click(within(failed as HTMLElement).getByRole('button', { name: 'Try again' }));
  await vi.waitFor(() => expect(failed?.isConnected).toBe(false), { timeout: 30_000 });
});

test.each([
  ['/portal/', en.leads.emptyHint],
  ['/portal/leads', en.leads.empty],
  ['/portal/leads?show=unread', en.leads.emptyUnread],
  ['/portal/leads?from=2026-01-01', en.leads.emptyFound],
  ['/portal/returns', en.returns.empty],
  ['/portal/appointments', en.appointments.empty],
  ['/portal/report', en.report.empty],
  ['/portal/orders', en.orders.empty],
  ['/portal/orders?status=paused', en.orders.emptyFound],
  ['/portal/orders/new', en.offers.empty],
  ['/portal/invoices', en.invoices.empty],
  ['/portal/payments', en.payments.empty],
  ['/portal/payments?from=2026-01-01', en.statement.emptyHint],
  ['/portal/statement', en.statement.empty],
  ['/portal/payment-methods', en.cards.empty],
])('%s says that there is nothing yet', async (path, text) => {
  mock.state.mode = 'empty';
  open(path);
  expect(await screen.findByText(text)).toBeTruthy();
});

// PORT-02
test('the home page shows the coming appointments with their leads', async () => {
  open('/portal/');
  const coming = await screen.findByRole('list', { name: 'Coming appointments' });
  expect(within(coming).getByRole('link', { name: 'Meet at the house' }).getAttribute('href')).toContain('/portal/leads/0195');
  expect(screen.getByRole('link', { name: 'All appointments' }).getAttribute('href')).toBe(
    '/portal/appointments?from=2026-03-20',
  );
});

// PORT-02
test('the home page shows leads per day, the latest leads, the balance and the open orders', async () => {
  open('/portal/');
  expect(await screen.findByRole('heading', { name: 'Leads per day' })).toBeTruthy();
  const latest = within(await screen.findByRole('region', { name: 'Latest leads' }));
  expect(latest.getAllByRole('link').length).toBeGreaterThan(1);
  await vi.waitFor(() => expect(screen.getByRole('link', { name: /^Balance/ }).textContent).toContain('$180.00'));
  await vi.waitFor(() => expect(screen.getByRole('link', { name: /^Open orders/ }).textContent).toBe('Open orders1'));
});

// PORT-04
test('a lead is printed, and its contact is written to', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  open('/portal/leads');
  const leads = await screen.findByRole('list', { name: 'Your leads, newest first' });
  await userEvent.click(within(leads).getAllByRole('link')[0] as HTMLElement);
  expect((await screen.findByRole('link', { name: 'E-mail' })).getAttribute('href')).toMatch(/^mailto:.+%40/);
  await userEvent.click(screen.getByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledOnce();
});

// PORT-21
test('who sees the leads of several clients chooses one of them; another’s lead is neither given nor met about', async () => {
  open('/portal/leads');
  const leads = await screen.findByRole('list', { name: 'Your leads, newest first' });
  expect(within(leads).getAllByText('National Portal of the Mountain States').length).toBeGreaterThan(1);
  await userEvent.click(screen.getByRole('combobox', { name: 'Client' }));
  await userEvent.click(await screen.findByRole('option', { name: 'National Portal of the Mountain States', hidden: true }));
  await vi.waitFor(() => expect(mock.state.requests.at(-1)?.query).toContain('clientId=13'));
  const others = within(screen.getByRole('list', { name: 'Your leads, newest first' })).getAllByRole('link');
  await userEvent.click(others.find((link) => link.textContent?.includes('Mountain States')) as HTMLElement);
  expect(await screen.findByText('Attach a file')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Make an appointment' })).toBeNull();
  expect(screen.queryByText('Given to')).toBeNull();
});
