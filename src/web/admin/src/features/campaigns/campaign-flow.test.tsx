import { api, type Campaign, type DeliveryAccount, settings } from '@leadexec/api-client';
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as data from '../../../../tests/mock/data.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { i18n } from '../../lib/i18n.ts';
import { CampaignFlow } from './campaign-flow.tsx';
import { campaignFlow, mostAccounts } from './campaign-flow-nodes.ts';

const campaign = {
  id: 13278,
  name: 'Mortgage web form',
  leadSourceId: 6240,
  leadTypeId: 4439,
  status: 'active',
  limits: { perDay: 500 },
  duplicateDays: 30,
} as Campaign;
const account = (id: number, more: Partial<DeliveryAccount> = {}) =>
  ({ id, clientId: 7, deliveryMethodId: 1, leadTypeId: 4439, name: `Account ${id}`, price: '40.00', ...more }) as DeliveryAccount;
const accounts = [account(1, { deliveryGroupId: 5 }), account(2, { status: 'paused' }), account(3, { automated: false })];
const lists = {
  'delivery-accounts': accounts,
  'delivery-groups': [{ id: 5, name: 'First in line', position: 1 }],
  clients: [{ id: 7, companyName: 'Arizona Home Loans', status: 'active', limits: { perDay: 25 } }],
};

beforeEach(() => {
  vi.spyOn(api, 'directory').mockResolvedValue(data.directory);
  vi.spyOn(api, 'leadReport').mockResolvedValue(
    data.leadReport(new URLSearchParams('from=2026-03-10&to=2026-03-10&by=hour&group=client')),
  );
  vi.spyOn(settings, 'list').mockImplementation(
    async (kind) => ({ items: lists[kind as keyof typeof lists] ?? [], next: null }) as never,
  );
});
afterEach(() => vi.restoreAllMocks());

test('CAMP-48: the flow goes from the source to the clients, with status, caps and today', async () => {
  renderRouted(<CampaignFlow campaign={campaign} />);
  expect(await screen.findByRole('button', { name: /^Lead source\. Sunrise Media\. Then Mortgage web form/ })).toBeTruthy();
  expect(
    await screen.findByRole('button', { name: /^Campaign\. Mortgage web form\. Active\. Web\. 500 a day\. \d+ received today/ }),
  ).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Delivery group\. First in line.*Then Account 1/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Delivery account\. Account 2\. Paused/ }).dataset.tone).toBe('mute');
  expect(screen.getByRole('button', { name: /Account 3\. Open · by hand only/ }).dataset.tone).toBe('mute');
  expect(screen.getByRole('button', { name: /^Client\. Arizona Home Loans\. Active\. \d+ today, \$.*25 a day/ })).toBeTruthy();
});

test('a campaign with an account of its own shows no other, and many accounts end in a number', () => {
  const flow = (more: object, some = accounts) =>
    campaignFlow(
      { campaign: { ...campaign, ...more }, source: 'S', accounts: some, groups: [], clients: [], today: undefined },
      'USD',
      i18n.t,
      () => undefined,
    ).nodes.filter((node) => node.column === 4);
  expect(flow({ deliversTo: 2 }).map((node) => node.title)).toEqual(['Account 2']);
  const many = Array.from({ length: mostAccounts + 5 }, (_, at) => account(at + 1));
  expect(flow({}, many).at(-1)?.title).toBe('5 more');
});

test('without accounts it says so', async () => {
  vi.mocked(settings.list).mockResolvedValue({ items: [], next: null } as never);
  renderRouted(<CampaignFlow campaign={campaign} />);
  expect(await screen.findByText('No delivery accounts for this lead type yet')).toBeTruthy();
});
