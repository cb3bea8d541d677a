import type { Recharge } from './engine.ts';
import type * as p from './portal-types.ts';
import { request } from './request.ts';
import type { Appointment, Page } from './types.ts';

const id = encodeURIComponent;
const post = (body?: unknown) => ({ method: 'POST' as const, ...(body === undefined ? {} : { body }) });

interface Paged {
  cursor?: string | undefined;
  limit?: number | undefined;
}

interface Between {
  from?: string | undefined;
  to?: string | undefined;
}

/** The address of a file, for a link that saves it. */
const file = (path: string, query: Record<string, string | number | boolean | undefined>) => {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return `/api/v1/portal/${path}${text === '' ? '' : `?${text}`}`;
};

/** What a client does for itself, beside reading its leads. */
export const portal = {
  brand: () => request<p.Brand>('/brand'),
  dashboard: () => request<p.PortalDashboard>('/portal/dashboard'),
  leadsFile: (form: 'csv' | 'xlsx', days: p.LeadDays) => file(`leads.${form}`, { ...days }),
  returnLead: (lead: string, body: { reason: string; note?: string | undefined }) =>
    request<p.PortalReturnMark>(`/portal/leads/${id(lead)}/return`, post(body)),
  returns: (query: Paged) => request<Page<p.PortalReturn>>('/portal/returns', { query: { ...query } }),

  report: (query: Between & { by?: string | undefined }) => request<p.PortalReport>('/portal/report', { query: { ...query } }),
  reportFile: (form: 'csv' | 'xlsx', query: Between & { by?: string | undefined }) => file(`report.${form}`, { ...query }),
  appointments: (between: Between) => request<{ items: Appointment[] }>('/portal/appointments', { query: { ...between } }),
  appointmentsOf: (lead: string) => request<{ items: Appointment[] }>(`/portal/leads/${id(lead)}/appointments`),
  makeAppointment: (lead: string, body: p.AppointmentAsk) =>
    request<Appointment>(`/portal/leads/${id(lead)}/appointments`, post(body)),
  changeAppointment: (one: string, body: p.AppointmentAsk) =>
    request<Appointment>(`/portal/appointments/${id(one)}`, { method: 'PUT', body }),
  cancelAppointment: (one: string) => request<void>(`/portal/appointments/${id(one)}`, { method: 'DELETE' }),
  colleagues: () => request<{ items: { id: number; email: string; self: boolean }[] }>('/portal/colleagues'),

  orders: (query: Paged & { status?: string | undefined }) =>
    request<Page<p.PortalOrder>>('/portal/orders', { query: { ...query } }),
  order: (order: number) => request<p.PortalOrder>(`/portal/orders/${order}`),
  pauseOrder: (order: number) => request<p.PortalOrder>(`/portal/orders/${order}/pause`, post()),
  resumeOrder: (order: number) => request<p.PortalOrder>(`/portal/orders/${order}/resume`, post()),
  offers: () => request<{ items: p.PortalOffer[] }>('/portal/order-offers'),
  takeOffer: (body: { offer: string; quantity?: number | undefined; dollars?: string | undefined }) =>
    request<p.PortalOrder>('/portal/orders', post(body)),

  invoices: (query: Paged & { status?: string | undefined }) =>
    request<Page<p.PortalInvoiceRow>>('/portal/invoices', { query: { ...query } }),
  invoice: (invoice: string) => request<p.PortalInvoice>(`/portal/invoices/${id(invoice)}`),
  invoicePdf: (invoice: string) => `/api/v1/portal/invoices/${id(invoice)}/pdf`,
  payments: (query: Paged & Between) => request<Page<p.PortalPayment>>('/portal/payments', { query: { ...query } }),
  paymentsFile: (form: 'csv' | 'xlsx', between: Between) => file(`payments.${form}`, { ...between }),
  cameBack: (payment: string) => request<void>(`/portal/payments/${id(payment)}/back`, post()),
  statement: (query: Paged & Between) => request<p.PortalStatementPage>('/portal/statement', { query: { ...query } }),
  statementFile: (form: 'csv' | 'xlsx', between: Between) => file(`statement.${form}`, { ...between }),

  cards: () => request<{ items: p.PortalCard[] }>('/portal/cards'),
  startCard: () => request<p.ProviderPage>('/portal/cards/setups', post()),
  finishCard: (setup: string) => request<p.PortalCard>(`/portal/cards/setups/${id(setup)}/finish`, post()),
  chooseCard: (card: string) => request<{ items: p.PortalCard[] }>(`/portal/cards/${id(card)}/default`, { method: 'PUT' }),
  removeCard: (card: string) => request<{ items: p.PortalCard[] }>(`/portal/cards/${id(card)}`, { method: 'DELETE' }),
  wallet: () => request<p.PortalWallet>('/portal/wallet'),
  recharge: () => request<Recharge>('/portal/wallet/recharge'),
  setRecharge: (body: Omit<Recharge, 'stopped'>) => request<Recharge>('/portal/wallet/recharge', { method: 'PUT', body }),
  topUp: (amount: string) => request<p.ProviderPage>('/portal/wallet/top-ups', post({ amount })),

  profile: () => request<p.PortalProfile>('/portal/profile'),
  saveContact: (body: p.PortalContact) => request<p.PortalProfile>('/portal/profile', { method: 'PUT', body }),
  changePassword: (body: { currentPassword: string; newPassword: string }) => request<void>('/me/password', post(body)),
  openLink: (token: string) => request<{ id: string }>('/portal/lead-links', post({ token })),
  team: () => request<{ items: p.PortalMember[] }>('/portal/users'),
  invite: (body: { email: string; admin: boolean }) =>
    request<{ token: string; path: string; lifetimeHours: number }>('/portal/users', post(body)),
  assign: (lead: string, userId: number | undefined) =>
    request<void>(`/portal/leads/${id(lead)}/assignee`, { method: 'PUT', body: { userId } }),
  changeMember: (member: number, body: p.PortalRights) =>
    request<{ items: p.PortalMember[] }>(`/portal/users/${member}`, { method: 'PUT', body }),
};
