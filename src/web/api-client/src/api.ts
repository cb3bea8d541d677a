import { queryText, request } from './request.ts';
import type * as t from './types.ts';

const id = encodeURIComponent;

/** Every operation that the two front ends use. */
export const api = {
  me: (signal?: AbortSignal) => request<t.Person>('/me', signal ? { signal } : {}),
  signIn: (email: string, password: string) => request<t.Person>('/sessions', { method: 'POST', body: { email, password } }),
  signOut: () => request<void>('/sessions/current', { method: 'DELETE' }),
  setUp: (body: t.SetupRequest) => request<t.Person>('/setup', { method: 'POST', body }),
  showLink: (token: string) => request<{ email: string }>(`/one-time-links/${id(token)}`),
  redeemLink: (token: string, password: string) =>
    request<t.Person>(`/one-time-links/${id(token)}`, { method: 'POST', body: { password } }),

  directory: () => request<t.Directory>('/directory'),
  searchLeads: (body: t.LeadSearchRequest) => request<t.Page<t.LeadItem>>('/leads/search', { method: 'POST', body }),
  lead: (lead: string) => request<t.LeadDetails>(`/leads/${id(lead)}`),
  trace: (lead: string) => request<t.Trace>(`/leads/${id(lead)}/trace`),
  deliveries: (lead: string) => request<{ items: t.Delivery[] }>(`/leads/${id(lead)}/deliveries`),
  exchange: (lead: string, attempt: string) => request<t.Exchange>(`/leads/${id(lead)}/deliveries/${id(attempt)}/exchange`),
  insertRequest: (lead: string) => request<t.InsertRequest>(`/leads/${id(lead)}/insert-request`),
  refusedPosts: (query: { campaignId?: number | undefined; cursor?: string | undefined; limit?: number }) =>
    request<t.Page<t.RefusedPost>>('/refused-posts', { query }),
  leadReport: (query: t.ReportQuery) => request<t.LeadReport>('/reports/leads', { query: { ...query } }),
  leadReportFile: (form: 'csv' | 'xlsx', query: t.ReportQuery) => `/api/v1/reports/leads.${form}${queryText({ ...query })}`,

  leadAppointments: (lead: string) => request<{ items: t.Appointment[] }>(`/leads/${id(lead)}/appointments`),
  portalInfo: () => request<t.PortalInfo>('/portal/info'),
  portalLeads: (query: {
    leadTypeId?: number | undefined;
    unread?: boolean | undefined;
    cursor?: string | undefined;
    limit?: number;
  }) => request<t.Page<t.PortalLead>>('/portal/leads', { query }),
  portalLead: (attempt: string) => request<t.PortalLeadDetails>(`/portal/leads/${id(attempt)}`),
  markRead: (attempt: string) => request<void>(`/portal/leads/${id(attempt)}/read`, { method: 'POST' }),
};
