import { ApiProblem, type PortalInvoice, portal } from '@leadexec/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderPortal } from '../../../../tests/portal-render.tsx';
import { instants } from '../../lib/days.tsx';
import { Cards } from './cards.tsx';
import { InvoiceView } from './invoice-view.tsx';
import { RechargeForm } from './recharge.tsx';

afterEach(() => vi.restoreAllMocks());

const card = (id: string, last4: string, isDefault: boolean) => ({ id, brand: 'visa', last4, isDefault, expires: '2030-12-31' });

// PORT-10
test('cards show their last four digits, and one is removed after a second click', async () => {
  vi.spyOn(portal, 'cards').mockResolvedValue({ items: [card('a', '4242', true), card('b', '1111', false)] });
  const remove = vi.spyOn(portal, 'removeCard').mockResolvedValue({ items: [card('b', '1111', true)] });
  renderPortal(<Cards />);
  const first = await screen.findByRole('listitem', { name: 'VISA ending in 4242' });
  expect(within(first).getByText('Charged first')).toBeTruthy();
  await userEvent.click(within(first).getByRole('button', { name: 'Remove' }));
  expect(remove).not.toHaveBeenCalled();
  await userEvent.click(within(first).getByRole('button', { name: 'Remove' }));
  await vi.waitFor(() => expect(screen.queryByRole('listitem', { name: 'VISA ending in 4242' })).toBeNull());
  expect(remove).toHaveBeenCalledWith('a');
});

// ORD-34
test('a client says when the card is charged by itself, and a stopped one is started again by saving', async () => {
  const stored = { enabled: false, threshold: '50.00', amount: '200.00', mostPerDay: 1, stopped: 'The card was declined.' };
  vi.spyOn(portal, 'recharge').mockResolvedValue(stored);
  const save = vi
    .spyOn(portal, 'setRecharge')
    .mockRejectedValueOnce(new ApiProblem(400, { title: 'Invalid', errors: { '/amount': ['Above 0.'] } }))
    .mockResolvedValueOnce({ enabled: true, threshold: '50.00', amount: '300.00', mostPerDay: 1 });
  renderPortal(<RechargeForm />);
  expect(await screen.findByText(/The card was declined. Saving starts it again/)).toBeTruthy();
  await userEvent.click(screen.getByRole('switch', { name: 'Charge my card when the balance is low' }));
  const amount = screen.getByRole('textbox', { name: 'Charge' });
  await userEvent.clear(amount);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Above 0.');
  await userEvent.type(amount, '300');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Saved.');
  expect(save.mock.lastCall?.[0]).toEqual({ enabled: true, threshold: '50.00', amount: '300.00', mostPerDay: 1 });
  expect(screen.queryByText(/Saving starts it again/)).toBeNull();
});

const invoice: PortalInvoice = {
  id: '0195a7c3-d100-7000-9a3e-51f2a0000003',
  number: 'INV-7',
  status: 'open',
  issuedOn: '2026-03-01',
  dueOn: '2026-03-31',
  total: '110.00',
  paid: '10.00',
  balance: '100.00',
  taxPercent: 10,
  lines: [{ description: 'Leads', quantity: 4, unitPrice: '25.00', amount: '100.00' }],
  subtotal: '100.00',
  tax: '10.00',
  payments: [],
  payUrl: '/pay/token',
};

// PORT-15
test('an invoice is kept as a PDF and paid on its page, while there is something to pay', async () => {
  const { unmount } = renderPortal(<InvoiceView invoice={invoice} />);
  expect((await screen.findByRole('link', { name: 'Pay $100.00' })).getAttribute('href')).toBe('/pay/token');
  expect(screen.getByRole('link', { name: 'PDF' }).getAttribute('href')).toContain(`/portal/invoices/${invoice.id}/pdf`);
  unmount();
  renderPortal(<InvoiceView invoice={{ ...invoice, status: 'paid', balance: '0.00', payUrl: null }} />);
  expect(await screen.findByText('Invoice INV-7', { exact: false })).toBeTruthy();
  expect(screen.queryByRole('link', { name: /^Pay/ })).toBeNull();
});

// PORT-16: days are the client's, also where clocks change.
test.each([
  ['America/Phoenix', '2026-03-02', '2026-03-02', '2026-03-02T07:00:00.000Z', '2026-03-03T07:00:00.000Z'],
  ['America/New_York', '2026-03-08', '2026-03-08', '2026-03-08T05:00:00.000Z', '2026-03-09T04:00:00.000Z'],
  ['Europe/Berlin', '2026-03-29', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
])('in %s %s to %s is asked for by its instants', (zone, from, to, first, last) => {
  expect(instants({ from, to }, zone)).toEqual({ from: first, to: last });
});
