import { ApiProblem, portal } from '@leadexec/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { appointment } from '../../../../tests/mock/portal.mjs';
import { renderPortal } from '../../../../tests/portal-render.tsx';
import { AppointmentList } from './appointment-list.tsx';
import { LeadAppointments } from './lead-appointments.tsx';

beforeEach(() => {
  vi.spyOn(portal, 'colleagues').mockResolvedValue({
    items: [
      { id: 2, email: 'self@example.com', self: true },
      { id: 3, email: 'desk@example.com', self: false },
    ],
  });
});
afterEach(() => vi.restoreAllMocks());

// PORT-06
test('an appointment is made from within a lead for a colleague; what is wrong stands at its field', async () => {
  vi.spyOn(portal, 'appointmentsOf').mockResolvedValue({ items: [] });
  const make = vi
    .spyOn(portal, 'makeAppointment')
    .mockRejectedValueOnce(new ApiProblem(400, { errors: { '/minutes': ['Between 5 and 1440 minutes.'] } }))
    .mockResolvedValue(appointment(1, 'Call back'));
  renderPortal(<LeadAppointments lead="lead-7" />);
  await userEvent.click(await screen.findByRole('button', { name: 'Make an appointment' }));
  await userEvent.type(screen.getByLabelText('What'), 'Call back');
  await userEvent.type(screen.getByLabelText('Day'), '2026-03-20');
  await userEvent.type(screen.getByLabelText('Time'), '09:30');
  await userEvent.selectOptions(await screen.findByRole('combobox'), 'desk@example.com');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Between 5 and 1440 minutes.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(make).toHaveBeenCalledTimes(2));
  expect(make.mock.lastCall).toEqual([
    'lead-7',
    { day: '2026-03-20', time: '09:30:00', minutes: 30, title: 'Call back', note: undefined, userId: 3 },
  ]);
});

// PORT-07
test('an appointment is cancelled after a second click only', async () => {
  const cancel = vi.spyOn(portal, 'cancelAppointment').mockResolvedValue(undefined);
  renderPortal(<AppointmentList items={[appointment(1, 'Call back')]} toLead />);
  const one = within(await screen.findByRole('listitem', { name: 'Call back' }));
  await userEvent.click(one.getByRole('button', { name: 'Cancel appointment' }));
  expect(cancel).not.toHaveBeenCalled();
  await userEvent.click(one.getByRole('button', { name: 'Cancel it now' }));
  await vi.waitFor(() => expect(cancel).toHaveBeenCalledWith(appointment(1, 'Call back').id));
});

test('leaving a form that was typed into asks first', async () => {
  renderPortal(<AppointmentList items={[appointment(1, 'Call back'), appointment(3, 'Meet')]} toLead />);
  const first = within(await screen.findByRole('listitem', { name: 'Call back' }));
  await userEvent.click(first.getByRole('button', { name: 'Change' }));
  await userEvent.type(screen.getByLabelText('What'), ' soon');
  await userEvent.click(screen.getByRole('link', { name: 'Open lead' }));
  const asked = await screen.findByRole('alertdialog');
  await userEvent.click(within(asked).getByRole('button', { name: 'Stay' }));
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect((screen.getByLabelText('What') as HTMLInputElement).value).toBe('Call back soon');
});
