import {
  ApiProblem,
  api,
  type Delivery,
  type LeadDetails,
  type LeadItem,
  money,
  type ReturnItem,
  settings,
} from '@leadexec/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deliveries, details, directory, leads } from '../../../../tests/mock/data.mjs';
import { returns } from '../../../../tests/mock/money.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { ImportForm } from './import-form.tsx';
import { MarkForm } from './mark-form.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { ReturnView } from './return-view.tsx';

const of = (state: string) => returns.find((row) => row.state === state) as ReturnItem;

beforeEach(() => {
  vi.spyOn(api, 'directory').mockResolvedValue(directory);
  vi.spyOn(settings, 'get').mockResolvedValue({ name: 'Mortgage', returnReasons: ['Wrong number', 'Outside the area'] } as never);
  vi.spyOn(money, 'findReturn').mockImplementation(async (id) => returns.find((row) => row.id === id) as ReturnItem);
});
afterEach(() => vi.restoreAllMocks());

test.each([
  ['pending', ['Approve', 'Approve and return to source', 'Deny']],
  ['approved', ['Return to source']],
  ['denied', ['Ask again', 'Approve', 'Approve and return to source']],
  ['approvedReturnedToSource', []],
])('RET-01: a return that is %s offers what its state allows', async (state, offered) => {
  renderRouted(<ReturnView id={of(state).id} />);
  await screen.findByRole('heading', { name: /Wrong number|Outside the area/ });
  expect(screen.queryAllByRole('button').map((button) => button.textContent)).toEqual(offered);
});

test('RET-03, RET-04: a return is approved after its consequences are told, once', async () => {
  const approve = vi.spyOn(money, 'approveReturn').mockResolvedValue(of('approved'));
  renderRouted(<ReturnView id={of('pending').id} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Approve' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Approve this return?' }));
  expect(dialog.getByText(/client is credited with the price/)).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Approve' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(approve).toHaveBeenCalledExactlyOnceWith(of('pending').id, false);
});

test('RET-05: nothing is given back to the source when the dialog is cancelled', async () => {
  const approve = vi.spyOn(money, 'approveReturn');
  renderRouted(<ReturnView id={of('pending').id} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Approve and return to source' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/neither counted nor paid/)).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(approve).not.toHaveBeenCalled();
});

test('RET-06: several are denied, only those that are pending; what was refused is told', async () => {
  const deny = vi
    .spyOn(money, 'denyReturn')
    .mockResolvedValueOnce(of('denied'))
    .mockRejectedValueOnce(new ApiProblem(409, { title: 'Somebody approved it.' }));
  const other = { ...of('pending'), id: 'other' };
  renderRouted(<ReturnDialog step="deny" rows={[...returns, other]} onClose={vi.fn()} />);
  const dialog = within(await screen.findByRole('dialog', { name: 'Deny 2 returns?' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Deny' }));
  expect((await dialog.findByRole('alert')).textContent).toBe('1 done, 1 refused: Somebody approved it.');
  expect(deny.mock.calls.map(([id]) => id)).toEqual([of('pending').id, 'other']);
});

test('RET-02: a denied return is asked for again with a reason of the lead type', async () => {
  const ask = vi.spyOn(money, 'requestReturn').mockResolvedValue(of('pending'));
  renderRouted(<ReturnView id={of('denied').id} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Ask again' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(await dialog.findByRole('combobox', { name: 'Reason' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Wrong number', hidden: true }));
  await userEvent.click(dialog.getByRole('button', { name: 'Ask again' }));
  await vi.waitFor(() => expect(ask).toHaveBeenCalledExactlyOnceWith(of('denied').id, { reason: 'Wrong number' }));
});

test('RET-10: staff find the sale of a lead and mark it as returned to its source', async () => {
  const [first] = leads as [LeadItem];
  const lead: LeadDetails = details(first);
  vi.spyOn(api, 'lead').mockResolvedValue(lead);
  const known = deliveries(first).items;
  const sold = { ...(known[0] as Delivery), id: 'sale', state: 'accepted', returned: false, price: '40.00' } as Delivery;
  vi.spyOn(api, 'deliveries').mockResolvedValue({ items: [sold, { ...sold, id: 'failed', state: 'failed' }] });
  const mark = vi.spyOn(money, 'markReturned').mockResolvedValue(of('approved'));
  const onDone = vi.fn();
  renderRouted(<MarkForm leadId={lead.id} onDone={onDone} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Find its sales' }));
  await userEvent.click(await screen.findByRole('combobox', { name: 'Reason' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Wrong number', hidden: true }));
  await userEvent.click(screen.getByRole('combobox', { name: 'What is to happen' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Approve and return to source', hidden: true }));
  await userEvent.click(screen.getByRole('button', { name: 'Mark as returned' }));
  await vi.waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(mark).toHaveBeenCalledExactlyOnceWith({ deliveryId: 'sale', toSource: true, reason: 'Wrong number' });
});

test('RET-11: the report of a file names each row that was left out', async () => {
  const report = { taken: 2, errorCount: 1, errors: [{ row: 4, reason: 'No such delivery was sold.' }] };
  const send = vi.spyOn(money, 'importReturns').mockResolvedValue(report);
  renderRouted(<ImportForm />);
  const file = new File(['Delivery ID,Reason\n'], 'returns.csv', { type: 'text/csv' });
  await userEvent.upload(await screen.findByLabelText('File'), file);
  await userEvent.click(screen.getByRole('button', { name: 'Import the file' }));
  const rows = within(await screen.findByRole('table', { name: 'Rows that were left out' })).getAllByRole('row');
  expect(rows[1]?.textContent).toBe('4No such delivery was sold.');
  expect(screen.getByText('2 rows were taken.')).toBeTruthy();
  expect(send).toHaveBeenCalledExactlyOnceWith(file);
});
