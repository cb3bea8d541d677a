import { ApiProblem, api, type Invoice, money, operations } from '@leadexec/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { directory } from '../../../../tests/mock/data.mjs';
import { invoices } from '../../../../tests/mock/money.mjs';
import { orders } from '../../../../tests/mock/operations.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { InvoiceActions } from './invoice-actions.tsx';
import { InvoiceDetails } from './invoice-details.tsx';
import { InvoiceForm } from './invoice-form.tsx';
import { InvoiceList } from './invoice-list.tsx';

const of = (status: string) => invoices.find((row) => row.status === status) as Invoice;
const names = (role: string) => screen.queryAllByRole(role).map((found) => found.getAttribute('aria-label') ?? found.textContent);

beforeEach(() => {
  vi.spyOn(api, 'directory').mockResolvedValue(directory);
  vi.spyOn(operations, 'orders').mockResolvedValue({ items: orders, next: null });
});
afterEach(() => vi.restoreAllMocks());

test.each([
  ['draft', ['Void', 'Issue'], ['PDF', 'Edit']],
  ['open', ['Copy the link to its pay page', 'Void', 'Send by e-mail', 'Record a payment'], ['PDF']],
  ['partlyPaid', ['Copy the link to its pay page', 'Send by e-mail', 'Record a payment'], ['PDF']],
  ['overdue', ['Copy the link to its pay page', 'Void', 'Send by e-mail', 'Record a payment'], ['PDF']],
  ['paid', ['Send by e-mail'], ['PDF']],
  ['void', [], ['PDF']],
])('C-11: an invoice that is %s offers what its status allows', async (status, buttons, links) => {
  renderRouted(<InvoiceActions invoice={of(status)} />);
  await screen.findByRole('link', { name: 'PDF' });
  expect(names('button')).toEqual(buttons);
  expect(names('link')).toEqual(links);
});

test('ORD-27: lines, tax and total, and that it is overdue', async () => {
  renderRouted(<InvoiceDetails invoice={of('overdue')} />);
  expect(await screen.findByText('This invoice is overdue.')).toBeTruthy();
  const rows = within(screen.getByRole('table', { name: 'Lines' })).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual([
    'LineKindQuantityPriceAmount',
    'February, item 1Order5$45.00$225.00',
    'GoodwillCredit1−$25.00−$25.00',
    'Subtotal$200.00',
    'Tax, 8.25 %$16.50',
    'Total$216.50',
  ]);
});

test('E-79: a draft is issued and sent after its consequences are told', async () => {
  const issue = vi.spyOn(money, 'issueInvoice').mockResolvedValue(of('open'));
  renderRouted(<InvoiceActions invoice={of('draft')} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Issue' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Issue this invoice?' }));
  expect(dialog.getByText(/nothing of it can be changed/)).toBeTruthy();
  await userEvent.click(dialog.getByRole('switch', { name: 'Send it to billing@azhomeloans.example at once' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Issue' }));
  await vi.waitFor(() => expect(issue).toHaveBeenCalledExactlyOnceWith(of('draft').id, true));
});

test('a void invoice needs a reason, and a refusal keeps the dialog open', async () => {
  const refuse = vi.spyOn(money, 'voidInvoice').mockRejectedValue(new ApiProblem(409, { title: 'A part of it is paid.' }));
  renderRouted(<InvoiceActions invoice={of('open')} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Void' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Void this invoice?' }));
  const button = dialog.getByRole('button', { name: 'Void' });
  expect(button).toHaveProperty('disabled', true);
  await userEvent.type(dialog.getByRole('textbox', { name: 'Why' }), 'Wrong period');
  await userEvent.click(button);
  expect((await dialog.findByRole('alert')).textContent).toBe('A part of it is paid.');
  expect(refuse).toHaveBeenCalledExactlyOnceWith(of('open').id, 'Wrong period');
});

