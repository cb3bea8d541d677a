import { ApiProblem, api, operations, settings } from '@leadexec/api-client';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { directory } from '../../../../tests/mock/data.mjs';
import { orders } from '../../../../tests/mock/operations.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { editOf, OrderEditForm } from './order-edit.tsx';

const order = { ...orders[0], version: 4, endsAt: '2026-05-01T07:00:00Z' } as NonNullable<(typeof orders)[0]>;
const zone = 'America/Phoenix';

beforeEach(() => {
  vi.spyOn(api, 'directory').mockResolvedValue(directory);
  vi.spyOn(settings, 'list').mockResolvedValue({ items: [], next: null });
});
afterEach(() => vi.restoreAllMocks());

test('ORD-04, ORD-13, ORD-17: an order is sent whole, against the version that was read, and a refusal is told', async () => {
  const edit = vi
    .spyOn(operations, 'editOrder')
    .mockRejectedValueOnce(new ApiProblem(409, { title: 'Below what was received.' }))
    .mockResolvedValue(order);
  const onSaved = vi.fn();
  renderRouted(<OrderEditForm order={order} zoneId={zone} onSaved={onSaved} />);
  const name = await screen.findByRole('textbox', { name: 'Name' });
  await userEvent.type(name, ' 2');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Below what was received.');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(onSaved).toHaveBeenCalled());
  const { version, ...whole } = editOf(order, zone);
  expect(edit.mock.lastCall).toEqual([order.id, version, { ...whole, name: `${order.name} 2` }]);
  expect(version).toBe(4);
});

test('the start and the end of an order are days of the client', () => {
  expect(editOf(order, zone).endDate).toBe('2026-04-30');
  expect(editOf({ ...order, startsAt: '2026-03-01T07:00:00Z' }, zone).startDate).toBe('2026-03-01');
  expect(editOf({ ...order, endsAt: null }, zone).endDate).toBeUndefined();
  expect(editOf({ ...order, type: 'dollarAmount' }, zone).items.every((item) => item.quantity === undefined)).toBe(true);
});
