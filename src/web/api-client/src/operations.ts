import type * as e from './engine.ts';
import { request } from './request.ts';
import type { Page } from './types.ts';

const id = encodeURIComponent;

interface Paging {
  limit?: number;
  cursor?: string | undefined;
}

interface Days {
  from?: string | undefined;
  to?: string | undefined;
}

/** Orders, wallets and what runs: queues, decisions, trials, pings. */
export const operations = {
  orders: (query: Paging & Days & { clientId?: number | undefined; status?: e.OrderStatus | undefined }) =>
    request<Page<e.Order>>('/orders', { query: { ...query } }),
  order: (order: number) => request<e.Order>(`/orders/${order}`),
  createOrder: (body: e.OrderBody) => request<e.Order>('/orders', { method: 'POST', body }),
  editOrder: (order: number, version: number, body: e.OrderEdit) =>
    request<e.Order>(`/orders/${order}`, { method: 'PUT', body, ifMatch: `"${version}"` }),
  setOrderStatus: (order: number, status: e.OrderStatus) =>
    request<e.Order>(`/orders/${order}/status`, { method: 'POST', body: { status } }),
  approveOrder: (order: number, autoCharge: boolean) =>
    request<e.Order>(`/orders/${order}/approve`, { method: 'POST', body: { autoCharge } }),
  renewOrder: (order: number) => request<e.Order>(`/orders/${order}/renew`, { method: 'POST' }),

  wallet: (client: number) => request<e.Wallet>(`/clients/${client}/wallet`),
  payIntoWallet: (client: number, paymentId: string, amount: string) =>
    request<e.Wallet>(`/clients/${client}/wallet/payments`, { method: 'POST', body: { paymentId, amount } }),
  setCredit: (client: number, amount: string) =>
    request<e.Wallet>(`/clients/${client}/wallet/credit`, { method: 'PUT', body: { amount } }),
  portalUsers: (client: number) => request<{ items: e.PortalUser[] }>(`/clients/${client}/portal-users`),
  invite: (client: number, email: string) =>
    request<{ token: string; path: string; lifetimeHours: number }>(`/clients/${client}/portal-users`, {
      method: 'POST',
      body: { email },
    }),
  tiePortalUser: (client: number, user: number, clientIds: number[]) =>
    request<void>(`/clients/${client}/portal-users/${user}/clients`, { method: 'PUT', body: { clientIds } }),
  disablePortalUser: (client: number, user: number) =>
    request<void>(`/clients/${client}/portal-users/${user}`, { method: 'DELETE' }),

  findClient: (lead: string, all: boolean) =>
    request<e.FoundClients>(`/leads/${id(lead)}/find-client`, { query: { all: all || undefined } }),
  runAutomation: (lead: string, body: e.HandAct) =>
    request<e.HandOutcome>(`/leads/${id(lead)}/run-automation`, { method: 'POST', body }),
  sendLead: (lead: string, body: e.HandSend) => request<e.HandOutcome>(`/leads/${id(lead)}/send`, { method: 'POST', body }),
  resend: (lead: string, delivery: string, body: e.HandAct) =>
    request<e.HandOutcome>(`/leads/${id(lead)}/deliveries/${id(delivery)}/resend`, { method: 'POST', body }),
  moveDelivery: (lead: string, delivery: string, body: e.HandSend) =>
    request<e.HandOutcome>(`/leads/${id(lead)}/deliveries/${id(delivery)}/move`, { method: 'POST', body }),
  acceptDelivery: (lead: string, delivery: string, body: e.HandAct) =>
    request<e.HandOutcome>(`/leads/${id(lead)}/deliveries/${id(delivery)}/accept`, { method: 'POST', body }),
  changePrice: (lead: string, delivery: string, newPrice: string) =>
    request<e.DeliveryPrice>(`/leads/${id(lead)}/deliveries/${id(delivery)}/price`, { method: 'POST', body: { newPrice } }),
  notes: (lead: string, delivery: string) => request<e.DeliveryNotes>(`/leads/${id(lead)}/deliveries/${id(delivery)}/notes`),
  writeNote: (lead: string, delivery: string, note: string, text: string) =>
    request<void>(`/leads/${id(lead)}/deliveries/${id(delivery)}/notes/${id(note)}`, { method: 'PUT', body: { text } }),
  markReturned: (body: { deliveryId: string; reason: string; note?: string | undefined; toSource: boolean }) =>
    request<unknown>('/returns', { method: 'POST', body }),
  deliveries: (
    query: Paging & { clientId?: number | undefined; campaignId?: number | undefined; mark?: e.DeliveryMark | undefined },
  ) => request<Page<e.DeliveredLead>>('/deliveries', { query: { ...query } }),

  why: (lead: string, query: { client?: number | undefined; skip?: number | undefined; limit?: number }) =>
    request<e.Why>(`/leads/${id(lead)}/why`, { query }),
  health: (account: number) => request<e.AccountHealth>(`/delivery-accounts/${account}/health`),
  previewMethod: (body: e.PreviewRequest) => request<e.Preview>('/delivery-methods/preview', { method: 'POST', body }),
  oauthStatus: (method: number, ping: boolean) =>
    request<e.OAuthStatus>(`/delivery-methods/${method}/oauth`, { query: { ping: ping || undefined } }),
  connectOAuth: (method: number, ping: boolean) =>
    request<{ address: string }>(`/delivery-methods/${method}/oauth`, { method: 'POST', body: { ping } }),
  disconnectOAuth: (method: number) => request<void>(`/delivery-methods/${method}/oauth`, { method: 'DELETE' }),
  finishOAuth: (body: { state: string; code?: string; error?: string }) =>
    request<{ methodId: number }>('/oauth/return', { method: 'POST', body }),
  staff: () => request<{ items: e.PortalUser[] }>('/staff-users'),
  inviteStaff: (body: { email: string; name?: string; role: e.StaffRole; staffRoleId?: number }) =>
    request<e.OneTimeLink>('/staff-users', { method: 'POST', body }),
  changeStaff: (user: number, body: { role?: e.StaffRole; staffRoleId?: number; enabled?: boolean }) =>
    request<e.PortalUser>(`/staff-users/${user}`, { method: 'PUT', body }),
  staffRoles: () => request<{ items: e.RoleOfStaff[] }>('/staff-roles'),
  addStaffRole: (body: { name: string; rights: e.StaffRights }) =>
    request<e.RoleOfStaff>('/staff-roles', { method: 'POST', body }),
  changeStaffRole: (role: number, body: { name: string; rights: e.StaffRights; version: number }) =>
    request<e.RoleOfStaff>(`/staff-roles/${role}`, { method: 'PUT', body }),
  removeStaffRole: (role: number) => request<void>(`/staff-roles/${role}`, { method: 'DELETE' }),
  resetStaffPassword: (user: number) => request<e.OneTimeLink>(`/staff-users/${user}/password-link`, { method: 'POST' }),
  testSend: (method: number, body: { sampleFields: Record<string, string>; test?: boolean }) =>
    request<e.TestSend>(`/delivery-methods/${method}/test-send`, { method: 'POST', body }),
  doubleSend: (method: number, body: { sampleFields: Record<string, string>; test?: boolean }) =>
    request<e.DoubleSend>(`/delivery-methods/${method}/double-send`, { method: 'POST', body }),
  dryRun: (body: e.DryRunRequest) => request<e.DryRun>('/distribution/dry-run', { method: 'POST', body }),
  queue: (query: Paging & { processing?: boolean | undefined }) =>
    request<e.DeliveryQueue>('/distribution/queue', { query: { ...query } }),
  unknown: (query: Paging) => request<Page<e.UnknownAttempt>>('/reconcile', { query: { ...query } }),
  awaited: (query: Paging) => request<Page<e.Awaited>>('/confirmations', { query: { ...query } }),
  decide: (lead: string, attempt: string, accepted: boolean) =>
    request<unknown>(`/leads/${id(lead)}/attempts/${id(attempt)}/decide`, { method: 'POST', body: { accepted } }),
  confirm: (lead: string, attempt: string) =>
    request<{ id: string; before: boolean }>(`/leads/${id(lead)}/attempts/${id(attempt)}/confirm`, { method: 'POST' }),
  failed: (query: Paging) => request<Page<e.FailedDelivery>>('/failed-deliveries', { query: { ...query } }),
  postingSheet: (campaign: number) => request<e.PostingSheet>(`/campaigns/${campaign}/posting-instructions`),
  postingFile: (campaign: number, form: 'pdf' | 'xlsx', set?: 'ping') =>
    `/api/v1/campaigns/${campaign}/posting-instructions.${form}${set ? `?set=${set}` : ''}`,
  pings: (query: Paging & { campaignId?: number | undefined; accepted?: boolean | undefined }) =>
    request<Page<e.PingItem>>('/pings', { query: { ...query } }),
  ping: (ping: string) => request<e.PingDetails>(`/pings/${id(ping)}`),
  accessKey: (source: number) => request<{ id: string; key: string }>(`/lead-sources/${source}/access-keys`, { method: 'POST' }),
  revokeKey: (source: number, key: string) =>
    request<void>(`/lead-sources/${source}/access-keys/${id(key)}`, { method: 'DELETE' }),
};
