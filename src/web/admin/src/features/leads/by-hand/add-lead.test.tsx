import { ApiProblem, api, type EditedField, leadRecord } from '@leadexec/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { directory } from '../../../../../tests/mock/data.mjs';
import { renderRouted } from '../../../../../tests/routed.tsx';
import { AddLead } from './add-lead.tsx';

const field = (name: string, more: Partial<EditedField> = {}): EditedField => ({
  name,
  label: name,
  kind: 'text',
  values: [],
  options: [],
  several: false,
  required: false,
  editable: true,
  ...more,
});
const added = { id: '0195a7c3-b200-7100-9a3e-51f2a0000000', before: false, duplicate: false, running: false };
const campaign = directory.campaigns[0] as (typeof directory.campaigns)[number];

beforeEach(() => {
  vi.spyOn(api, 'directory').mockResolvedValue(directory);
  vi.spyOn(leadRecord, 'entryFields').mockResolvedValue({
    fields: [field('FirstName', { required: true }), field('State', { values: ['AZ'] }), field('Age', { editable: false })],
  });
});
afterEach(() => vi.restoreAllMocks());

async function open() {
  renderRouted(<AddLead />);
  await userEvent.click(await screen.findByRole('button', { name: 'Add lead' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(await dialog.findByRole('combobox', { name: 'Campaign' }));
  await userEvent.click(await screen.findByRole('option', { name: campaign.name, hidden: true }));
  return dialog;
}

// LEAD-06
test('a lead is added with the fields of its campaign and distributed when asked; what is wrong stands at its field', async () => {
  const add = vi
    .spyOn(leadRecord, 'add')
    .mockRejectedValueOnce(new ApiProblem(400, { title: 'Invalid', errors: { '/fields/0': ['FirstName is required.'] } }))
    .mockResolvedValue(added);
  const dialog = await open();
  const first = await dialog.findByRole('textbox', { name: /FirstName/ });
  expect(dialog.queryByRole('textbox', { name: 'Age' })).toBeNull();
  const send = dialog.getByRole('button', { name: 'Add lead' });
  await userEvent.click(send);
  expect(await dialog.findByText('FirstName is required.')).toBeTruthy();
  await userEvent.type(first, 'Ann');
  await userEvent.click(dialog.getByRole('switch', { name: /^Distribute it now/ }));
  await userEvent.click(send);
  await vi.waitFor(() => expect(add).toHaveBeenCalledTimes(2));
  const [before, after] = add.mock.calls.map(([body]) => body);
  expect(after).toEqual({
    key: before?.key,
    campaignId: campaign.id,
    fields: [
      { name: 'FirstName', values: ['Ann'] },
      { name: 'State', values: ['AZ'] },
    ],
    deliver: true,
    test: false,
  });
});

// E-85
test('a duplicate is added and told', async () => {
  vi.spyOn(leadRecord, 'add').mockResolvedValue({ ...added, duplicate: true });
  const dialog = await open();
  await userEvent.type(await dialog.findByRole('textbox', { name: /FirstName/ }), 'Ann');
  await userEvent.click(dialog.getByRole('button', { name: 'Add lead' }));
  expect(await dialog.findByText(/The same person was posted before/)).toBeTruthy();
  expect(dialog.getByRole('link', { name: 'Open the lead' }).getAttribute('href')).toContain(added.id);
});

test('a campaign that takes no leads by hand says why', async () => {
  vi.spyOn(leadRecord, 'entryFields').mockRejectedValue(
    new ApiProblem(409, {
      title: 'Leads of this campaign need a ping.',
      detail: 'Choose a campaign that takes leads without one.',
    }),
  );
  const dialog = await open();
  expect(await dialog.findByText('Leads of this campaign need a ping.')).toBeTruthy();
  expect((dialog.getByRole('button', { name: 'Add lead' }) as HTMLButtonElement).disabled).toBe(true);
});
