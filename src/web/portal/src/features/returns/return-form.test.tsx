import { ApiProblem, type PortalLeadDetails, portal } from '@leadexec/api-client';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderPortal } from '../../../../tests/portal-render.tsx';
import { ReturnPart } from './return-form.tsx';

afterEach(() => vi.restoreAllMocks());

const lead = {
  id: '0195a7c3-b200-7100-9a3e-51f2a0000000',
  deliveredAt: '2026-03-10T12:00:00Z',
  leadTypeId: 4439,
  leadType: 'Mortgage',
  title: 'Ana Alvarez',
  price: '30.00',
  returned: false,
  test: false,
  fields: [],
  returnReasons: [],
} satisfies PortalLeadDetails;

// RET-02, PORT-04
test('a lead is returned with a reason, and a refusal says why', async () => {
  const ask = vi
    .spyOn(portal, 'returnLead')
    .mockRejectedValueOnce(
      new ApiProblem(409, { title: 'The return was not changed.', detail: 'Returns are taken within 7 days.' }),
    )
    .mockResolvedValue({ state: 'pending', reason: 'Wrong number', requestedAt: '2026-03-10T12:00:00Z' });
  renderPortal(<ReturnPart lead={lead} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Return this lead' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Reason' }), 'Wrong number');
  await userEvent.click(screen.getByRole('button', { name: 'Ask to return it' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Returns are taken within 7 days.');
  await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'Nobody answers');
  await userEvent.click(screen.getByRole('button', { name: 'Ask to return it' }));
  await vi.waitFor(() => expect(ask).toHaveBeenLastCalledWith(lead.id, { reason: 'Wrong number', note: 'Nobody answers' }));
  expect(await screen.findByRole('button', { name: 'Return this lead' })).toBeTruthy();
});

test('where the lead type has reasons, one of them is chosen', async () => {
  const ask = vi
    .spyOn(portal, 'returnLead')
    .mockResolvedValue({ state: 'pending', reason: 'x', requestedAt: '2026-03-10T12:00:00Z' });
  renderPortal(<ReturnPart lead={{ ...lead, returnReasons: ['Wrong number', 'Outside the area'] }} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Return this lead' }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Reason' }), 'Outside the area');
  await userEvent.click(screen.getByRole('button', { name: 'Ask to return it' }));
  await vi.waitFor(() => expect(ask).toHaveBeenCalledWith(lead.id, { reason: 'Outside the area', note: undefined }));
});

test.each([
  ['pending', 'Pending', undefined],
  ['approved', 'Approved', undefined],
  ['denied', 'Denied', 'Ask once more'],
] as const)('a return that is %s says so', async (state, word, again) => {
  const mark = { state, reason: 'Wrong number', requestedAt: '2026-03-10T12:00:00Z', decidedAt: null };
  renderPortal(<ReturnPart lead={{ ...lead, return: mark }} />);
  expect(await screen.findByText(word)).toBeTruthy();
  expect(screen.queryAllByRole('button').map((button) => button.textContent)).toEqual(again ? [again] : []);
});
