import { ApiProblem, api } from '@leadexec/api-client';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderApp } from '../../../../tests/render.tsx';
import { SetupForm } from './setup-form.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { WelcomeForm } from './welcome-form.tsx';

afterEach(() => vi.restoreAllMocks());

async function signIn() {
  await userEvent.type(screen.getByLabelText('E-mail address'), 'pat@example.com');
  await userEvent.type(screen.getByLabelText('Password'), 'correct horse battery');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

test('signing in hands the person over; a wrong password says no more than that', async () => {
  const done = vi.fn();
  const call = vi
    .spyOn(api, 'signIn')
    .mockRejectedValueOnce(new ApiProblem(401, {}))
    .mockResolvedValue({ id: 1, email: 'pat@example.com', role: 'staff' });
  renderApp(<SignInForm onSignedIn={done} />);
  await signIn();
  expect((await screen.findByRole('alert')).textContent).toContain('The e-mail address or the password is wrong.');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(call).toHaveBeenLastCalledWith('pat@example.com', 'correct horse battery');
});

test('a portal user is sent to the portal', async () => {
  const done = vi.fn();
  vi.spyOn(api, 'signIn').mockResolvedValue({ id: 2, email: 'c@example.com', role: 'client', clientId: 7 });
  renderApp(<SignInForm onSignedIn={done} />);
  await signIn();
  expect(await screen.findByRole('link', { name: 'Go to the portal' })).toBeTruthy();
  expect(done).not.toHaveBeenCalled();
});

test('set-up without the link is closed, and a refused password is shown at its field', async () => {
  const { unmount } = renderApp(<SetupForm token="" onDone={vi.fn()} />);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Create administrator' }).disabled).toBe(true);
  unmount();
  vi.spyOn(api, 'setUp').mockRejectedValue(new ApiProblem(400, { errors: { '/password': ['Too common.'] } }));
  renderApp(<SetupForm token="tok" onDone={vi.fn()} />);
  await userEvent.type(screen.getByLabelText('Company name'), 'Example');
  await userEvent.type(screen.getByLabelText('Your e-mail address'), 'pat@example.com');
  await userEvent.type(screen.getByLabelText('Password'), 'password password');
  await userEvent.click(screen.getByRole('button', { name: 'Create administrator' }));
  expect(await screen.findByText('Too common.')).toBeTruthy();
});

test('staff set a new password by the one-time link and are signed in', async () => {
  const done = vi.fn();
  const person = { id: 1, email: 'pat@example.com', role: 'staff' } as const;
  vi.spyOn(api, 'showLink').mockResolvedValue({ email: person.email });
  const redeem = vi.spyOn(api, 'redeemLink').mockResolvedValue(person);
  const entry = vi.spyOn(api, 'signIn').mockResolvedValue(person);
  renderApp(<WelcomeForm token="tok" onDone={done} />);
  await userEvent.type(await screen.findByLabelText('Password'), 'a river at dusk');
  await userEvent.click(screen.getByRole('button', { name: 'Set password and sign in' }));
  await vi.waitFor(() => expect(done).toHaveBeenCalledWith(person));
  expect(redeem).toHaveBeenCalledWith('tok', 'a river at dusk');
  expect(entry).toHaveBeenCalledWith(person.email, 'a river at dusk');
});

test('a used link says so and asks for no password', async () => {
  vi.spyOn(api, 'showLink').mockRejectedValue(new ApiProblem(404, {}));
  renderApp(<WelcomeForm token="old" onDone={vi.fn()} />);
  expect(await screen.findByText('This link has been used or is too old. Ask for a new one.')).toBeTruthy();
  expect(screen.queryByLabelText('Password')).toBeNull();
});
