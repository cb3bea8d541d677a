import { ApiProblem, api, leadRecord } from '@leadexec/api-client';
import { formatSize } from '@leadexec/ui';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as data from '../../../../../tests/mock/data.mjs';
import * as kept from '../../../../../tests/mock/lead-record.mjs';
import { renderApp } from '../../../../../tests/render.tsx';
import { LeadView } from '../lead-view.tsx';

const lead = data.leads[0] as (typeof data.leads)[number];

beforeEach(() => {
  vi.spyOn(api, 'lead').mockResolvedValue(data.details(lead));
  vi.spyOn(api, 'deliveries').mockResolvedValue(data.deliveries(lead));
  vi.spyOn(api, 'trace').mockResolvedValue({ segments: [] });
  vi.spyOn(leadRecord, 'values').mockResolvedValue({ fields: kept.values.fields, tag: '"3"' });
  vi.spyOn(leadRecord, 'notes').mockResolvedValue(kept.notes);
  vi.spyOn(leadRecord, 'files').mockResolvedValue(kept.files);
  const [delivery] = data.deliveries(lead).items;
  vi.spyOn(leadRecord, 'history').mockResolvedValue({
    items: kept.history.items.map((deed) => (deed.action === 'updatePrice' ? { ...deed, deliveryId: delivery?.id ?? '' } : deed)),
  });
});
afterEach(() => vi.restoreAllMocks());

const open = async (tab: string) => {
  renderApp(<LeadView leadId={lead.id} wide />);
  await userEvent.click(await screen.findByRole('tab', { name: tab }));
};

const edit = async () => {
  renderApp(<LeadView leadId={lead.id} wide />);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Edit the values of this lead' }));
  const first = await dialog.findByRole('textbox', { name: 'First name' });
  await userEvent.clear(first);
  await userEvent.type(first, 'Anna');
  return dialog;
};

