import { ApiProblem, api, type DeliveryGroup, settings } from '@leadexec/api-client';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { directory } from '../../../../tests/mock/data.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { ClientGroupForm, newClientGroup } from './client-group-form.tsx';
import { DeliveryGroupForm } from './delivery-group-form.tsx';
import { ExclusiveGroupForm, newExclusiveGroup } from './exclusive-group-form.tsx';
import { GroupOrder } from './group-order.tsx';
import { inOrder, moved, placesToSave } from './places.ts';

const group = (id: number, name: string, position: number): DeliveryGroup => ({
  id,
  version: 1,
  name,
  position,
  method: 'price',
});
const groups = [group(52, 'Second', 2), group(51, 'First', 1), group(53, 'Third', 3)];
const stored: Record<string, unknown[]> = {
  'delivery-groups': groups,
  clients: [
    { id: 11, version: 4, companyName: 'Arizona Home Loans', deliveryGroupId: 51 },
    { id: 12, version: 1, companyName: 'National Portal' },
  ],
  'delivery-methods': [{ id: 21, version: 1, description: 'Intake', clientId: 11, leadTypeId: 4439 }],
};

beforeEach(() => {
  vi.spyOn(api, 'directory').mockResolvedValue(directory);
  vi.spyOn(settings, 'list').mockImplementation((async (kind: string) => ({ items: stored[kind] ?? [], next: null })) as never);
});
afterEach(() => vi.restoreAllMocks());

// DIST-29
test('only groups whose place changed are saved', () => {
  expect(inOrder(groups).map((one) => one.name)).toEqual(['First', 'Second', 'Third']);
  const next = moved(inOrder(groups), 2, 0);
  expect(next.map((one) => one.name)).toEqual(['Third', 'First', 'Second']);
  expect(placesToSave(next).map(({ group: one, position }) => [one.id, position])).toEqual([
    [53, 1],
    [51, 2],
    [52, 3],
  ]);
  expect(placesToSave(inOrder(groups))).toEqual([]);
});

test('DIST-29: the order of delivery groups is changed by keyboard, one saved after the other', async () => {
  const patch = vi.spyOn(settings, 'patch').mockResolvedValue(group(51, 'First', 2));
  renderRouted(<GroupOrder add={null} />);
  const list = within(await screen.findByRole('list', { name: 'Delivery groups in their order' }));
  expect(list.getAllByRole('listitem').map((item) => within(item).getByRole('link').textContent)).toEqual([
    'First',
    'Second',
    'Third',
  ]);
  expect(screen.getByRole('button', { name: 'Move First up' }).hasAttribute('disabled')).toBe(true);
  screen.getByRole('button', { name: 'Move First down' }).focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(patch).toHaveBeenCalledTimes(2));
  expect(patch.mock.calls).toEqual([
    ['delivery-groups', 52, 1, { position: 1 }],
    ['delivery-groups', 51, 1, { position: 2 }],
  ]);
});

test('an order that is refused says why', async () => {
  vi.spyOn(settings, 'patch').mockRejectedValue(new ApiProblem(412, { title: 'Somebody changed this meanwhile.' }));
  renderRouted(<GroupOrder add={null} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Move Third up' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Somebody changed this meanwhile.');
});

test('DIST-27: method and numbers of a delivery group are saved as what changed', async () => {
  const patch = vi.spyOn(settings, 'patch').mockResolvedValue(group(51, 'First', 1));
  renderRouted(<DeliveryGroupForm group={group(51, 'First', 1)} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Add numbers of a client' }));
  await userEvent.type(screen.getByRole('spinbutton', { name: 'Weight, Numbers in this group 1' }), '7');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(patch).toHaveBeenCalled());
  expect(patch.mock.lastCall).toEqual([
    'delivery-groups',
    51,
    1,
    { numbers: [{ clientId: directory.clients[0]?.id, weight: 7 }] },
  ]);
});

test('DIST-30: clients are taken out of a delivery group and put in, against their newest version', async () => {
  vi.spyOn(settings, 'get').mockImplementation((async (_: string, id: number) => ({ id, version: 9 })) as never);
  const patch = vi.spyOn(settings, 'patch').mockResolvedValue({} as never);
  renderRouted(<DeliveryGroupForm group={group(51, 'First', 1)} />);
  const list = await screen.findByRole('list', { name: 'Clients' });
  expect(within(list).getByRole('link', { name: 'Arizona Home Loans' }).getAttribute('href')).toBe('/clients/11');
  await userEvent.click(within(list).getByRole('button', { name: 'Take Arizona Home Loans out of the group' }));
  await waitFor(() => expect(patch).toHaveBeenLastCalledWith('clients', 11, 9, { deliveryGroupId: null }));
  await userEvent.click(screen.getByRole('combobox', { name: 'Add a client' }));
  await userEvent.click(await screen.findByRole('option', { name: 'National Portal', hidden: true }));
  await waitFor(() => expect(patch).toHaveBeenLastCalledWith('clients', 12, 9, { deliveryGroupId: 51 }));
});

test('DIST-32, DIST-33, DIST-34: force and default delivery and overrides of a client group are sent', async () => {
  const create = vi.spyOn(settings, 'create').mockResolvedValue({ id: 70 } as never);
  renderRouted(<ClientGroupForm group={newClientGroup} />);
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'Branches');
  await userEvent.click(screen.getByRole('combobox', { name: 'Force delivery' }));
  const [first] = await screen.findAllByRole('option', { name: /^Intake/, hidden: true });
  await userEvent.click(first as HTMLElement);
  await userEvent.click(screen.getByRole('button', { name: 'Add an override' }));
  await userEvent.click(screen.getByRole('switch', { name: /^Its methods are no criteria/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Create' }));
  await waitFor(() => expect(create).toHaveBeenCalled());
  expect(create.mock.lastCall?.[1]).toEqual({
    name: 'Branches',
    defaultMethods: [],
    forceMethods: [21],
    overrides: [{ methodId: 21, criteria: { all: [] } }],
    notAsCriteria: true,
  });
});

test('DIST-36, DIST-37: clients and preference of an exclusive group are sent', async () => {
  const create = vi.spyOn(settings, 'create').mockResolvedValue({ id: 71 } as never);
  renderRouted(<ExclusiveGroupForm group={newExclusiveGroup} />);
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'Own branches');
  await userEvent.click(screen.getByRole('combobox', { name: 'Clients' }));
  const [first] = await screen.findAllByRole('option', { name: directory.clients[0]?.name ?? '', hidden: true });
  await userEvent.click(first as HTMLElement);
  await userEvent.click(screen.getByRole('switch', { name: /everybody is asked$/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Create' }));
  await waitFor(() => expect(create).toHaveBeenCalled());
  expect(create.mock.lastCall?.[1]).toEqual({
    name: 'Own branches',
    clients: [directory.clients[0]?.id],
    preference: 'oneItem',
    fallThrough: true,
  });
});
