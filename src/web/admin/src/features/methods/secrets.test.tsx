import { api, operations, settings } from '@leadexec/api-client';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { directory } from '../../../../tests/mock/data.mjs';
import * as mock from '../../../../tests/mock/operations.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { MethodForm, newMethod } from './method-form.tsx';
import { TrialPanel } from './trial-panel.tsx';

const fresh = newMethod(11, directory.leadTypes[0]?.id);
const method = {
  ...fresh,
  id: 21,
  version: 2,
  description: 'Intake',
  webhook: { ...fresh.webhook, productionUrl: 'https://a.example', headers: [{ name: 'X-Key', secretValue: { set: true } }] },
} as unknown as typeof fresh;

beforeEach(() => {
  vi.spyOn(api, 'directory').mockResolvedValue(directory);
});
afterEach(() => vi.restoreAllMocks());

test('DELV-11: a stored secret header is kept unless another is typed, and stands beside plain ones', async () => {
  const patch = vi.spyOn(settings, 'patch').mockResolvedValue(method);
  renderRouted(<MethodForm method={method} />);
  const stored = await screen.findByLabelText('Value, Headers 1');
  expect(stored.getAttribute('placeholder')).toBe('A value is stored');
  expect(stored.getAttribute('type')).toBe('password');
  await userEvent.click(screen.getByRole('button', { name: 'Add a secret header' }));
  await userEvent.type(screen.getByLabelText('Name, Headers 2'), 'X-2');
  await userEvent.type(screen.getByLabelText('Value, Headers 2'), 's3');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(patch).toHaveBeenCalled());
  expect(patch.mock.lastCall?.[3]).toEqual({
    webhook: {
      headers: [
        { name: 'X-Key', secretValue: { set: true } },
        { name: 'X-2', secretValue: 's3' },
      ],
    },
  });
});

test('DELV-53: the ping of a method can be left to an alternate delivery', async () => {
  const patch = vi.spyOn(settings, 'patch').mockResolvedValue(method);
  renderRouted(<MethodForm method={{ ...method, type: 'pingPost', ping: method.webhook } as typeof method} />);
  await userEvent.click(await screen.findByRole('switch', { name: 'This method asks for bids itself' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(patch.mock.lastCall?.[3]).toEqual({ ping: null }));
});

test('decision 11: a lead is sent twice, and both answers are shown with what follows from them', async () => {
  const { result, sampleFields } = mock.trial;
  const twice = vi
    .spyOn(operations, 'doubleSend')
    .mockResolvedValue({ test: false, sampleFields, first: result, second: result, deduplicates: true, buyerDeduplicates: true });
  renderRouted(<TrialPanel method={method} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Send twice' }));
  expect(await screen.findByRole('region', { name: 'First answer' })).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Second answer' })).toBeTruthy();
  expect(screen.getByText(/Both answers are alike/)).toBeTruthy();
  expect(twice).toHaveBeenCalledExactlyOnceWith(21, { sampleFields: {}, test: false });
});
