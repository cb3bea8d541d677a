import { ApiProblem, api, operations, type PortalUser } from '@leadexec/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderRouted } from '../../../../tests/routed.tsx';
import { StaffList } from './staff-list.tsx';

const people: PortalUser[] = [
  { id: 1, email: 'pat@example.com', role: 'administrator', disabled: false },
  { id: 2, email: 'sam@example.com', name: 'Sam', role: 'staff', disabled: false },
];
const link = { token: 'abc', path: '/admin/welcome#abc', lifetimeHours: 72 };

beforeEach(() => {
  vi.spyOn(api, 'me').mockResolvedValue(people[0] as never);
  vi.spyOn(operations, 'staff').mockResolvedValue({ items: people });
});
afterEach(() => vi.restoreAllMocks());

test('SET-07: an invited person gets a link that is shown once', async () => {
  const invite = vi.spyOn(operations, 'inviteStaff').mockResolvedValue(link);
  renderRouted(<StaffList />);
  const form = await screen.findByRole('form', { name: 'Invite' });
  await userEvent.type(within(form).getByRole('textbox', { name: 'E-mail address' }), 'kim@example.com');
  await userEvent.keyboard('{Enter}');
  expect((await screen.findByRole('status')).textContent).toContain('/admin/welcome#abc');
  expect(invite).toHaveBeenCalledExactlyOnceWith({ email: 'kim@example.com', role: 'staff' });
});

test('SET-07: nobody changes their own rights; others are disabled after a question', async () => {
  const change = vi.spyOn(operations, 'changeStaff').mockResolvedValue({ ...(people[1] as PortalUser), disabled: true });
  renderRouted(<StaffList />);
  await screen.findByRole('button', { name: 'Disable sam@example.com' });
  expect(screen.queryByRole('button', { name: /pat@example.com/ })).toBeNull();
  expect(screen.queryByRole('combobox', { name: /pat@example.com/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Disable sam@example.com' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Disable' }));
  await vi.waitFor(() => expect(change).toHaveBeenCalledExactlyOnceWith(2, { enabled: false }));
});

test('SET-07: a new password is set by the person, by a link', async () => {
  vi.spyOn(operations, 'resetStaffPassword').mockResolvedValue(link);
  renderRouted(<StaffList />);
  await userEvent.click(await screen.findByRole('button', { name: 'New password for sam@example.com' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Make a link' }));
  expect((await screen.findByRole('status')).textContent).toContain('sam@example.com');
});

test('a member of staff who is no administrator is told so', async () => {
  vi.spyOn(operations, 'staff').mockRejectedValue(new ApiProblem(403, { title: 'Not allowed' }));
  renderRouted(<StaffList />);
  await screen.findByRole('alert');
});