test('LEAD-41: only what was changed is sent, with the version that was read', async () => {
  const change = vi.spyOn(leadRecord, 'change').mockResolvedValue(kept.values);
  const dialog = await edit();
  expect((dialog.getByRole('textbox', { name: /Loan to value/ }) as HTMLInputElement).disabled).toBe(true);
  await userEvent.click(dialog.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(change).toHaveBeenCalledWith(lead.id, '"3"', [{ name: 'FirstName', values: ['Anna'] }]));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('LEAD-41: a refused value says so beside its field', async () => {
  const wrong = { title: 'The request is not valid.', errors: { '/fields/0': ['First name is too long.'] } };
  vi.spyOn(leadRecord, 'change').mockRejectedValue(new ApiProblem(400, wrong));
  const dialog = await edit();
  await userEvent.click(dialog.getByRole('button', { name: 'Save changes' }));
  expect(await dialog.findByText('First name is too long.')).toBeTruthy();
});

test('LEAD-41: after another editor the own entries are kept and saved over the newer version', async () => {
  const change = vi.spyOn(leadRecord, 'change').mockRejectedValueOnce(new ApiProblem(412, { title: 'x', code: 'stale' }));
  const dialog = await edit();
  vi.mocked(leadRecord.values).mockResolvedValue({ fields: kept.values.fields, tag: '"4"' });
  await userEvent.click(dialog.getByRole('button', { name: 'Save changes' }));
  expect((await dialog.findByRole('alert')).textContent).toContain('Somebody changed this lead meanwhile.');
  change.mockResolvedValue(kept.values);
  await userEvent.click(dialog.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(change.mock.calls[1]?.[1]).toBe('"4"'));
  expect(change.mock.calls[1]?.[2]).toEqual([{ name: 'FirstName', values: ['Anna'] }]);
});

test('LEAD-13: changed values and deeds by hand stand in one list', async () => {
  await open('History');
  const list = within(await screen.findByRole('list', { name: 'History of the lead' }));
  expect(await list.findByText(/Arizona Home Loans/)).toBeTruthy();
  const items = list.getAllByRole('listitem');
  expect(items.map((item) => item.textContent?.split('pat@')[0])).toEqual([
    'Value changed · First nameAna → Anna',
    'Price changed · Arizona Home Loans · $38.00',
    'Sent by hand · AZ · $27.50',
    'File added',
  ]);
});

test('a note is written once for one click and withdrawn by its writer', async () => {
  const write = vi.spyOn(leadRecord, 'writeNote').mockResolvedValue();
  const withdraw = vi.spyOn(leadRecord, 'withdrawNote').mockResolvedValue();
  await open('Notes and files');
  const notes = within(await screen.findByRole('region', { name: 'Notes' }));
  expect((await notes.findByText('Wrong person.')).tagName).toBe('DEL');
  await userEvent.type(notes.getByRole('textbox', { name: 'New note' }), 'Called back.');
  await userEvent.click(notes.getByRole('button', { name: 'Save note' }));
  await waitFor(() => expect(write.mock.calls[0]?.[2]).toBe('Called back.'));
  await userEvent.click(notes.getByRole('button', { name: 'Withdraw' }));
  await waitFor(() => expect(withdraw).toHaveBeenCalledWith(lead.id, 'n-1'));
});

test('LEAD-10: files are added within their limits, downloaded, and removed after a second click', async () => {
  const add = vi.spyOn(leadRecord, 'addFile').mockResolvedValue();
  const remove = vi.spyOn(leadRecord, 'removeFile').mockResolvedValue();
  await open('Notes and files');
  const files = within(await screen.findByRole('region', { name: 'Files' }));
  expect(files.getByRole('link', { name: 'quote.pdf' }).getAttribute('href')).toBe(`/api/v1/leads/${lead.id}/files/f-1`);
  expect(files.getByText(/from the portal of Mesa Direct/)).toBeTruthy();
  const input = files.getByLabelText('Add a file', { selector: 'input' }) as HTMLInputElement;
  const big = new File(['x'], 'big.pdf', { type: 'application/pdf' });
  Object.defineProperty(big, 'size', { value: 11 * 1024 * 1024 });
  await userEvent.upload(input, big);
  expect(files.getByRole('alert').textContent).toBe('The file is larger than 10 MB.');
  const good = new File(['%PDF'], 'Zoë.pdf', { type: 'application/pdf' });
  await userEvent.upload(input, good);
  await waitFor(() => expect(add.mock.calls[0]?.[2]).toBe(good));
  expect(add).toHaveBeenCalledTimes(1);
  await userEvent.click(files.getByRole('button', { name: 'Remove quote.pdf' }));
  expect(remove).not.toHaveBeenCalled();
  await userEvent.click(files.getByRole('button', { name: 'Remove for good?' }));
  await waitFor(() => expect(remove).toHaveBeenCalledWith(lead.id, 'f-1'));
});

test.each([
  [320, '320 B'],
  [12_288, '12 kB'],
  [3_565_158, '3.4 MB'],
  [10_485_760, '10 MB'],
])('%i bytes read %s', (bytes, text) => expect(formatSize(bytes)).toBe(text));

test('LEAD-09: properties tell when it was verified, its return and its removal', async () => {
  vi.mocked(api.lead).mockResolvedValue({
    ...data.details(lead),
    verifiedAt: '2026-03-02T12:00:00Z',
    return: { state: 'approved', reason: 'Wrong number', requestedAt: '2026-03-02T12:00:00Z', decidedAt: null },
  });
  renderApp(<LeadView leadId={lead.id} wide />);
  expect((await screen.findByText('Verified')).nextSibling?.textContent).toContain('2026');
  expect(screen.getByText('Return').nextSibling?.textContent).toContain('Wrong number');
  expect(screen.getByText('Removed').nextSibling?.textContent).toBe('kept until somebody erases it');
});
