import { operations, type PingItem } from '@leadexec/api-client';
import { EmptyState, formatMs, type GridAction, type GridColumn, MoneyText, TimeText } from '@leadexec/ui';
import { infiniteQueryOptions, queryOptions, useInfiniteQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { WordPill } from '../../lib/pills.tsx';
import { QueryGrid } from '../../lib/query-grid.tsx';
import { type PingSearch, pingSearch } from './ping-search.ts';

const pingsQuery = (campaignId: number | undefined, answer: PingSearch['answer']) =>
  infiniteQueryOptions({
    queryKey: ['pings', campaignId, answer],
    queryFn: ({ pageParam }) =>
      operations.pings({
        campaignId,
        accepted: answer === undefined ? undefined : answer === 'accepted',
        limit: 100,
        cursor: pageParam || undefined,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (earlier) => earlier,
  });

export const pingQuery = (id: string) => queryOptions({ queryKey: ['ping', id], queryFn: () => operations.ping(id) });

interface Props {
  search: PingSearch;
  onSearch: (next: PingSearch) => void;
  onOpen: (id: string) => void;
  onLead: (lead: string) => void;
}

const rowId = (ping: PingItem) => ping.id;
const parse = (saved: unknown) => pingSearch.parse(saved);

/** Inbound pings, newest first (CAMP-39). */
export function PingList({ search, onSearch, onOpen, onLead }: Props) {
  const { t } = useTranslation();
  const pings = useInfiniteQuery(pingsQuery(search.campaign, search.answer));
  const columns = useMemo(() => pingColumns(t), [t]);
  const actions = useMemo<GridAction<PingItem>[]>(
    () => [
      { id: 'open', label: t('pings.actions.open'), run: ([ping]) => (ping ? onOpen(ping.id) : undefined) },
      { id: 'lead', label: t('pings.actions.lead'), run: ([ping]) => (ping?.leadId ? onLead(ping.leadId) : undefined) },
    ],
    [t, onOpen, onLead],
  );
  return (
    <QueryGrid
      name="pings"
      exports={{
        list: 'pings',
        filter: { campaignId: search.campaign, accepted: search.answer === undefined ? undefined : search.answer === 'accepted' },
      }}
      label={t('pings.list')}
      all={t('pings.all')}
      query={pings}
      columns={columns}
      rowId={rowId}
      search={search}
      parse={parse}
      onSearch={onSearch}
      onActivate={(id) => onSearch({ ...search, peek: id })}
      onOpen={onOpen}
      actions={actions}
      filtered={search.campaign !== undefined || search.answer !== undefined}
      empty={<EmptyState title={t('pings.empty')}>{t('pings.emptyHint')}</EmptyState>}
      noMatch={{ title: t('pings.noMatch'), hint: t('pings.noMatchHint') }}
    />
  );
}

function pingColumns(t: TFunction): GridColumn<PingItem>[] {
  return [
    {
      id: 'received',
      exports: ['receivedAt'],
      header: t('pings.columns.received'),
      width: 170,
      cell: (ping) => <TimeText value={ping.receivedAt} />,
    },
    {
      id: 'state',
      filter: 'answer',
      header: t('pings.columns.state'),
      width: 110,
      cell: (ping) => <WordPill group="inboundPing" code={ping.state} />,
    },
    { id: 'campaign', filter: 'campaign', header: t('pings.columns.campaign'), width: 170, cell: (ping) => ping.campaign },
    { id: 'source', exports: ['leadSource'], header: t('pings.columns.source'), width: 150, cell: (ping) => ping.leadSource },
    {
      id: 'price',
      money: true,
      header: t('pings.columns.price'),
      width: 92,
      align: 'end',
      cell: (ping) => <MoneyText value={ping.price} />,
    },
    {
      id: 'revenue',
      money: true,
      header: t('pings.columns.revenue'),
      width: 92,
      align: 'end',
      cell: (ping) => <MoneyText value={ping.revenue} />,
    },
    { id: 'matches', header: t('pings.columns.matches'), width: 76, align: 'end', cell: (ping) => ping.matches },
    {
      id: 'elapsed',
      exports: ['elapsedMs'],
      header: t('pings.columns.elapsed'),
      width: 84,
      align: 'end',
      cell: (ping) => formatMs(ping.elapsedMs),
    },
    {
      id: 'reason',
      exports: ['reasonText'],
      header: t('pings.columns.reason'),
      width: 200,
      grow: true,
      cell: (ping) => <span title={ping.reasonDetail ?? undefined}>{ping.reasonText}</span>,
    },
    {
      id: 'type',
      exports: ['leadType'],
      header: t('pings.columns.type'),
      width: 130,
      hidden: true,
      cell: (ping) => ping.leadType,
    },
    {
      id: 'id',
      header: t('pings.columns.id'),
      width: 290,
      hidden: true,
      cell: (ping) => <span className="mono">{ping.id}</span>,
    },
  ];
}
