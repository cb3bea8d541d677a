import { ApiProblem, api, company, settings } from '@leadexec/api-client';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { directory } from '../../../../tests/mock/data.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { ListForm, newList } from './list-form.tsx';
import { ListImport } from './list-import.tsx';
import { ListRows } from './list-rows.tsx';

const [one] = directory.clients;
const report = { taken: 1, added: 1, changed: 0, removed: 0, count: 3, errorCount: 0, errors: [] };

beforeEach(() => {
  vi.spyOn(api, 'directory').mockResolvedValue(directory);
  vi.spyOn(company, 'listRows').mockImplementation(async (_, { after }) =>
    after
      ? { items: [{ value: '85303', clientIds: [] }], next: null, count: 3 }
      : {
          items: [
            { value: '85301', clientIds: [one?.id ?? 0] },
            { value: '85302', clientIds: [] },
          ],
          next: '85302',
          count: 3,
        },
  );
});
afterEach(() => vi.restoreAllMocks());

test('DIST-43: rows are read a page at a time, and taken out by their values', async () => {
  const remove = vi.spyOn(company, 'removeListRows').mockResolvedValue(report);
  renderRouted(<ListRows listId={5} />);
  const table = await screen.findByRole('table', { name: 'Rows' });
  expect(within(table).getByText(one?.name ?? '')).toBeTruthy();
  expect(screen.getByText('3 rows')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
  await screen.findByRole('checkbox', { name: 'Select 85303' });
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Select 85301' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Select 85303' }));
  await userEvent.click(screen.getByRole('button', { name: 'Remove 2 rows' }));
  await waitFor(() => expect(remove).toHaveBeenCalledExactlyOnceWith(5, ['85301', '85303']));
});

test('a row is put in, and a refusal stands at the form', async () => {
  const put = vi
    .spyOn(company, 'putListRows')
    .mockRejectedValueOnce(new ApiProblem(400, { title: 'Invalid', errors: { '/rows/0': ['No such postal code.'] } }))
    .mockResolvedValue(report);
  renderRouted(<ListRows listId={5} />);
  const form = within(await screen.findByRole('form', { name: 'Put a row in' }));
  await userEvent.type(form.getByRole('textbox', { name: 'Value' }), ' 85310 ');
  await userEvent.click(form.getByRole('button', { name: 'Put in' }));
  expect((await form.findByRole('alert')).textContent).toBe('No such postal code.');
  await userEvent.click(form.getByRole('combobox', { name: 'Clients, in their order' }));
  await userEvent.click(await screen.findByRole('option', { name: one?.name ?? '', hidden: true }));
  await userEvent.click(form.getByRole('button', { name: 'Put in' }));
  await waitFor(() => expect(put).toHaveBeenLastCalledWith(5, [{ value: '85310', clientIds: [one?.id] }]));
});

test('DIST-43: a file is imported, and each row that was left out is named', async () => {
  const send = vi.spyOn(company, 'importListRows').mockResolvedValue({
    ...report,
    errorCount: 1,
    errors: [{ row: 4, reason: 'There is no client Mesa.' }],
  });
  renderRouted(<ListImport listId={5} field="Zip" />);
  const file = new File(['Zip,Client\n85301,11\n'], 'list.csv');
  await userEvent.upload(await screen.findByLabelText('File'), file);
  await userEvent.click(screen.getByRole('radio', { name: 'Replace all rows' }));
  expect(screen.getByText('Rows that are not in the file are taken out.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Import' }));
  const errors = within(await screen.findByRole('table', { name: 'Rows that were left out' }));
  expect(errors.getByText('There is no client Mesa.')).toBeTruthy();
  expect(screen.getByText('1 added, 0 changed, 0 taken out. The list has 3 rows.')).toBeTruthy();
  expect(send).toHaveBeenCalledExactlyOnceWith(5, file, 'replace');
});

test('DIST-42, DIST-44: link condition and default client are sent, and without the field its value is gone', async () => {
  const list = { ...newList(directory.leadTypes[0]?.id), description: 'By state', field: 'State', id: 5, version: 2 };
  const patch = vi.spyOn(settings, 'patch').mockResolvedValue(list);
  renderRouted(<ListForm list={{ ...list, linkField: 'State', linkValue: 'AZ' }} />);
  await userEvent.click(await screen.findByRole('combobox', { name: 'Default client' }));
  await userEvent.click(await screen.findByRole('option', { name: one?.name ?? '', hidden: true }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(patch).toHaveBeenLastCalledWith('distribution-lists', 5, 2, { defaultClientId: one?.id }));
});
