import { api, type LeadDays, portal } from '@leadexec/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export const infoQuery = () => queryOptions({ queryKey: ['info'], queryFn: api.portalInfo, staleTime: 60_000 });

export const brandQuery = () => queryOptions({ queryKey: ['brand'], queryFn: portal.brand, staleTime: 300_000, retry: false });

export const dashboardQuery = () =>
  queryOptions({ queryKey: ['leads', 'dashboard'], queryFn: portal.dashboard, refetchInterval: 60_000 });

export const latestQuery = () =>
  queryOptions({ queryKey: ['leads', 'latest'], queryFn: () => api.portalLeads({ limit: 5 }), refetchInterval: 60_000 });

const pages = <T extends { next?: string | null }>(key: readonly unknown[], read: (cursor: string | undefined) => Promise<T>) =>
  infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: (page: T) => page.next ?? undefined,
  });

export const leadsQuery = (filter: LeadDays) => ({
  ...pages(['leads', filter], (cursor) => api.portalLeads({ ...filter, limit: 50, cursor })),
  refetchInterval: 60_000,
});

export const leadQuery = (id: string) => queryOptions({ queryKey: ['lead', id], queryFn: () => api.portalLead(id) });

export const returnsQuery = () => pages(['returns'], (cursor) => portal.returns({ cursor, limit: 50 }));

export const reportQuery = (query: Between & { by?: string | undefined }) =>
  queryOptions({ queryKey: ['leads', 'report', query], queryFn: () => portal.report(query) });

export const appointmentsQuery = (between: Between) =>
  queryOptions({ queryKey: ['appointments', between], queryFn: () => portal.appointments(between) });

export const leadAppointmentsQuery = (lead: string) =>
  queryOptions({ queryKey: ['appointments', 'of', lead], queryFn: () => portal.appointmentsOf(lead) });

export const colleaguesQuery = () => queryOptions({ queryKey: ['team', 'colleagues'], queryFn: portal.colleagues });

export const ordersQuery = (status: string | undefined, limit = 50) =>
  pages(['orders', status, limit], (cursor) => portal.orders({ status, cursor, limit }));

export const orderQuery = (id: number) => queryOptions({ queryKey: ['order', id], queryFn: () => portal.order(id) });

export const offersQuery = () => queryOptions({ queryKey: ['offers'], queryFn: portal.offers });

export const invoicesQuery = () => pages(['invoices'], (cursor) => portal.invoices({ cursor, limit: 50 }));

export const invoiceQuery = (id: string) => queryOptions({ queryKey: ['invoice', id], queryFn: () => portal.invoice(id) });

export interface Between {
  from?: string | undefined;
  to?: string | undefined;
}

export const paymentsQuery = (between: Between) =>
  pages(['payments', between], (cursor) => portal.payments({ ...between, cursor, limit: 50 }));

export const statementQuery = (between: Between) =>
  pages(['statement', between], (cursor) => portal.statement({ ...between, cursor, limit: 100 }));

export const cardsQuery = () => queryOptions({ queryKey: ['cards'], queryFn: portal.cards });

export const rechargeQuery = () => queryOptions({ queryKey: ['recharge'], queryFn: portal.recharge });
export const walletQuery = () => queryOptions({ queryKey: ['wallet'], queryFn: portal.wallet });

export const profileQuery = () => queryOptions({ queryKey: ['profile'], queryFn: portal.profile });

export const teamQuery = () => queryOptions({ queryKey: ['team'], queryFn: portal.team });
