import { type Awaited, operations } from '@leadexec/api-client';
import { EmptyState, type GridAction, type GridColumn, MoneyText, TimeText } from '@leadexec/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../../lib/action-dialog.tsx';
import { QueryGrid } from '../../lib/query-grid.tsx';
import { awaitedQuery } from './distribution.queries.ts';
import { type ReconcileSearch, reconcileSearch } from './distribution-search.ts';

interface Props {
  search: ReconcileSearch;
  onSearch: (next: ReconcileSearch) => void;
  onLead: (lead: string) => void;
}

const parse = (saved: unknown) => reconcileSearch.parse(saved);
// A row leads to its lead, so its name is both.
const rowId = (delivery: Awaited) => `${delivery.leadId} ${delivery.attemptId}`;

/** Deliveries that count only when they are confirmed (E-61), the most urgent first. */
export function AwaitedList({ search, onSearch, onLead }: Props) {
  const { t } = useTranslation();
  const awaited = useInfiniteQuery(awaitedQuery());
  const [asked, setAsked] = useState<Awaited>();
  const columns = useMemo(() => awaitedColumns(t), [t]);
  const actions = useMemo<GridAction<Awaited>[]>(
    () => [
      { id: 'confirm', label: t('awaited.confirm'), needs: ['leads edit', 'sendByHand'], run: ([row]) => setAsked(row) },
      { id: 'open', label: t('awaited.open'), run: ([row]) => (row ? onLead(row.leadId) : undefined) },
    ],
    [t, onLead],
  );
  return (
    <>
      <QueryGrid
        name="awaited"
        label={t('awaited.list')}
        all={t('awaited.all')}
        query={awaited}
        columns={columns}
        rowId={rowId}
        search={search}
        parse={parse}
        onSearch={(next) => onSearch({ ...next, tab: 'confirm' })}
        onOpen={(id) => onLead(id.split(' ')[0] ?? '')}
        actions={actions}
        filtered={false}
        empty={<EmptyState title={t('awaited.empty')}>{t('awaited.emptyHint')}</EmptyState>}
        noMatch={{ title: t('awaited.empty'), hint: t('awaited.emptyHint') }}
      />
      {asked ? (
        <ActionDialog
          title={t('awaited.ask', { client: asked.client })}
          means={t('awaited.means')}
          confirm={t('awaited.confirm')}
          run={() => operations.confirm(asked.leadId, asked.attemptId)}
          keys={[awaitedQuery().queryKey, ['lead', asked.leadId]]}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </>
  );
}

function awaitedColumns(t: TFunction): GridColumn<Awaited>[] {
  return [
    { id: 'until', header: t('awaited.columns.until'), width: 170, cell: (row) => <TimeText value={row.until} /> },
    { id: 'client', header: t('awaited.columns.client'), width: 200, grow: true, cell: (row) => row.client },
    { id: 'account', header: t('awaited.columns.account'), width: 180, cell: (row) => row.deliveryAccount },
    { id: 'campaign', header: t('awaited.columns.campaign'), width: 180, cell: (row) => row.campaign },
    {
      id: 'price',
      money: true,
      header: t('awaited.columns.price'),
      width: 100,
      align: 'end',
      cell: (row) => <MoneyText value={row.price} />,
    },
    { id: 'sent', header: t('awaited.columns.sent'), width: 170, cell: (row) => <TimeText value={row.sentAt} /> },
    {
      id: 'lead',
      header: t('awaited.columns.lead'),
      width: 290,
      hidden: true,
      cell: (row) => <span className="mono">{row.leadId}</span>,
    },
  ];
}
