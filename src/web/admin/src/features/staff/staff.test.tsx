import { ApiProblem, api, operations, type PortalUser, type RoleOfStaff } from '@leadexec/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderRouted } from '../../../../tests/routed.tsx';
import { closedPages } from '../../lib/closed-pages.ts';
import { RoleList } from './role-list.tsx';
import { StaffList } from './staff-list.tsx';

const people: PortalUser[] = [
  { id: 1, email: 'pat@example.com', role: 'administrator', disabled: false },
  { id: 2, email: 'sam@example.com', name: 'Sam', role: 'staff', disabled: false },
];
const none = 'none' as const;
const buyer: RoleOfStaff = {
  id: 5,
  name: 'Buyer care',
  version: 3,
  people: 0,
  rights: {
    leads: 'view',
    clients: 'edit',
    leadSources: none,
    reports: none,
    money: none,
    settings: none,
    export: false,
    sendByHand: false,
    approveReturns: false,
    data: { clients: [], leadSources: [], leadTypes: [] },
  },
};
const link = { token: 'abc', path: '/admin/welcome#abc', lifetimeHours: 72 };

beforeEach(() => {
  vi.spyOn(api, 'me').mockResolvedValue(people[0] as never);
  vi.spyOn(operations, 'staff').mockResolvedValue({ items: people });
  vi.spyOn(operations, 'staffRoles').mockResolvedValue({ items: [buyer] });
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

// Lists of other fields may hold an option of the same name.
const choose = async (box: HTMLElement, name: string) => {
  await userEvent.click(box);
  const list = document.getElementById(box.getAttribute('aria-controls') ?? '');
  await userEvent.click(within(list as HTMLElement).getByRole('option', { name, hidden: true }));
};

test('SET-08: somebody is given a role that was made', async () => {
  const change = vi.spyOn(operations, 'changeStaff').mockResolvedValue({ ...(people[1] as PortalUser), staffRoleId: 5 });
  renderRouted(<StaffList />);
  await choose(await screen.findByRole('combobox', { name: 'Role of sam@example.com' }), 'Buyer care');
  await vi.waitFor(() => expect(change).toHaveBeenCalledExactlyOnceWith(2, { role: 'staff', staffRoleId: 5 }));
});

test('SET-08, SET-09: a role is edited by area, and names the version that it replaces', async () => {
  vi.spyOn(api, 'directory').mockResolvedValue({
    clients: [{ id: 7, name: 'Arizona Home Loans' }],
    leadSources: [],
    leadTypes: [],
  } as never);
  const change = vi.spyOn(operations, 'changeStaffRole').mockResolvedValue(buyer);
  renderRouted(<RoleList />);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit role Buyer care' }));
  const dialog = await screen.findByRole('dialog');
  await choose(within(dialog).getByRole('combobox', { name: 'Reports' }), 'View');
  await userEvent.click(within(dialog).getByRole('switch', { name: 'Export lists and reports' }));
  await choose(within(dialog).getByRole('combobox', { name: 'Clients' }), 'Arizona Home Loans');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save role' }));
  const rights = { ...buyer.rights, reports: 'view', export: true, data: { clients: [7], leadSources: [], leadTypes: [] } };
  await vi.waitFor(() => expect(change).toHaveBeenCalledExactlyOnceWith(5, { name: 'Buyer care', rights, version: 3 }));
});

test('SET-08: the navigation leaves out what a role does not open', () => {
  const closed = closedPages(buyer.rights);
  expect(closed).toEqual(expect.arrayContaining(['orders', 'company', 'sources', 'exports', 'staff', 'dashboard']));
  for (const open of ['leads', 'returns', 'clients', 'methods']) {
    expect(closed).not.toContain(open);
  }
  expect(closedPages(undefined)).toEqual(['system', 'billing', 'credentials', 'staff']);
});
