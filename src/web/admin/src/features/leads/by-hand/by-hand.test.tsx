import { ApiProblem, api, type FoundClient, operations } from '@leadexec/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as data from '../../../../../tests/mock/data.mjs';
import { renderRouted } from '../../../../../tests/routed.tsx';
import { LeadView } from '../lead-view.tsx';
import { SentList } from './sent-list.tsx';

const sold = data.leads[0] as (typeof data.leads)[number];
const outcome = { running: false, before: false, price: '40.00', deliveryId: 'd-1', state: 'accepted' as const };
const found: FoundClient = {
  clientId: 7,
  client: 'Nevada Lending',
  accountId: 71,
  account: 'Nevada refinance',
  methodId: 9,
  method: 'Webhook',
  price: '38.00',
  exclusive: false,
  automated: false,
  matches: true,
  hasOrder: true,
  needsOrder: true,
  marks: [{ reason: 'accountNotAutomated', reasonText: 'Account not automated', detail: null }],
  remedy: 'automated delivery switched on',
  blocked: null,
  blockedText: null,
};
const sale = {
  id: 'd-3',
  leadId: sold.id,
  leadTypeId: 1,
  leadType: 'Mortgage',
  campaignId: 1,
  campaign: 'Web form',
  clientId: 7,
  client: 'Nevada Lending',
  accountId: 71,
  account: 'Nevada refinance',
  methodId: 9,
  method: 'Webhook',
  orderId: null,
  price: '38.00',
  deliveredAt: '2026-03-02T12:00:00Z',
  mark: 'notRead' as const,
  readAt: null,
  moved: false,
  byHand: true,
  manual: false,
  exclusive: false,
  portal: false,
  notes: 0,
};

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(800);
  vi.spyOn(api, 'lead').mockResolvedValue(data.details(sold));
  vi.spyOn(api, 'trace').mockResolvedValue(data.trace(sold));
  vi.spyOn(api, 'deliveries').mockResolvedValue(data.deliveries(sold));
});
afterEach(() => vi.restoreAllMocks());

