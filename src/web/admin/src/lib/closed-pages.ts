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

/** What shows data of anybody, and so nothing to a role that sees only some (SET-09). */
const whole = ['anomalies', 'payouts', 'books', 'dryRun', 'groupList', 'lists', 'mail', 'drafts', 'looks'];

/** Whether the role has no data filter. */
export const seesAll = ({ data }: StaffRights) =>
  !(data?.clients?.length || data?.leadSources?.length || data?.leadTypes?.length);

/** Pages that show nothing to a role (SET-08). */
export function closedPages(rights: StaffRights | null | undefined): string[] {
  const closed = (Object.keys(areas) as Area[]).filter((area) => rights && (rights[area] ?? 'none') === 'none');
  return [
    ...administrators,
    ...closed.flatMap((area) => areas[area]),
    ...(rights && !rights.export ? ['exports'] : []),
    ...(rights && !seesAll(rights) ? whole : []),
  ];
}
