import { operations } from '@leadexec/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { why } from '../../../../tests/mock/operations.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { LeadWhy } from './lead-why.tsx';

afterEach(() => vi.restoreAllMocks());

test('each delivery account says what was in the way, and what it would have taken', async () => {
  vi.spyOn(operations, 'why').mockResolvedValue(why);
  renderRouted(<LeadWhy leadId="x" />);
  const rows = within(await screen.findByRole('list', { name: 'Delivery accounts and why' }));
  expect(rows.getByText('Sold')).toBeTruthy();
  const left = rows.getByText('Everything else').closest('li') as HTMLElement;
  expect(left.textContent).toContain('Daily cap reached · 25 of 25');
  expect(within(left).getByText('a daily cap of at least 26')).toBeTruthy();
  await userEvent.click(screen.getByRole('combobox', { name: 'Outcome' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Sold', hidden: true }));
  expect(screen.queryByText('Everything else')).toBeNull();
});

test('nothing to judge says so, and further pages are fetched', async () => {
  vi.spyOn(operations, 'why')
    .mockResolvedValueOnce({ ...why, next: 50 })
    .mockResolvedValueOnce({ ...why, items: [{ ...why.items[1], accountId: 33, account: 'Third' }] } as typeof why);
  renderRouted(<LeadWhy leadId="x" />);
  await userEvent.click(await screen.findByRole('button', { name: 'Show more delivery accounts' }));
  expect(await screen.findByText('Third')).toBeTruthy();
  expect(vi.mocked(operations.why).mock.lastCall).toEqual(['x', { skip: 50, limit: 50 }]);
});