test('ORD-18: what is left is offered as the payment; tried again, it carries the same number', async () => {
  const pay = vi
    .spyOn(money, 'payInvoice')
    .mockRejectedValueOnce(new ApiProblem(0, { title: 'The server cannot be reached.' }))
    .mockResolvedValueOnce(of('paid'));
  renderRouted(<InvoiceActions invoice={of('partlyPaid')} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Record a payment' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Record a payment' }));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Note' }), 'Check 7');
  await userEvent.click(dialog.getByRole('button', { name: 'Record a payment' }));
  await dialog.findByRole('alert');
  await userEvent.click(dialog.getByRole('button', { name: 'Record a payment' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(pay.mock.calls[0]?.[1]).toMatchObject({ method: 'bankTransfer', amount: '116.50', note: 'Check 7' });
  expect(pay.mock.calls[1]).toEqual(pay.mock.calls[0]);
});

test('ORD-26: an invoice over an order sends the order and its own lines, no days of sales', async () => {
  const create = vi.spyOn(money, 'createInvoice').mockResolvedValue(of('draft'));
  const onSaved = vi.fn();
  renderRouted(<InvoiceForm clientId={11} onSaved={onSaved} />);
  await userEvent.click(await screen.findByRole('combobox', { name: 'What it asks for' }));
  await userEvent.click(await screen.findByRole('option', { name: 'An order', hidden: true }));
  await userEvent.click(await screen.findByRole('combobox', { name: 'Order' }));
  await userEvent.click(await screen.findByRole('option', { name: '1 · March 1', hidden: true }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Description, Lines of its own 1' }), 'Set-up');
  await userEvent.clear(screen.getByRole('textbox', { name: 'Price, Lines of its own 1' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Price, Lines of its own 1' }), '100.00');
  await userEvent.click(screen.getByRole('button', { name: 'Create' }));
  await vi.waitFor(() => expect(onSaved).toHaveBeenCalled());
  expect(create.mock.lastCall?.[0]).toEqual({
    clientId: 11,
    term: 'net30',
    orderId: 1,
    lines: [{ kind: 'free', description: 'Set-up', quantity: 1, unitPrice: '100.00' }],
  });
});

test('ORD-24, ORD-26: an invoice that is begun from an order is over it', async () => {
  const create = vi.spyOn(money, 'createInvoice').mockResolvedValue(of('draft'));
  renderRouted(<InvoiceForm clientId={11} orderId={2} onSaved={vi.fn()} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
  await vi.waitFor(() => expect(create).toHaveBeenCalledExactlyOnceWith({ clientId: 11, term: 'net30', orderId: 2 }));
});

test('a changed draft is sent whole, without the lines that the server reads', async () => {
  const edit = vi.spyOn(money, 'editInvoice').mockResolvedValue(of('draft'));
  renderRouted(<InvoiceForm draft={of('draft')} onSaved={vi.fn()} />);
  const description = await screen.findByRole('textbox', { name: 'Description' });
  await userEvent.clear(description);
  await userEvent.type(description, 'Leads of March');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(edit).toHaveBeenCalled());
  expect(edit.mock.lastCall?.[1]).toMatchObject({
    clientId: 11,
    description: 'Leads of March',
    orderId: 1,
    lines: [{ kind: 'credit', description: 'Goodwill', quantity: 1, unitPrice: '-25.00' }],
  });
});

test('the list says that there is nothing yet, or nothing that fits', async () => {
  const list = vi.spyOn(money, 'invoices').mockResolvedValue({ items: [], next: null });
  const props = { onSearch: vi.fn(), onOpen: vi.fn(), add: null };
  renderRouted(<InvoiceList search={{ status: 'overdue', to: '2026-03-31' }} {...props} />);
  expect(await screen.findByText('No invoice matches these filters')).toBeTruthy();
  expect(list.mock.lastCall?.[0]).toMatchObject({ status: 'overdue', to: '2026-04-01' });
});
