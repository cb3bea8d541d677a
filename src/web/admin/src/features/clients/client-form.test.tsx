import { ApiProblem, api, type Client, settings } from '@leadexec/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { directory } from '../../../../tests/mock/data.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { ClientForm, newClient } from './client-form.tsx';

const client: Client = {
  id: 11,
  version: 3,
  companyName: 'Arizona Home Loans',
  status: 'active',
  limits: { perDay: 25 },
  priority: 0,
};

beforeEach(() => {
  vi.spyOn(api, 'directory').mockResolvedValue(directory);
  vi.spyOn(settings, 'list').mockResolvedValue({ items: [], next: null });
});
afterEach(() => vi.restoreAllMocks());

test('CLNT-01: only what changed is saved, against the version that was read', async () => {
  const patch = vi.spyOn(settings, 'patch').mockResolvedValue({ ...client, version: 4 });
  renderRouted(<ClientForm client={client} />);
  const cap = await screen.findByRole('textbox', { name: 'Per day' });
  expect(screen.getByRole('button', { name: 'Save' }).hasAttribute('disabled')).toBe(true);
  await userEvent.clear(cap);
  await userEvent.type(cap, '30');
  expect(screen.getByText('Changes that are not saved')).toBeTruthy();
  await userEvent.keyboard('{Control>}s{/Control}');
  await screen.findByText('Everything is saved');
  expect(patch).toHaveBeenCalledExactlyOnceWith('clients', 11, 3, { limits: { perDay: 30 } });
});

test('a new client is sent whole, and mistakes stand at their fields', async () => {
  const create = vi
    .spyOn(settings, 'create')
    .mockRejectedValueOnce(new ApiProblem(400, { title: 'Invalid', errors: { '/companyName': ['A name is needed.'] } }))
    .mockResolvedValueOnce({ ...client, id: 90 });
  const onSaved = vi.fn();
  renderRouted(<ClientForm client={newClient} onSaved={onSaved} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('company name A name is needed.');
  const name = screen.getByRole('textbox', { name: 'Company name' });
  expect(name.getAttribute('aria-invalid')).toBe('true');
  await userEvent.type(name, 'Mesa');
  await userEvent.click(screen.getByRole('button', { name: 'Create' }));
  await vi.waitFor(() => expect(onSaved).toHaveBeenCalled());
  expect(create.mock.lastCall?.[1]).toEqual({ ...newClient, companyName: 'Mesa' });
});

test('when somebody saved meanwhile, nothing is lost: my changes go on top of theirs', async () => {
  const patch = vi
    .spyOn(settings, 'patch')
    .mockRejectedValueOnce(new ApiProblem(412, { title: 'Somebody changed this meanwhile.' }))
    .mockResolvedValueOnce({ ...client, version: 5 });
  vi.spyOn(settings, 'get').mockResolvedValue({ ...client, version: 4, companyName: 'Arizona Homes', priority: 2 });
  renderRouted(<ClientForm client={client} />);
  await userEvent.type(await screen.findByRole('textbox', { name: 'E-mail' }), 'new@example.com');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const alert = await screen.findByRole('alert');
  await userEvent.click(within(alert).getByRole('button', { name: 'Put my changes on top' }));
  await screen.findByDisplayValue('Arizona Homes');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Everything is saved');
  expect(patch.mock.lastCall).toEqual(['clients', 11, 4, { email: 'new@example.com' }]);
});

test('dropping my changes shows what is stored', async () => {
  renderRouted(<ClientForm client={client} />);
  const name = await screen.findByRole('textbox', { name: 'Company name' });
  await userEvent.type(name, ' West');
  await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
  expect(screen.getByDisplayValue('Arizona Home Loans')).toBeTruthy();
});