// jsdom never places the menu, so it counts as hidden.
async function chooseOfLead(name: string) {
  renderRouted(<LeadView leadId={sold.id} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Actions' }));
  await userEvent.click(await screen.findByRole('menuitem', { name, hidden: true }));
  return within(await screen.findByRole('dialog'));
}

async function chooseOfDelivery(client: string, name: string) {
  renderRouted(<LeadView leadId={sold.id} tab="deliveries" onTab={vi.fn()} />);
  await userEvent.click(await screen.findByRole('button', { name: `Actions: ${client}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name, hidden: true }));
  return within(await screen.findByRole('dialog'));
}

test('LEAD-20: automation is run after it was said what that means', async () => {
  const run = vi.spyOn(operations, 'runAutomation').mockResolvedValue({ ...outcome, state: null, deliveryId: null });
  const dialog = await chooseOfLead('Run automation');
  expect(dialog.getByText(/under the full rules/)).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Run it now' }));
  expect(await dialog.findByRole('status')).toBeTruthy();
  expect(run).toHaveBeenCalledExactlyOnceWith(sold.id, { key: expect.stringMatching(/^[0-9a-f-]{36}$/) });
});

test('LEAD-21, LEAD-22: a client is found with its reasons, and the lead is sent to it under one key', async () => {
  vi.spyOn(operations, 'findClient').mockResolvedValue({
    judgedAt: '2026-03-02T12:00:00Z',
    matching: 2,
    total: 5,
    items: [
      found,
      { ...found, accountId: 72, client: 'Mesa Direct', blocked: 'clientAlreadyHasLead', blockedText: 'Client already has lead' },
    ],
  });
  const send = vi
    .spyOn(operations, 'sendLead')
    .mockRejectedValueOnce(new ApiProblem(409, { title: 'The lead is being worked on.' }))
    .mockResolvedValue(outcome);
  const dialog = await chooseOfLead('Find client and send');
  expect(await dialog.findByText('2 of 5 match')).toBeTruthy();
  expect(dialog.getAllByText('It would take: automated delivery switched on').length).toBe(2);
  expect((dialog.getByRole('radio', { name: /Mesa Direct/ }) as HTMLInputElement).disabled).toBe(true);
  await userEvent.click(dialog.getByRole('radio', { name: /Nevada Lending/ }));
  await userEvent.click(dialog.getByRole('button', { name: 'Send to Nevada Lending' }));
  expect((await dialog.findByRole('alert')).textContent).toBe('The lead is being worked on.');
  await userEvent.click(dialog.getByRole('button', { name: 'Send to Nevada Lending' }));
  expect((await dialog.findByRole('status')).textContent).toContain('Nevada Lending took the lead.');
  const bodies = send.mock.calls.map(([, body]) => body);
  expect(bodies[0]).toEqual({ key: expect.any(String), accountId: 71, price: null, onOrder: true, recordOnly: false });
  expect(bodies[1]?.key).toBe(bodies[0]?.key);
});

test('LEAD-26, LEAD-27, LEAD-29, ORD-33: a delivery is moved as it was chosen: recorded, at its own price, not on the order', async () => {
  vi.spyOn(operations, 'findClient').mockResolvedValue({
    judgedAt: '2026-03-02T12:00:00Z',
    matching: 1,
    total: 1,
    items: [found],
  });
  const move = vi.spyOn(operations, 'moveDelivery').mockResolvedValue(outcome);
  const dialog = await chooseOfDelivery('National Portal', 'Move to another client');
  expect(dialog.getByText(/National Portal gets \$30\.00 back first/)).toBeTruthy();
  await userEvent.click(await dialog.findByRole('radio', { name: /Nevada Lending/ }));
  const onOrder = dialog.getByRole('switch', { name: /^Count it on/ }) as HTMLInputElement;
  expect(onOrder.checked).toBe(true);
  await userEvent.click(onOrder);
  await userEvent.click(dialog.getByRole('radio', { name: 'Only record it as delivered' }));
  await userEvent.type(dialog.getByRole('textbox', { name: /^Price/ }), '27.50');
  await userEvent.click(dialog.getByRole('button', { name: 'Move to Nevada Lending' }));
  expect(await dialog.findByRole('status')).toBeTruthy();
  expect(move.mock.lastCall?.[2]).toEqual({
    key: expect.any(String),
    accountId: 71,
    price: '27.50',
    onOrder: false,
    recordOnly: true,
  });
});

test('LEAD-30: a delivery is marked as returned with a reason, and to its source where that is chosen', async () => {
  const give = vi.spyOn(operations, 'markReturned').mockResolvedValue({} as never);
  const dialog = await chooseOfDelivery('National Portal', 'Mark as returned');
  const button = dialog.getByRole('button', { name: 'Mark as returned' }) as HTMLButtonElement;
  expect(button.disabled).toBe(true);
  await userEvent.type(dialog.getByRole('textbox', { name: /^Reason/ }), 'Wrong number');
  await userEvent.click(dialog.getByRole('switch', { name: /^Also return the lead to its source/ }));
  await userEvent.click(button);
  expect((await dialog.findByRole('status')).textContent).toBe('It is marked as returned.');
  expect(give.mock.lastCall?.[0]).toEqual(expect.objectContaining({ reason: 'Wrong number', toSource: true }));
});

test('LEAD-31: a failed delivery is marked as accepted, and offers no price or return', async () => {
  const accept = vi.spyOn(operations, 'acceptDelivery').mockResolvedValue(outcome);
  const dialog = await chooseOfDelivery('Arizona Home Loans', 'Mark as accepted');
  expect(screen.queryByRole('menuitem', { name: 'Change price', hidden: true })).toBeNull();
  await userEvent.click(dialog.getByRole('button', { name: 'Mark as accepted' }));
  expect(await dialog.findByRole('status')).toBeTruthy();
  expect(accept).toHaveBeenCalledOnce();
});

test('LEAD-32: a price is changed only to an amount that differs', async () => {
  const change = vi.spyOn(operations, 'changePrice').mockResolvedValue({ deliveryId: 'x', price: '31.50', before: false });
  const dialog = await chooseOfDelivery('National Portal', 'Change price');
  const button = dialog.getByRole('button', { name: 'Change price' }) as HTMLButtonElement;
  expect(button.disabled).toBe(true);
  const field = dialog.getByRole('textbox', { name: 'New price' });
  await userEvent.clear(field);
  await userEvent.type(field, '31.5x');
  expect(button.disabled).toBe(true);
  await userEvent.clear(field);
  await userEvent.type(field, '31.50{Enter}');
  expect((await dialog.findByRole('status')).textContent).toBe('The price is $31.50.');
  expect(change.mock.calls[0]?.[2]).toBe('31.50');
});

test('LEAD-34: notes are read, written and said anew', async () => {
  const note = {
    id: 'n-1',
    text: 'They have it.',
    writtenBy: 'user/1',
    writtenAt: '2026-03-02T12:00:00Z',
    editedBy: null,
    editedAt: null,
  };
  vi.spyOn(operations, 'notes').mockResolvedValue({ items: [note] });
  const write = vi.spyOn(operations, 'writeNote').mockResolvedValue();
  const dialog = await chooseOfDelivery('National Portal', 'Notes');
  await userEvent.type(await dialog.findByRole('textbox', { name: 'New note' }), 'Called.');
  await userEvent.click(dialog.getByRole('button', { name: 'Save note' }));
  await userEvent.click(await dialog.findByRole('button', { name: 'Edit' }));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Edit note' }), ' Says Ana.');
  await userEvent.click(dialog.getByRole('button', { name: 'Save note' }));
  await vi.waitFor(() => expect(write).toHaveBeenCalledTimes(2));
  expect(write.mock.calls.map(([, , , text]) => text)).toEqual(['Called.', 'They have it. Says Ana.']);
  expect(write.mock.calls[1]?.[2]).toBe('n-1');
});

test('LEAD-23, LEAD-28: delivered leads have their marks, and several are resent one after the other', async () => {
  vi.spyOn(operations, 'deliveries').mockResolvedValue({
    items: [
      sale,
      { ...sale, id: 'd-4', client: 'Mesa Direct', mark: 'read' },
      { ...sale, id: 'd-5', mark: 'returned', moved: true },
    ],
    next: null,
  });
  const resend = vi.spyOn(operations, 'resend').mockResolvedValueOnce(outcome).mockRejectedValue(new Error('No answer.'));
  renderRouted(<SentList search={{}} onSearch={vi.fn()} onLead={vi.fn()} onClient={vi.fn()} />);
  expect((await screen.findByText('Not read')).title).toBe('Sent; the client has not opened it');
  expect(screen.getByText('Moved').title).toBe('Staff moved it to another client');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Select all loaded' }));
  await userEvent.click(screen.getByRole('button', { name: 'Resend' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Resend 2 deliveries' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Resend' }));
  const told = (await dialog.findByRole('status')).textContent;
  expect(told).toContain('1 of 2 done.');
  expect(told).toContain('Mesa Direct: No answer.');
  expect(resend).toHaveBeenCalledTimes(2);
});

test('CLNT-21: a delivery that waits for its client is confirmed for it', async () => {
  const [first] = data.deliveries(sold).items;
  vi.spyOn(api, 'deliveries').mockResolvedValue({
    items: [{ ...(first as NonNullable<typeof first>), state: 'unconfirmed', client: 'Waiting Homes' }],
  });
  const confirm = vi.spyOn(operations, 'confirm').mockResolvedValue({ id: 'd-9', before: false });
  const dialog = await chooseOfDelivery('Waiting Homes', 'Confirm for the client');
  expect(dialog.getByText(/as if it had confirmed in its portal/)).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Confirm' }));
  expect((await dialog.findByRole('status')).textContent).toBe('The delivery is confirmed.');
  expect(confirm).toHaveBeenCalledExactlyOnceWith(sold.id, first?.id);
});

test('LEAD-25, LEAD-39: from a delivery to its lead and to its client', async () => {
  vi.spyOn(operations, 'deliveries').mockResolvedValue({ items: [sale], next: null });
  const [onLead, onClient] = [vi.fn(), vi.fn()];
  renderRouted(<SentList search={{}} onSearch={vi.fn()} onLead={onLead} onClient={onClient} />);
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Select all loaded' }));
  await userEvent.click(screen.getByRole('button', { name: 'Open client' }));
  expect(onClient).toHaveBeenCalledWith(sale.clientId);
  await userEvent.click(screen.getByRole('button', { name: 'Open lead' }));
  expect(onLead).toHaveBeenCalledWith(sale.leadId);
});
