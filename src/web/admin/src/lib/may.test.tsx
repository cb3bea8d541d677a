import { api, type Client, operations, type StaffRights, settings } from '@leadexec/api-client';
import { useQuery } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { directory } from '../../../tests/mock/data.mjs';
import { renderRouted } from '../../../tests/routed.tsx';
import { ClientForm } from '../features/clients/client-form.tsx';
import { SentList } from '../features/leads/by-hand/sent-list.tsx';
import { closedPages } from './closed-pages.ts';
import { allows, type Need } from './may.tsx';
import { meQuery } from './session.queries.ts';

const nobody: StaffRights = {
  leads: 'none',
  clients: 'none',
  leadSources: 'none',
  reports: 'none',
  money: 'none',
  settings: 'none',
  export: false,
  sendByHand: false,
  approveReturns: false,
  data: { clients: [], leadSources: [], leadTypes: [] },
};

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1600);
});
afterEach(() => vi.restoreAllMocks());

/** As the frame does: who is signed in is known before a page is shown. */
function Signed({ children }: { children: ReactNode }) {
  return useQuery(meQuery()).data ? children : null;
}

function renderFor(rights: Partial<StaffRights>, node: ReactNode) {
  const me = { id: 5, email: 'kim@example.com', role: 'staff', rights: { ...nobody, ...rights } };
  vi.spyOn(api, 'me').mockResolvedValue(me as never);
  vi.spyOn(api, 'directory').mockResolvedValue(directory);
  vi.spyOn(settings, 'list').mockResolvedValue({ items: [], next: null });
  return renderRouted(<Signed>{node}</Signed>);
}

test.each<[Partial<StaffRights>, Need, boolean]>([
  [{}, 'leads view', false],
  [{ leads: 'view' }, 'leads view', true],
  [{ leads: 'view' }, 'leads edit', false],
  [{ leads: 'delete' }, 'leads edit', true],
  [{ leads: 'delete' }, 'clients view', false],
  [{ leads: 'delete' }, 'sendByHand', false],
  [{ sendByHand: true }, 'sendByHand', true],
  [{}, 'dataOfAll', true],
  [{ data: { clients: [7], leadSources: [], leadTypes: [] } }, 'dataOfAll', false],
])('SET-08: %j allows %s: %s', (rights, need, expected) => {
  expect(allows({ ...nobody, ...rights }, need)).toBe(expected);
  expect(allows(undefined, need)).toBe(true);
});

const client: Client = { id: 11, version: 3, companyName: 'Tucson Homes', status: 'active', limits: {}, priority: 0 };

test('SET-08: who may only view a setting is told so, and neither saves nor changes anything', async () => {
  renderFor({ clients: 'view' }, <ClientForm client={client} onArchived={vi.fn()} />);
  expect((await screen.findByRole('status')).textContent).toBe('Your role may look at this, not change it.');
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Archive' })).toBeNull();
  const name = screen.getByRole('textbox', { name: 'Company name' }) as HTMLInputElement;
  await userEvent.type(name, 'x');
  expect(name.value).toBe(client.companyName);
});

test.each([
  ['edit', false],
  ['delete', true],
] as const)('SET-08: with %s a setting is saved, and archived: %s', async (level, archives) => {
  renderFor({ clients: level }, <ClientForm client={client} onArchived={vi.fn()} />);
  await screen.findByRole('button', { name: 'Save' });
  expect(screen.queryByRole('button', { name: 'Archive' }) !== null).toBe(archives);
});

const sale = {
  id: 'd-3',
  leadId: 'l-1',
  leadTypeId: 1,
  leadType: 'Mortgage',
  campaignId: 1,
  campaign: 'Web form',
  clientId: 7,
  client: 'Nevada Lending',
  accountId: 71,
  account: 'Nevada refinance',
  methodId: 9,
  method: 'Webhook',
  orderId: null,
  deliveredAt: '2026-03-02T12:00:00Z',
  mark: 'notRead' as const,
  readAt: null,
  moved: false,
  byHand: true,
  manual: false,
  exclusive: false,
  portal: false,
  notes: 0,
};

test.each([
  [{ leads: 'edit', sendByHand: true }, ['Resend'], ['Change price', 'Mark as returned'], false],
  [{ leads: 'view', approveReturns: true, money: 'view' }, ['Mark as returned'], ['Resend', 'Change price'], true],
] as const)(
  'E-87: rows of a list offer what the rights %j allow, and prices only with money',
  async (rights, offered, missing, priced) => {
    vi.spyOn(operations, 'deliveries').mockResolvedValue({ items: [priced ? { ...sale, price: '38.00' } : sale], next: null });
    renderFor(rights, <SentList search={{}} onSearch={vi.fn()} onLead={vi.fn()} onClient={vi.fn()} />);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select all loaded' }));
    for (const name of offered) {
      expect(screen.getByRole('button', { name })).toBeTruthy();
    }
    for (const name of missing) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
    expect(screen.queryByText('$38.00') !== null).toBe(priced);
    expect(screen.queryByRole('columnheader', { name: /Price/ }) !== null).toBe(priced);
    expect(screen.queryByRole('button', { name: /Export/ })).toBeNull();
  },
);

test('SET-09: pages that show everybody their data are left out for a role that sees only some', () => {
  const all: StaffRights = { ...nobody, leads: 'edit', money: 'edit', reports: 'view', settings: 'edit', clients: 'edit' };
  expect(closedPages(all)).not.toContain('books');
  const some = closedPages({ ...all, data: { clients: [7], leadSources: [], leadTypes: [] } });
  expect(some).toContain('books');
  for (const page of ['returns', 'queue', 'orders', 'invoices', 'payments', 'pings', 'refused', 'reconcile', 'failed']) {
    expect(some).not.toContain(page);
  }
});
