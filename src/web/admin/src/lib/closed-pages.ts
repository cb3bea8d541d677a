import type { StaffRights } from '@leadexec/api-client';

type Area = 'leads' | 'clients' | 'leadSources' | 'reports' | 'money' | 'settings';

const areas: Record<Area, readonly string[]> = {
  leads: ['leads', 'refused', 'pings', 'sent', 'distribution', 'dryRun', 'returns', 'queue', 'reconcile', 'failed'],
  clients: ['clients', 'accounts', 'methods', 'groupList'],
  leadSources: ['sources', 'campaigns'],
  reports: ['dashboard', 'anomalies'],
  money: ['orders', 'invoices', 'payments', 'statements', 'payouts', 'books'],
  settings: ['leadTypes', 'lists', 'mail', 'company', 'drafts', 'looks'],
};

/** What only administrators open. */
const administrators = ['system', 'billing', 'credentials', 'staff'];

/** Pages that show nothing to a role (SET-08). */
export function closedPages(rights: StaffRights | null | undefined): string[] {
  const closed = (Object.keys(areas) as Area[]).filter((area) => rights && (rights[area] ?? 'none') === 'none');
  return [...administrators, ...closed.flatMap((area) => areas[area]), ...(rights && !rights.export ? ['exports'] : [])];
}
