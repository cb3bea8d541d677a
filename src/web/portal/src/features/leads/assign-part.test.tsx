import { portal } from '@leadexec/api-client';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderPortal } from '../../../../tests/portal-render.tsx';
import { AssignPart } from './assign-part.tsx';

afterEach(() => vi.restoreAllMocks());

const profile = (admin: boolean) => ({ userEmail: 'a@example.com', admin, companyName: 'Homes', contact: {} });

// PORT-19, PORT-20
test('who looks after the users gives a lead to one of them, and takes it back', async () => {
  vi.spyOn(portal, 'profile').mockResolvedValue(profile(true));
  vi.spyOn(portal, 'colleagues').mockResolvedValue({
    items: [
      { id: 2, email: 'self@example.com', self: true },
      { id: 3, email: 'desk@example.com', self: false },
    ],
  });
  const assign = vi.spyOn(portal, 'assign').mockResolvedValue(undefined);
  renderPortal(<AssignPart lead={{ id: 'd-1', assignedToId: 2, assignedTo: 'self@example.com' }} />);
  const list = await screen.findByLabelText('User');
  await userEvent.selectOptions(list, 'desk@example.com');
  await vi.waitFor(() => expect(assign).toHaveBeenLastCalledWith('d-1', 3));
  await vi.waitFor(() => expect((list as HTMLSelectElement).disabled).toBe(false));
  await userEvent.selectOptions(list, 'Nobody');
  await vi.waitFor(() => expect(assign).toHaveBeenLastCalledWith('d-1', undefined));
});

test('other users read whose the lead is', async () => {
  vi.spyOn(portal, 'profile').mockResolvedValue(profile(false));
  renderPortal(<AssignPart lead={{ id: 'd-1', assignedToId: 3, assignedTo: 'desk@example.com' }} />);
  expect(await screen.findByText('desk@example.com')).toBeTruthy();
  expect(screen.queryByRole('combobox')).toBeNull();
});
