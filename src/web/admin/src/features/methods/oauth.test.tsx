import { ApiProblem, operations } from '@leadexec/api-client';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderRouted } from '../../../../tests/routed.tsx';
import { FormContext } from '../../lib/settings/form-context.ts';
import { OAuthConnection } from './oauth-connection.tsx';
import { OAuthReturn } from './oauth-return.tsx';

afterEach(() => vi.restoreAllMocks());

const inForm = (id?: number) => (
  <FormContext value={{ draft: id ? { id } : {}, set: () => undefined, errors: {} }}>
    <OAuthConnection ping={false} />
  </FormContext>
);

test('DELV-17: what the buyer’s page gave is handed over once, and leads to the method', async () => {
  const finish = vi.spyOn(operations, 'finishOAuth').mockResolvedValue({ methodId: 21 });
  const onConnected = vi.fn();
  renderRouted(<OAuthReturn given={{ state: 'abc', code: '4/0A', error: null }} onConnected={onConnected} />);
  await vi.waitFor(() => expect(onConnected).toHaveBeenCalledWith(21));
  expect(finish).toHaveBeenCalledExactlyOnceWith({ state: 'abc', code: '4/0A' });
});

test('DELV-17: a consent that is over is told, with a way back', async () => {
  vi.spyOn(operations, 'finishOAuth').mockRejectedValue(new ApiProblem(409, { title: 'This consent was finished.' }));
  renderRouted(<OAuthReturn given={{ state: 'abc', code: null, error: 'access_denied' }} onConnected={vi.fn()} />);
  expect((await screen.findByRole('alert')).textContent).toContain('This consent was finished.');
  expect(screen.getByRole('link', { name: 'To the delivery methods' }).getAttribute('href')).toContain('/methods');
});

test('DELV-17: the state of a connection is shown, and it can be taken back', async () => {
  vi.spyOn(operations, 'oauthStatus').mockResolvedValue({
    state: 'failing',
    connectedAt: '2026-03-09T16:20:00Z',
    connectedBy: 'user/1',
    failure: 'The token endpoint answered 503.',
  });
  const disconnect = vi.spyOn(operations, 'disconnectOAuth').mockResolvedValue(undefined);
  renderRouted(inForm(21));
  await screen.findByText('Failing');
  await screen.findByText('The token endpoint answered 503.');
  await userEvent.click(screen.getByRole('button', { name: 'Disconnect' }));
  await vi.waitFor(() => expect(disconnect).toHaveBeenCalledExactlyOnceWith(21));
});

test('DELV-17: a method that is not saved yet cannot be connected', async () => {
  const status = vi.spyOn(operations, 'oauthStatus');
  renderRouted(inForm());
  await screen.findByText(/Save the delivery method first/);
  expect(screen.queryByRole('button', { name: 'Connect' })).toBeNull();
  expect(status).not.toHaveBeenCalled();
});
