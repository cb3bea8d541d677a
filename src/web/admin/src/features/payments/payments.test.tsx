import { ApiProblem, api, money, operations, type Payment } from '@leadexec/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { directory } from '../../../../tests/mock/data.mjs';
import { cards, invoices, payments, recharge, refunds } from '../../../../tests/mock/money.mjs';
import { orders } from '../../../../tests/mock/operations.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { ClientCards } from './client-cards.tsx';
import { PaymentDetails } from './payment-details.tsx';
import { RecordPayment } from './record-payment.tsx';
import { RefundButton } from './refund-button.tsx';

const at = (place: number) => payments[place] as Payment;

beforeEach(() => {
  vi.spyOn(api, 'directory').mockResolvedValue(directory);
  vi.spyOn(operations, 'orders').mockResolvedValue({ items: orders, next: null });
  vi.spyOn(money, 'invoices').mockResolvedValue({ items: invoices, next: null });
  vi.spyOn(money, 'refunds').mockResolvedValue({ items: refunds });
  vi.spyOn(money, 'cards').mockResolvedValue({ items: cards });
  vi.spyOn(money, 'recharge').mockResolvedValue(recharge);
});
afterEach(() => vi.restoreAllMocks());

test('an unknown outcome says that nothing needs to be done, and how often it was looked up', async () => {
  renderRouted(<PaymentDetails payment={at(2)} />);
  expect(await screen.findByText(/answer of the provider got lost/)).toBeTruthy();
  expect(screen.getByText('4 times')).toBeTruthy();
});

test('ORD-21: a declined charge says why, and its order can be decided from here', async () => {
  renderRouted(<PaymentDetails payment={at(1)} order={<button type="button">Approve and charge</button>} />);
  expect(await screen.findByText(/Your card has insufficient funds. The order waits/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Approve and charge' })).toBeTruthy();
});

test('a dispute is marked with what was taken back', async () => {
  renderRouted(<PaymentDetails payment={at(3)} />);
  expect(await screen.findByText(/bank took money of this payment back/)).toBeTruthy();
  expect(screen.getByLabelText('Figures').textContent).toContain('Taken back in a dispute$200.00');
});

test('a refund offers what is left, warns, and carries one number however often it is tried', async () => {
  const refund = vi
    .spyOn(money, 'refund')
    .mockRejectedValueOnce(new ApiProblem(0, { title: 'The server cannot be reached.' }))
    .mockResolvedValueOnce(refunds[0] as (typeof refunds)[number]);
  renderRouted(<RefundButton payment={at(0)} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Give back' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Give money back?' }));
  expect(dialog.getByText(/provider gives it back to the card/)).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Give back' }));
  await dialog.findByRole('alert');
  await userEvent.click(dialog.getByRole('button', { name: 'Give back' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(refund.mock.calls[0]?.[1]).toMatchObject({ amount: '150.00', byHand: false });
  expect(refund.mock.calls[1]).toEqual(refund.mock.calls[0]);
});

test('a payment that did not succeed cannot be given back', async () => {
  renderRouted(
    <>
      <RefundButton payment={at(1)} />
      <p>there</p>
    </>,
  );
  await screen.findByText('there');
  expect(screen.queryByRole('button')).toBeNull();
});

test('ORD-18: a check for an invoice of the client takes what the invoice asks for', async () => {
  const record = vi.spyOn(money, 'recordPayment').mockResolvedValue(at(4));
  const onDone = vi.fn();
  renderRouted(<RecordPayment clientId={11} onClose={vi.fn()} onDone={onDone} />);
  const choose = async (label: string, option: string) => {
    await userEvent.click(await screen.findByRole('combobox', { name: label }));
    await userEvent.click(await screen.findByRole('option', { name: option, hidden: true }));
  };
  await choose('Towards', 'An invoice');
  await choose('Invoice', 'INV-001042 · $116.50');
  await choose('Paid by', 'Check');
  expect(screen.queryByRole('option', { name: 'Card', hidden: true })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Record' }));
  await vi.waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(record.mock.lastCall?.[0]).toMatchObject({
    clientId: 11,
    method: 'check',
    amount: '116.50',
    invoiceId: invoices[2]?.id,
  });
});

test('ORD-34: cards show their last digits and whether they expired; another one is charged, one is removed after a warning', async () => {
  const choose = vi.spyOn(money, 'chooseCard').mockResolvedValue({ items: cards });
  const remove = vi.spyOn(money, 'removeCard').mockResolvedValue({ items: [] });
  renderRouted(<ClientCards clientId={11} onFinished={vi.fn()} />);
  const rows = within(await screen.findByRole('table', { name: 'Cards on file' })).getAllByRole('row');
  expect(rows[1]?.textContent).toContain('Visa •••• 4242');
  expect(rows[1]?.textContent).not.toContain('Expired');
  expect(rows[2]?.textContent).toContain('Jan 31, 2025 Expired');
  await userEvent.click(screen.getByRole('button', { name: 'Charge this card' }));
  expect(choose).toHaveBeenCalledExactlyOnceWith(11, cards[1]?.id);
  await userEvent.click(screen.getByRole('button', { name: 'Remove card 4242' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Remove this card?' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Remove' }));
  await vi.waitFor(() => expect(remove).toHaveBeenCalledExactlyOnceWith(11, cards[0]?.id));
});

test('the card that the browser comes back with is stored, once', async () => {
  const finish = vi.spyOn(money, 'finishCard').mockResolvedValue(cards[0] as (typeof cards)[number]);
  const onFinished = vi.fn();
  renderRouted(<ClientCards clientId={11} setup="0195a7c3-f100-7000-9a3e-51f2a0000009" onFinished={onFinished} />);
  await vi.waitFor(() => expect(onFinished).toHaveBeenCalled());
  expect(finish).toHaveBeenCalledExactlyOnceWith(11, '0195a7c3-f100-7000-9a3e-51f2a0000009');
});

test('a stopped recharge says why and starts again by saving', async () => {
  vi.spyOn(money, 'recharge').mockResolvedValue({ ...recharge, stopped: 'card declined' });
  const save = vi.spyOn(money, 'setRecharge').mockResolvedValue(recharge);
  renderRouted(<ClientCards clientId={11} onFinished={vi.fn()} />);
  expect(await screen.findByText('It stopped: card declined. Saving starts it again.')).toBeTruthy();
  const amount = screen.getByRole('textbox', { name: 'Pay in' });
  await userEvent.clear(amount);
  await userEvent.type(amount, '300,00');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() =>
    expect(save).toHaveBeenCalledExactlyOnceWith(11, { enabled: true, threshold: '50.00', amount: '300.00', mostPerDay: 2 }),
  );
});
