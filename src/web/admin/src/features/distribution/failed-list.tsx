import type { FailedDelivery } from '@leadexec/api-client';
import { EmptyState, type GridAction, type GridColumn, TimeText } from '@leadexec/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGrid } from '../../lib/query-grid.tsx';
import { AttemptStatus } from '../../lib/statuses.tsx';
import { failedQuery } from './distribution.queries.ts';
import { type PlainSearch, plainSearch } from './distribution-search.ts';

interface Props {
  search: PlainSearch;
  onSearch: (next: PlainSearch) => void;
  onLead: (lead: string) => void;
  onAccount: (account: number) => void;
}

const parse = (saved: unknown) => plainSearch.parse(saved);
// A row leads to its lead, so its name is both.
const rowId = (delivery: FailedDelivery) => `${delivery.leadId} ${delivery.attemptId}`;

/** Deliveries that ended in an error, newest first. */
export function FailedList({ search, onSearch, onLead, onAccount }: Props) {
  const { t } = useTranslation();
  const failed = useInfiniteQuery(failedQuery());
  const columns = useMemo(() => failedColumns(t), [t]);
  const actions = useMemo<GridAction<FailedDelivery>[]>(
    () => [
      { id: 'open', label: t('failed.actions.open'), run: ([row]) => (row ? onLead(row.leadId) : undefined) },
      { id: 'account', label: t('failed.actions.account'), run: ([row]) => (row ? onAccount(row.deliveryAccountId) : undefined) },
    ],
    [t, onLead, onAccount],
  );
  return (
    <QueryGrid
      name="failed"
      label={t('failed.list')}
      all={t('failed.all')}
      query={failed}
      columns={columns}
      rowId={rowId}
      search={search}
      parse={parse}
      onSearch={onSearch}
      onOpen={(id) => onLead(id.split(' ')[0] ?? '')}
      actions={actions}
      filtered={false}
      empty={<EmptyState title={t('failed.empty')}>{t('failed.emptyHint')}</EmptyState>}
      noMatch={{ title: t('failed.empty'), hint: t('failed.emptyHint') }}
    />
  );
}

function failedColumns(t: TFunction): GridColumn<FailedDelivery>[] {
  return [
    { id: 'at', header: t('failed.columns.at'), width: 170, cell: (row) => <TimeText value={row.at} /> },
    { id: 'client', header: t('failed.columns.client'), width: 180, cell: (row) => row.client },
    { id: 'account', header: t('failed.columns.account'), width: 180, cell: (row) => row.deliveryAccount },
    {
      id: 'state',
      header: t('failed.columns.state'),
      width: 110,
      cell: (row) => <AttemptStatus delivery={{ state: row.state, returned: false }} />,
    },
    {
      id: 'detail',
      header: t('failed.columns.detail'),
      width: 260,
      grow: true,
      cell: (row) => <span title={row.detail ?? undefined}>{row.detail}</span>,
    },
    { id: 'tries', header: t('failed.columns.tries'), width: 70, align: 'end', cell: (row) => row.tries },
    { id: 'retry', header: t('failed.columns.retry'), width: 170, cell: (row) => <TimeText value={row.retryDueAt} /> },
    {
      id: 'lead',
      header: t('failed.columns.lead'),
      width: 290,
      hidden: true,
      cell: (row) => <span className="mono">{row.leadId}</span>,
    },
  ];
}
