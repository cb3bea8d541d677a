import type { LeadItem } from '@leadexec/api-client';
import type { GridAction } from '@leadexec/ui';
import { IconCopy, IconExternalLink, IconFileImport, IconSend } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { type Deed, needsOfLead } from './by-hand/deeds.ts';
import type { LeadTab } from './lead-search.ts';

interface Doing {
  open: (id: string, tab?: LeadTab) => void;
  copy: (text: string) => void;
  deed: (deed: Deed) => void;
}

/** What can be done with leads of the list: open one, see where it was sent (LEAD-16) or what was posted (LEAD-14), copy ids. */
export function leadActions(t: TFunction, { open, copy, deed }: Doing): GridAction<LeadItem>[] {
  const one = (rows: readonly LeadItem[], tab?: LeadTab) => {
    const [lead] = rows;
    if (lead) {
      open(lead.id, tab);
    }
  };
  return [
    { id: 'open', label: t('leads.actions.open'), icon: <IconExternalLink size={15} stroke={1.7} />, run: (rows) => one(rows) },
    {
      id: 'sends',
      label: t('leads.actions.sends'),
      icon: <IconSend size={15} stroke={1.7} />,
      run: (rows) => one(rows, 'deliveries'),
    },
    {
      id: 'insert',
      label: t('leads.actions.insert'),
      icon: <IconFileImport size={15} stroke={1.7} />,
      run: (rows) => one(rows, 'insert'),
    },
    ...(['run', 'send'] as const).map((kind) => ({
      id: kind,
      label: t(`byHand.${kind}.name`),
      needs: needsOfLead(kind),
      run: ([lead]: readonly LeadItem[]) => (lead ? deed({ kind, leadId: lead.id }) : undefined),
    })),
    {
      id: 'copy',
      label: t('leads.actions.copy'),
      icon: <IconCopy size={15} stroke={1.7} />,
      many: true,
      run: (rows) => copy(rows.map((lead) => lead.id).join('\n')),
    },
  ];
}
