import type { LeadItem, LeadOrder } from '@leadexec/api-client';
import { type GridColumn, type GridSort, MoneyText, StatusPill, TimeText } from '@leadexec/ui';
import type { TFunction } from 'i18next';
import { LeadStatus } from '../../lib/statuses.tsx';

const first = (values: Record<string, string>, ...names: string[]) =>
  names.map((name) => values[name]).find((value) => value) ?? '';

type Sortable = 'status' | 'source' | 'campaign' | 'cost' | 'revenue' | 'profit';

const by = (key: Sortable, first?: 'descending'): GridSort => ({
  ascending: `${key}Ascending` satisfies LeadOrder,
  descending: `${key}Descending` satisfies LeadOrder,
  ...(first ? { first } : {}),
});

/** Columns of the lead list. Names of well-known fields are the system's own (LT-10). */
export function leadColumns(t: TFunction): GridColumn<LeadItem>[] {
  return [
    {
      id: 'received',
      exports: ['receivedAt'],
      filter: '$received',
      header: t('leads.columns.received'),
      width: 164,
      sort: { ascending: 'oldestFirst', descending: 'newestFirst', first: 'descending' },
      cell: (lead) => <TimeText value={lead.receivedAt} />,
    },
    {
      id: 'status',
      exports: ['distribution', 'validity'],
      filter: '$distribution',
      header: t('leads.columns.status'),
      width: 160,
      sort: by('status'),
      cell: (lead) => <Status lead={lead} label={t('common.test')} />,
    },
    {
      id: 'name',
      exports: ['values.fullName', 'values.firstName', 'values.lastName'],
      header: t('leads.columns.name'),
      width: 118,
      grow: true,
      cell: (lead) => nameOf(lead),
    },
    {
      id: 'contact',
      exports: ['values.primaryPhone'],
      header: t('leads.columns.contact'),
      width: 120,
      cell: (lead) => first(lead.values, 'primaryPhone'),
    },
    {
      id: 'email',
      exports: ['values.email'],
      header: t('leads.columns.email'),
      width: 190,
      hidden: true,
      cell: (lead) => first(lead.values, 'email'),
    },
    {
      id: 'state',
      exports: ['values.state'],
      header: t('leads.columns.state'),
      width: 60,
      cell: (lead) => first(lead.values, 'state'),
    },
    {
      id: 'leadType',
      filter: '$leadType',
      header: t('leads.columns.leadType'),
      width: 120,
      hidden: true,
      cell: (lead) => lead.leadType,
    },
    {
      id: 'source',
      exports: ['leadSource'],
      filter: '$source',
      header: t('leads.columns.source'),
      width: 108,
      grow: true,
      sort: by('source'),
      cell: (lead) => lead.leadSource,
    },
    {
      id: 'campaign',
      filter: '$campaign',
      header: t('leads.columns.campaign'),
      width: 92,
      grow: true,
      sort: by('campaign'),
      cell: (lead) => lead.campaign,
    },
    {
      id: 'reason',
      exports: ['reasonText'],
      header: t('leads.columns.reason'),
      width: 170,
      hidden: true,
      cell: (lead) => lead.reasonText,
    },
    {
      id: 'sends',
      exports: ['sendCount'],
      filter: '$sends',
      header: t('leads.columns.sends'),
      width: 64,
      align: 'end',
      hidden: true,
      cell: (lead) => lead.sendCount,
    },
    {
      id: 'cost',
      money: true,
      filter: '$cost',
      header: t('leads.columns.cost'),
      width: 76,
      align: 'end',
      sort: by('cost', 'descending'),
      cell: (lead) => <MoneyText value={lead.cost} />,
    },
    {
      id: 'revenue',
      money: true,
      filter: '$revenue',
      header: t('leads.columns.revenue'),
      width: 84,
      align: 'end',
      sort: by('revenue', 'descending'),
      cell: (lead) => <MoneyText value={lead.revenue} />,
    },
    {
      id: 'profit',
      money: true,
      filter: '$profit',
      header: t('leads.columns.profit'),
      width: 78,
      align: 'end',
      sort: by('profit', 'descending'),
      cell: (lead) => <MoneyText value={lead.profit} tone="signed" />,
    },
    {
      id: 'id',
      header: t('leads.columns.id'),
      width: 290,
      hidden: true,
      cell: (lead) => <span className="mono">{lead.id}</span>,
    },
  ];
}

export function nameOf(lead: Pick<LeadItem, 'values'>): string {
  return first(lead.values, 'fullName') || [lead.values.firstName, lead.values.lastName].filter(Boolean).join(' ');
}

function Status({ lead, label }: { lead: LeadItem; label: string }) {
  return (
    <>
      <LeadStatus lead={lead} /> {lead.test ? <StatusPill tone="mute">{label}</StatusPill> : null}
    </>
  );
}
