import type { DeliveredLead } from '@leadexec/api-client';
import { EmptyState, type GridAction, type GridColumn, MoneyText, StatusPill, TimeText, type Tone } from '@leadexec/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGrid } from '../../../lib/query-grid.tsx';
import { sentQuery } from './by-hand.queries.ts';
import { DeedDialog } from './deed-dialog.tsx';
import { type Deed, type DeliveryDeed, deedOf, deedsFor, needsOf, ofSale, type Target } from './deeds.ts';
import { type SentSearch, sentSearch } from './sent-search.ts';

interface Props {
  search: SentSearch;
  onSearch: (next: SentSearch) => void;
  onLead: (lead: string) => void;
  onClient: (client: number) => void;
}

const parse = (saved: unknown) => sentSearch.parse(saved);
// A row leads to its lead, so its name is both.
const rowId = (sale: DeliveredLead) => `${sale.leadId} ${sale.id}`;
const deeds: readonly DeliveryDeed[] = ['resend', 'move', 'giveBack', 'price', 'notes'];

/** All delivered leads with their marks, and what can be done with them (LEAD-23, LEAD-25, LEAD-39). */
export function SentList({ search, onSearch, onLead, onClient }: Props) {
  const { t } = useTranslation();
  const sent = useInfiniteQuery(sentQuery(search));
  const [deed, setDeed] = useState<Deed>();
  const columns = useMemo(() => sentColumns(t), [t]);
  const actions = useMemo<GridAction<DeliveredLead>[]>(
    () => [
      { id: 'open', label: t('sent.open'), run: ([row]) => (row ? onLead(row.leadId) : undefined) },
      { id: 'client', label: t('sent.openClient'), run: ([row]) => (row ? onClient(row.clientId) : undefined) },
      ...deeds.map((kind) => ({
        id: kind,
        label: t(`byHand.${kind}.name`),
        many: kind === 'resend' || kind === 'giveBack',
        needs: needsOf(kind),
        run: (rows: readonly DeliveredLead[]) => {
          // Of several rows those it makes sense for; of one the server says why not.
          const all = rows.map(ofSale);
          const fit = all.length === 1 ? all : all.filter((target) => deedsFor(target).includes(kind));
          const [first, ...more] = fit;
          if (first) {
            setDeed(deedOf(kind, [first, ...more] as [Target, ...Target[]]));
          }
        },
      })),
    ],
    [t, onLead, onClient],
  );
  return (
    <>
      <QueryGrid
        name="sent"
        exports={{ list: 'deliveries', filter: { clientId: search.client, mark: search.mark } }}
        label={t('sent.list')}
        all={t('sent.all')}
        query={sent}
        columns={columns}
        rowId={rowId}
        search={search}
        parse={parse}
        onSearch={onSearch}
        onOpen={(id) => onLead(id.split(' ')[0] ?? '')}
        actions={actions}
        filtered={search.client !== undefined || search.mark !== undefined}
        empty={<EmptyState title={t('sent.empty')}>{t('sent.emptyHint')}</EmptyState>}
        noMatch={{ title: t('sent.noMatch'), hint: t('sent.noMatchHint') }}
      />
      <DeedDialog deed={deed} onClose={() => setDeed(undefined)} />
    </>
  );
}

const tones: Record<DeliveredLead['mark'], Tone> = { notRead: 'mute', read: 'good', returned: 'warn' };

function sentColumns(t: TFunction): GridColumn<DeliveredLead>[] {
  return [
    {
      id: 'mark',
      filter: 'mark',
      header: t('sent.columns.mark'),
      width: 120,
      cell: (row) => (
        <StatusPill tone={tones[row.mark]} title={row.moved ? t('sent.hints.moved') : t(`sent.hints.${row.mark}`)}>
          {row.moved ? t('sent.moved') : t(`sent.marks.${row.mark}`)}
        </StatusPill>
      ),
    },
    {
      id: 'at',
      exports: ['deliveredAt'],
      header: t('sent.columns.at'),
      width: 170,
      cell: (row) => <TimeText value={row.deliveredAt} />,
    },
    { id: 'client', filter: 'client', header: t('sent.columns.client'), width: 180, grow: true, cell: (row) => row.client },
    { id: 'account', header: t('sent.columns.account'), width: 180, cell: (row) => row.account },
    {
      id: 'price',
      money: true,
      header: t('sent.columns.price'),
      width: 100,
      align: 'end',
      cell: (row) => <MoneyText value={row.price} />,
    },
    { id: 'how', exports: ['manual', 'moved'], header: t('sent.columns.how'), width: 140, cell: (row) => howOf(t, row) },
    { id: 'notes', header: t('sent.columns.notes'), width: 80, align: 'end', cell: (row) => row.notes || '' },
    { id: 'campaign', header: t('sent.columns.campaign'), width: 170, cell: (row) => row.campaign },
    { id: 'type', exports: ['leadType'], header: t('sent.columns.type'), width: 130, hidden: true, cell: (row) => row.leadType },
    { id: 'method', header: t('sent.columns.method'), width: 170, hidden: true, cell: (row) => row.method },
    {
      id: 'order',
      exports: ['orderId'],
      header: t('sent.columns.order'),
      width: 90,
      hidden: true,
      align: 'end',
      cell: (row) => row.orderId,
    },
    {
      id: 'read',
      exports: ['readAt'],
      header: t('sent.columns.read'),
      width: 170,
      hidden: true,
      cell: (row) => (row.readAt ? <TimeText value={row.readAt} /> : ''),
    },
    {
      id: 'lead',
      exports: ['leadId'],
      header: t('sent.columns.lead'),
      width: 290,
      hidden: true,
      cell: (row) => <span className="mono">{row.leadId}</span>,
    },
  ];
}

const howOf = (t: TFunction, row: DeliveredLead) =>
  t(row.byHand ? 'sent.how.byHand' : row.manual ? 'sent.how.decided' : 'sent.how.automatic');
