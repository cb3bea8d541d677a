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

interface ReturnQuery extends Paging, Days {
  state?: string | undefined;
  clientId?: number | undefined;
  campaignId?: number | undefined;
  reason?: string | undefined;
}

interface PaymentQuery extends Paging, Days {
  clientId?: number | undefined;
  invoiceId?: string | undefined;
  orderId?: number | undefined;
  target?: string | undefined;
  method?: string | undefined;
  state?: string | undefined;
}

/** Whose account a statement is about. */
export type Party = 'clients' | 'lead-sources';

/** Returns, invoices, payments and the books. What moves money carries a number of the caller: sent again, it is done once. */
export const money = {
  returns: (query: ReturnQuery) => request<Page<e.ReturnItem>>('/returns', { query: { ...query } }),
  findReturn: (item: string) => request<e.ReturnItem>(`/returns/${id(item)}`),
  markReturned: (body: { deliveryId: string; reason: string; note?: string; toSource: boolean }) =>
    request<e.ReturnItem>('/returns', { method: 'POST', body }),
  requestReturn: (item: string, body: { reason: string; note?: string }) =>
    request<e.ReturnItem>(`/returns/${id(item)}/request`, { method: 'POST', body }),
  approveReturn: (item: string, toSource: boolean) =>
    request<e.ReturnItem>(`/returns/${id(item)}/approve`, { method: 'POST', body: { toSource } }),
  returnToSource: (item: string) => request<e.ReturnItem>(`/returns/${id(item)}/return-to-source`, { method: 'POST' }),
  denyReturn: (item: string) => request<e.ReturnItem>(`/returns/${id(item)}/deny`, { method: 'POST' }),
  importReturns: (file: Blob) => request<e.ImportReport>('/returns/import', { method: 'POST', file }),

  invoices: (query: Paging & Days & { clientId?: number | undefined; status?: string | undefined }) =>
    request<Page<e.InvoiceRow>>('/invoices', { query: { ...query } }),
  invoice: (item: string) => request<e.Invoice>(`/invoices/${id(item)}`),
  createInvoice: (body: e.InvoiceBody) => request<e.Invoice>('/invoices', { method: 'POST', body }),
  editInvoice: (item: string, body: e.InvoiceBody) => request<e.Invoice>(`/invoices/${id(item)}`, { method: 'PUT', body }),
  issueInvoice: (item: string, send: boolean) =>
    request<e.Invoice>(`/invoices/${id(item)}/issue`, { method: 'POST', body: { send } }),
  sendInvoice: (item: string) => request<e.Invoice>(`/invoices/${id(item)}/send`, { method: 'POST' }),
  voidInvoice: (item: string, reason: string) =>
    request<e.Invoice>(`/invoices/${id(item)}/void`, { method: 'POST', body: { reason } }),
  payInvoice: (item: string, body: { id: string; method: e.PaymentMethod; amount: string; note?: string }) =>
    request<e.Invoice>(`/invoices/${id(item)}/payments`, { method: 'POST', body }),
  invoicePdf: (item: string) => `/api/v1/invoices/${id(item)}/pdf`,

  payments: (query: PaymentQuery) => request<Page<e.Payment>>('/payments', { query: { ...query } }),
  payment: (item: string) => request<e.Payment>(`/payments/${id(item)}`),
  recordPayment: (body: {
    id: string;
    clientId: number;
    method: e.PaymentMethod;
    amount: string;
    orderId?: number;
    invoiceId?: string;
    note?: string;
  }) => request<e.Payment>('/payments', { method: 'POST', body }),
  refunds: (payment: string) => request<{ items: e.Refund[] }>(`/payments/${id(payment)}/refunds`),
  refund: (payment: string, body: { id: string; amount: string; byHand: boolean; note?: string }) =>
    request<e.Refund>(`/payments/${id(payment)}/refunds`, { method: 'POST', body }),

  cards: (client: number) => request<{ items: e.Card[] }>(`/clients/${client}/cards`),
  startCard: (client: number) => request<e.HostedPage>(`/clients/${client}/cards/setups`, { method: 'POST' }),
  finishCard: (client: number, setup: string) =>
    request<e.Card>(`/clients/${client}/cards/setups/${id(setup)}/finish`, { method: 'POST' }),
  chooseCard: (client: number, card: string) =>
    request<{ items: e.Card[] }>(`/clients/${client}/cards/${id(card)}/default`, { method: 'PUT' }),
  removeCard: (client: number, card: string) =>
    request<{ items: e.Card[] }>(`/clients/${client}/cards/${id(card)}`, { method: 'DELETE' }),
  recharge: (client: number) => request<e.Recharge>(`/clients/${client}/wallet/recharge`),
  setRecharge: (client: number, body: e.Recharge) =>
    request<e.Recharge>(`/clients/${client}/wallet/recharge`, { method: 'PUT', body }),

  statement: (party: Party, number: number, query: Paging & Days) =>
    request<e.StatementPage>(`/${party}/${number}/statement`, { query: { ...query } }),
  statementFile: (party: Party, number: number, form: 'csv' | 'xlsx', days: Days) =>
    `/api/v1/${party}/${number}/statement.${form}${daysText(days)}`,
  payouts: (days: Days) => request<e.PayoutFigures>('/payouts', { query: { ...days } }),
  payoutsFile: (form: 'csv' | 'xlsx', days: Days) => `/api/v1/payouts.${form}${daysText(days)}`,
  sourcePayouts: (source: number, query: Paging) =>
    request<Page<e.RecordedPayout>>(`/lead-sources/${source}/payouts`, { query: { ...query } }),
  payOut: (source: number, body: { payoutId: string; amount: string; account: e.CashAccount; note?: string }) =>
    request<{ owed: string }>(`/lead-sources/${source}/payouts`, { method: 'POST', body }),
  adjustSource: (source: number, body: { adjustmentId: string; amount: string; note: string }) =>
    request<{ owed: string }>(`/lead-sources/${source}/adjustments`, { method: 'POST', body }),

  periods: () => request<{ items: e.BookPeriod[] }>('/books/periods', { query: { limit: 120 } }),
  period: (month: string) => request<e.BookPeriod>(`/books/periods/${id(month)}`),
  closePeriod: (month: string) => request<e.BookPeriod>(`/books/periods/${id(month)}/close`, { method: 'POST' }),
  journalHead: () => request<e.JournalHead>('/books/chain'),
  verifyJournal: (after: number) => request<e.JournalVerdict>('/books/chain/verification', { query: { after } }),

  billing: async () => {
    let tag = '';
    const body = await request<e.BillingSettings>('/billing-settings', { onTag: (found) => (tag = found) });
    return { ...body, tag };
  },
  setBilling: (tag: string, body: e.BillingSettings) =>
    request<e.BillingSettings>('/billing-settings', { method: 'PUT', body, ifMatch: tag }),

  credentials: () => request<{ items: e.ApiCredential[] }>('/api-credentials'),
  createCredential: (body: { description: string; scopes: string[] }) =>
    request<e.ApiCredential>('/api-credentials', { method: 'POST', body }),
  switchCredential: (credential: string, enabled: boolean) =>
    request<void>(`/api-credentials/${id(credential)}/${enabled ? 'enable' : 'disable'}`, { method: 'POST' }),
};

function daysText({ from, to }: Days): string {
  const pairs = new URLSearchParams({ ...(from ? { from } : {}), ...(to ? { to } : {}) });
  return pairs.size === 0 ? '' : `?${pairs}`;
}
