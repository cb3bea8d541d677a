import { ApiProblem, api, operations, settings, type Trial } from '@leadexec/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { directory } from '../../../../tests/mock/data.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { FormContext } from '../../lib/settings/form-context.ts';
import { DecidedRules } from './decided-rules.tsx';
import { MethodForm, newMethod } from './method-form.tsx';
import { NewMethod } from './new-method-dialog.tsx';
import { ResponseRules } from './response-rules.tsx';

const leadType = directory.leadTypes[0];
const preview = {
  sampleFields: { State: 'AZ' },
  mistakes: [],
  request: {
    method: 'POST',
    url: 'https://buyer.example.com/leads',
    headers: [{ name: 'Authorization', value: 'Bearer ***' }],
    body: '{"state":"AZ"}',
  },
};

beforeEach(() => {
  vi.spyOn(api, 'directory').mockResolvedValue(directory);
  vi.spyOn(settings, 'list').mockResolvedValue({ items: [], next: null });
});
afterEach(() => vi.restoreAllMocks());

test('DELV-20: chosen fields of the lead type become mappings with their own names, none twice', async () => {
  vi.spyOn(operations, 'previewMethod').mockResolvedValue(preview as never);
  const create = vi.spyOn(settings, 'create').mockRejectedValue(new ApiProblem(500, {}));
  renderRouted(<MethodForm method={newMethod(11, leadType?.id)} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Import fields' }));
  const dialog = await screen.findByRole('dialog', { name: 'Fields of the lead type' });
  const names = within(dialog)
    .getAllByRole('checkbox')
    .map((box) => box.closest('label')?.textContent ?? '');
  expect(names).toHaveLength((leadType?.fields.length ?? 0) + 1);
  await userEvent.type(within(dialog).getByRole('searchbox', { name: 'Find a field' }), 'State');
  await userEvent.click(within(dialog).getByRole('checkbox', { name: /^State/ }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Add 1 field' }));
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Sent as, Fields 1' })).value).toBe('State');
  await userEvent.click(screen.getByRole('button', { name: 'Import fields' }));
  const again = await screen.findByRole('dialog', { name: 'Fields of the lead type' });
  expect(within(again).queryByRole('checkbox', { name: /^State State/ })).toBeNull();
  await userEvent.click(within(again).getByRole('button', { name: 'Cancel' }));
  await userEvent.click(screen.getByRole('button', { name: 'Create' }));
  await vi.waitFor(() => expect(create).toHaveBeenCalled());
  expect(create.mock.lastCall?.[1]).toMatchObject({
    webhook: { mappings: [{ fieldName: 'State', source: 'leadField', leadField: 'State' }] },
  });
});

test('DELV-33: what is typed is shown as it would be sent, with what is still wrong', async () => {
  const ask = vi.spyOn(operations, 'previewMethod').mockResolvedValue({
    ...preview,
    mistakes: [{ path: '/webhook/timeoutSeconds', message: 'Between 1 and 120.' }],
  } as never);
  renderRouted(<MethodForm method={newMethod(11, leadType?.id)} />);
  await userEvent.click(await screen.findByRole('textbox', { name: 'Address' }));
  await userEvent.paste('https://buyer.example.com/leads');
  const pane = screen.getAllByRole('region', { name: 'Preview' }).at(-1) as HTMLElement;
  await within(pane).findByText('Bearer ***');
  expect(within(pane).getByRole('group', { name: 'Body of the preview' }).textContent).toContain('"state": "AZ"');
  expect(within(pane).getByRole('list', { name: 'To be mended before it can be saved' }).textContent).toContain(
    'webhook › timeout seconds Between 1 and 120.',
  );
  await vi.waitFor(() =>
    expect(ask.mock.lastCall?.[0]).toMatchObject({ method: { webhook: { productionUrl: 'https://buyer.example.com/leads' } } }),
  );
});

test('DELV-02: a new method asks for what it keeps for good first', async () => {
  renderRouted(<NewMethod clientId={11} />);
  await userEvent.click(await screen.findByRole('button', { name: 'New delivery method' }));
  const dialog = await screen.findByRole('dialog', { name: 'New delivery method' });
  expect(within(dialog).getByRole('button', { name: 'Create' }).hasAttribute('disabled')).toBe(true);
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Description' }), 'Intake');
  for (const name of ['Type', 'Lead type', 'Environment']) {
    expect(within(dialog).getAllByRole('combobox', { name })).toHaveLength(1);
  }
});

test('DELV-35: how an answer is read may be chosen before what is looked for', async () => {
  const set = vi.fn();
  renderRouted(
    <FormContext value={{ draft: {}, set, errors: {} }}>
      <ResponseRules path="/response" />
    </FormContext>,
  );
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'As, Sign of success' }), 'JSON path');
  expect(set).toHaveBeenLastCalledWith('/response/result', undefined);
  await userEvent.click(screen.getByRole('textbox', { name: 'Look for, Sign of success' }));
  await userEvent.paste('$.result');
  await userEvent.tab();
  expect(set).toHaveBeenLastCalledWith('/response/result', { kind: 'jsonPath', search: '$.result' });
});

test.each<[Trial['rule'], string]>([
  ['resultFound', 'Sign of success'],
  ['refusalFound', 'Sign of a refusal'],
  ['status', 'Status from 200 to 299'],
])('the rule that decided a test send is marked: %s', (rule, name) => {
  const trial = { rule, state: 'accepted', response: { status: 200, headers: [], body: '', length: 0 } } as unknown as Trial;
  renderRouted(
    <DecidedRules
      trial={trial}
      rules={{ result: { kind: 'text', search: 'ok' }, refusal: { kind: 'text', search: 'no' } } as never}
    />,
  );
  return vi.waitFor(() => {
    const decided = screen.getAllByRole('row').filter((row) => row.textContent?.includes('Decided'));
    expect(decided.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([name]);
  });
});
