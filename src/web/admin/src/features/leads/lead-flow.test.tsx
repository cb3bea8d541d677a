import { api } from '@leadexec/api-client';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import * as data from '../../../../tests/mock/data.mjs';
import { renderApp } from '../../../../tests/render.tsx';
import { LeadFlow } from './lead-flow.tsx';

const [sold, , , , duplicate] = data.leads as [(typeof data.leads)[number], never, never, never, (typeof data.leads)[number]];
afterEach(() => vi.restoreAllMocks());

test('LEAD-37: the path of a sold lead, with those left out by reason, and its delivery one key away', async () => {
  vi.spyOn(api, 'trace').mockResolvedValue(data.trace(sold));
  const onDeliveries = vi.fn();
  renderApp(<LeadFlow leadId={sold.id} onDeliveries={onDeliveries} />);
  expect(await screen.findByRole('button', { name: /^Received\. Done/ })).toBeTruthy();
  expect(
    screen.getByRole('button', { name: /^Left out: 2\. Criteria not met\. Canyon Mutual · AZ refinance, prime/ }),
  ).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Left out: 1\. Daily cap reached/ })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^Arizona Home Loans · Phoenix metro\. Sent to buyer/ }));
  expect(onDeliveries).toHaveBeenCalledOnce();
});

test('LEAD-15: the path of a rejected lead ends with the reason', async () => {
  vi.spyOn(api, 'trace').mockResolvedValue(data.trace(duplicate));
  renderApp(<LeadFlow leadId={duplicate.id} onDeliveries={vi.fn()} />);
  const stop = await screen.findByRole('button', { name: /Duplicate\. Same Email and PrimaryPhone within 30 days/ });
  expect(stop.dataset.tone).toBe('warn');
});

test('a lead without a process log says so', async () => {
  vi.spyOn(api, 'trace').mockResolvedValue({ segments: [] });
  renderApp(<LeadFlow leadId={sold.id} onDeliveries={vi.fn()} />);
  expect(await screen.findByText(/.+/, { selector: 'p' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Path of the lead' })).toBeNull();
});
