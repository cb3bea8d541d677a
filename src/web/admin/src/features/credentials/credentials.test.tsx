import { money } from '@leadexec/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { credentials } from '../../../../tests/mock/money.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { CredentialList } from './credential-list.tsx';
import { NewCredential } from './new-credential.tsx';

beforeEach(() => {
  vi.spyOn(money, 'credentials').mockResolvedValue({ items: credentials });
});
afterEach(() => vi.restoreAllMocks());

test('SET-32, SET-33: a credential is made with what it may do, and its secret is shown once', async () => {
  const create = vi
    .spyOn(money, 'createCredential')
    .mockResolvedValue({ ...(credentials[0] as (typeof credentials)[number]), clientSecret: 'shown-once' });
  renderRouted(<NewCredential />);
  await userEvent.click(await screen.findByRole('button', { name: 'New credential' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'New credential' }));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Description' }), 'Landing pages');
  expect(dialog.getByRole('button', { name: 'Create' })).toHaveProperty('disabled', true);
  await userEvent.click(dialog.getByRole('switch', { name: 'Post leads' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Create' }));
  const secret = within(await screen.findByRole('dialog', { name: 'The secret of Landing pages' }));
  expect(secret.getByText('shown-once')).toBeTruthy();
  expect(create).toHaveBeenCalledExactlyOnceWith({ description: 'Landing pages', scopes: ['lead_receiver'] });
  await userEvent.click(secret.getByRole('button', { name: 'Close' }));
  await vi.waitFor(() => expect(screen.queryByText('shown-once')).toBeNull());
});

test.each([
  ['Disable Landing pages', 'Disable', 'landing-7f3a', false],
  ['Enable Reports', 'Enable', 'reports-19bc', true],
])('SET-32: "%s" asks first', async (button, confirm, id, enabled) => {
  const set = vi.spyOn(money, 'switchCredential').mockResolvedValue(undefined);
  renderRouted(<CredentialList />);
  await userEvent.click(await screen.findByRole('button', { name: button }));
  const dialog = within(await screen.findByRole('dialog', { name: `${button}?` }));
  await userEvent.click(dialog.getByRole('button', { name: confirm }));
  await vi.waitFor(() => expect(set).toHaveBeenCalledExactlyOnceWith(id, enabled));
});
