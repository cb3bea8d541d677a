import { ApiProblem, api, money, operations, type Payment, settings } from '@leadexec/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { directory } from '../../../../tests/mock/data.mjs';
import { payments } from '../../../../tests/mock/money.mjs';
import { orders } from '../../../../tests/mock/operations.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { OrderActions } from './order-actions.tsx';
import { OrderDetails } from './order-details.tsx';
import { OrderForm } from './order-form.tsx';

const of = (status: string) => orders.find((order) => order.status === status) as (typeof orders)[number];

beforeEach(() => {
  vi.spyOn(api, 'directory').mockResolvedValue(directory);
  vi.spyOn(settings, 'list').mockResolvedValue({ items: [], next: null });
  vi.spyOn(money, 'payments').mockResolvedValue({ items: [], next: null });
});
afterEach(() => vi.restoreAllMocks());

test('ORD-31: counters, items, charges and history in words', async () => {
  renderRouted(<OrderDetails order={of('paused')} />);
  const figures = await screen.findByRole('region', { name: 'Figures' });
  expect(figures.textContent).toContain('62 of 100');
  expect(within(figures).getByRole('progressbar', { name: 'Leads received' })).toBeTruthy();
  expect(within(screen.getByRole('table', { name: 'Charges' })).getByText('Paid')).toBeTruthy();
  const history = within(screen.getByRole('table', { name: 'History' }));
  expect(history.getByText('Status set by hand')).toBeTruthy();
  expect(history.getByText('Paused')).toBeTruthy();
});

test('ORD-19: what was paid towards an order stands on its page, each with a way to it', async () => {
  vi.mocked(money.payments).mockResolvedValue({ items: payments.slice(0, 2) as Payment[], next: null });
  renderRouted(<OrderDetails order={of('paused')} />);
  const rows = within(await screen.findByRole('table', { name: 'Payments' }))
    .getAllByRole('row')
    .slice(1);
  expect(rows.map((row) => within(row).getByRole('link').getAttribute('href'))).toEqual(
    payments.slice(0, 2).map((payment) => `/payments/${payment.id}`),
  );
  expect(rows[1]?.textContent).toContain('Declined');
  expect(money.payments).toHaveBeenCalledExactlyOnceWith({ orderId: of('paused').id, limit: 200 });
});

test.each([
  ['open', 'Pause', ['paused']],
  ['paused', 'Resume', ['open']],
])('ORD-25: an order that is %s offers %s', async (status, button, [next]) => {
  const set = vi.spyOn(operations, 'setOrderStatus').mockResolvedValue(of('open'));
  renderRouted(<OrderActions order={of(status)} onRenewed={vi.fn()} />);
  await userEvent.click(await screen.findByRole('button', { name: button }));
  expect(set).toHaveBeenCalledExactlyOnceWith(of(status).id, next);
});

test('ORD-21, ORD-22: a pending order is approved with a charge or without; a refusal is told', async () => {
  const approve = vi
    .spyOn(operations, 'approveOrder')
    .mockRejectedValueOnce(new ApiProblem(409, { title: 'The card was declined.' }))
    .mockResolvedValueOnce(of('open'));
  renderRouted(<OrderActions order={of('pending')} onRenewed={vi.fn()} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Approve and charge' }));
  expect((await screen.findByRole('alert')).textContent).toBe('The card was declined.');
  await userEvent.click(screen.getByRole('button', { name: 'Approve without a charge' }));
  expect(approve.mock.calls).toEqual([
    [of('pending').id, true],
    [of('pending').id, false],
  ]);
});

test('a filled order is renewed, and the renewal is shown', async () => {
  vi.spyOn(operations, 'renewOrder').mockResolvedValue({ ...of('open'), id: 77 });
  const onRenewed = vi.fn();
  renderRouted(<OrderActions order={of('filled')} onRenewed={onRenewed} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Renew' }));
  await vi.waitFor(() => expect(onRenewed.mock.lastCall?.[0].id).toBe(77));
});

test('ORD-02: a new order of an amount sends no leads and no price', async () => {
  const create = vi.spyOn(operations, 'createOrder').mockResolvedValue(of('open'));
  const onCreated = vi.fn();
  renderRouted(<OrderForm clientId={11} onCreated={onCreated} />);
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'April');
  await userEvent.click(screen.getByRole('combobox', { name: 'Type' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Amount', hidden: true }));
  await userEvent.clear(screen.getByRole('textbox', { name: 'Amount, Items 1' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Amount, Items 1' }), '200.00');
  await userEvent.click(screen.getByRole('button', { name: 'Create' }));
  await vi.waitFor(() => expect(onCreated).toHaveBeenCalled());
  expect(create.mock.lastCall?.[0]).toMatchObject({
    clientId: 11,
    name: 'April',
    type: 'dollarAmount',
    items: [{ dollars: '200.00', fillLimit: '0.00' }],
  });
});
