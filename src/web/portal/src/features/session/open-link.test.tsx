import { ApiProblem, api, portal } from '@leadexec/api-client';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderPortal } from '../../../../tests/portal-render.tsx';
import { OpenLink } from './open-link.tsx';

afterEach(() => vi.restoreAllMocks());

// PORT-23
test('a link of an e-mail opens its lead after the sign-in, with the token in the body and not in the address', async () => {
  const open = vi.spyOn(portal, 'openLink').mockRejectedValueOnce(new ApiProblem(401, {})).mockResolvedValue({ id: 'lead-7' });
  vi.spyOn(api, 'signIn').mockResolvedValue({ id: 2, email: 'a@example.com', role: 'client' } as never);
  const opened = vi.fn();
  renderPortal(<OpenLink token="secret" onOpened={opened} />);
  await userEvent.type(await screen.findByLabelText('E-mail address'), 'a@example.com');
  await userEvent.type(screen.getByLabelText('Password'), 'a loud river at dusk');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await vi.waitFor(() => expect(opened).toHaveBeenCalledWith('lead-7'));
  expect(open).toHaveBeenCalledTimes(2);
});

test('a link that is too old says so and leads to the list', async () => {
  vi.spyOn(portal, 'openLink').mockRejectedValue(new ApiProblem(410, {}));
  renderPortal(<OpenLink token="old" onOpened={vi.fn()} />);
  expect(await screen.findByText(/too old to open the lead/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Go to your leads' })).toBeTruthy();
});
