import { ApiProblem, portal } from '@leadexec/api-client';
import { Link } from '@tanstack/react-router';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderPortal } from '../../../../tests/portal-render.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProfileForm } from './profile-form.tsx';
import { Team } from './team.tsx';

afterEach(() => vi.restoreAllMocks());

// PORT-18
test('a wrong current password is told; the right one changes it and clears the fields', async () => {
  const change = vi.spyOn(portal, 'changePassword').mockRejectedValueOnce(new ApiProblem(401, {})).mockResolvedValue(undefined);
  renderPortal(<PasswordForm email="a@example.com" />);
  const current = (await screen.findByLabelText('Current password')) as HTMLInputElement;
  await userEvent.type(current, 'not the one');
  await userEvent.type(screen.getByLabelText('New password'), 'a loud river at dusk');
  await userEvent.click(screen.getByRole('button', { name: 'Change password' }));
  expect((await screen.findByRole('alert')).textContent).toContain('The current password is wrong.');
  await userEvent.click(screen.getByRole('button', { name: 'Change password' }));
  expect(await screen.findByText(/Everybody else who was signed in/)).toBeTruthy();
  expect(change).toHaveBeenLastCalledWith({ currentPassword: 'not the one', newPassword: 'a loud river at dusk' });
  expect(current.value).toBe('');
});

// PORT-17
test('contact data is saved, and only read by users who do not look after it', async () => {
  const profile = { userEmail: 'a@example.com', admin: true, companyName: 'Homes', contact: { firstName: 'Ann' } };
  const save = vi.spyOn(portal, 'saveContact').mockResolvedValue(profile);
  const { unmount } = renderPortal(<ProfileForm profile={profile} />);
  await userEvent.type(await screen.findByLabelText('Last name'), 'Lee');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved.')).toBeTruthy();
  expect(save.mock.lastCall?.[0]).toEqual({ firstName: 'Ann', lastName: 'Lee', email: undefined, tellNewLeads: false });
  await userEvent.click(screen.getByRole('switch', { name: /Send an e-mail for each new lead/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(save.mock.lastCall?.[0]).toMatchObject({ tellNewLeads: true }));
  unmount();
  renderPortal(<ProfileForm profile={{ ...profile, admin: false }} />);
  expect(((await screen.findByLabelText('First name')) as HTMLInputElement).readOnly).toBe(true);
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
});

// PORT-19
test('another user is disabled, oneself is not, and an invitation shows its link', async () => {
  const members = [
    { id: 2, email: 'self@example.com', admin: true, enabled: true, self: true },
    { id: 3, email: 'desk@example.com', admin: false, enabled: true, self: false },
  ];
  const change = vi.spyOn(portal, 'changeMember').mockResolvedValue({ items: members });
  vi.spyOn(portal, 'invite').mockResolvedValue({ token: 't', path: '/portal/welcome#t', lifetimeHours: 72 });
  renderPortal(<Team members={members} />);
  expect(within(await screen.findByRole('listitem', { name: 'self@example.com' })).queryAllByRole('button')).toEqual([]);
  await userEvent.click(
    within(screen.getByRole('listitem', { name: 'desk@example.com' })).getByRole('button', { name: 'Disable' }),
  );
  await vi.waitFor(() => expect(change).toHaveBeenCalledWith(3, { enabled: false }));
  // PORT-20
  await userEvent.selectOptions(screen.getByLabelText('Sees'), 'downline');
  await vi.waitFor(() => expect(change).toHaveBeenCalledWith(3, { sees: 'downline' }));
  await userEvent.selectOptions(screen.getByLabelText('Reports to'), 'self@example.com');
  await vi.waitFor(() => expect(change).toHaveBeenCalledWith(3, { reportsTo: 2 }));
  await userEvent.type(screen.getByLabelText('E-mail address of the new user'), 'new@example.com');
  await userEvent.click(screen.getByRole('button', { name: 'Make a link' }));
  expect(await screen.findByText(`${window.location.origin}/portal/welcome#t`)).toBeTruthy();
});

test('leaving a new password or an invitation that was typed asks first, and not once it is done', async () => {
  vi.spyOn(portal, 'changePassword').mockResolvedValue(undefined);
  vi.spyOn(portal, 'invite').mockResolvedValue({ token: 't', path: '/portal/welcome#t', lifetimeHours: 72 });
  const elsewhere = <Link to={'/y' as '/'}>Elsewhere</Link>;
  const asked = async () => {
    await userEvent.click(screen.getByRole('link', { name: 'Elsewhere' }));
    const dialog = screen.queryByRole('alertdialog');
    if (dialog) {
      await userEvent.click(within(dialog).getByRole('button', { name: 'Stay' }));
    }
    return dialog !== null;
  };
  const { unmount } = renderPortal(
    <>
      <PasswordForm email="a@example.com" />
      {elsewhere}
    </>,
  );
  await userEvent.type(await screen.findByLabelText('Current password'), 'the old one');
  await userEvent.type(screen.getByLabelText('New password'), 'a loud river at dusk');
  expect(await asked()).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Change password' }));
  await screen.findByText(/Everybody else who was signed in/);
  expect(await asked()).toBe(false);
  unmount();
  renderPortal(
    <>
      <Team members={[]} />
      {elsewhere}
    </>,
  );
  await userEvent.type(await screen.findByLabelText('E-mail address of the new user'), 'new@example.com');
  expect(await asked()).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Make a link' }));
  await screen.findByText(`${window.location.origin}/portal/welcome#t`);
  expect(await asked()).toBe(false);
});
