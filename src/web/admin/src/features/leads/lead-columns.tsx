import type { LeadItem } from '@leadexec/api-client';
import { type GridColumn, MoneyText, StatusPill, TimeText } from '@leadexec/ui';
import type { TFunction } from 'i18next';
import { LeadStatus } from '../../lib/statuses.tsx';

const first = (values: Record<string, string>, ...names: string[]) =>
  names.map((name) => values[name]).find((value) => value) ?? '';

/** Columns of the lead list. Names of well-known fields are the system's own (LT-10). */
export function leadColumns(t: TFunction): GridColumn<LeadItem>[] {
  return [
    { id: 'received', header: t('leads.columns.received'), width: 160, cell: (lead) => <TimeText value={lead.receivedAt} /> },
    {
      id: 'status',
      header: t('leads.columns.status'),
      width: 152,
      cell: (lead) => <Status lead={lead} label={t('common.test')} />,
    },
    { id: 'name', header: t('leads.columns.name'), width: 126, grow: true, cell: (lead) => nameOf(lead) },
    { id: 'contact', header: t('leads.columns.contact'), width: 124, cell: (lead) => first(lead.values, 'primaryPhone') },
    { id: 'state', header: t('leads.columns.state'), width: 58, cell: (lead) => first(lead.values, 'state') },
    { id: 'source', header: t('leads.columns.source'), width: 116, grow: true, cell: (lead) => lead.leadSource },
    { id: 'campaign', header: t('leads.columns.campaign'), width: 140, grow: true, cell: (lead) => lead.campaign },
    { id: 'sends', header: t('leads.columns.sends'), width: 56, align: 'end', cell: (lead) => lead.sendCount },
    { id: 'cost', header: t('leads.columns.cost'), width: 80, align: 'end', cell: (lead) => <MoneyText value={lead.cost} /> },
    {
      id: 'revenue',
      header: t('leads.columns.revenue'),
      width: 80,
      align: 'end',
      cell: (lead) => <MoneyText value={lead.revenue} />,
    },
    {
      id: 'profit',
      header: t('leads.columns.profit'),
      width: 84,
      align: 'end',
      cell: (lead) => <MoneyText value={lead.profit} tone="signed" />,
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
