import type { ReturnItem } from '@leadexec/api-client';
import { EmptyState, type GridAction, useAccountLocale } from '@leadexec/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGrid } from '../../lib/query-grid.tsx';
import { returnColumns } from './return-columns.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { type ReturnSearch, returnSearch } from './return-search.ts';
import { type ReturnStep, returnFilter, returnsQuery } from './returns.queries.ts';

interface Props {
  search: ReturnSearch;
  onSearch: (next: ReturnSearch) => void;
  onOpen: (id: string) => void;
  onLead: (lead: string) => void;
  add: ReactNode;
}

const rowId = (row: ReturnItem) => row.id;
const parse = (saved: unknown) => returnSearch.parse(saved);
const bulk: readonly ReturnStep[] = ['approve', 'approveToSource', 'toSource', 'deny'];

/** Returns of all clients, newest request first (RET-01). */
export function ReturnList({ search, onSearch, onOpen, onLead, add }: Props) {
  const { t } = useTranslation();
  const { zoneId } = useAccountLocale();
  const returns = useInfiniteQuery(returnsQuery(search, zoneId));
  const [asked, setAsked] = useState<{ step: ReturnStep; rows: readonly ReturnItem[] }>();
  const columns = useMemo(() => returnColumns(t), [t]);
  const actions = useMemo<GridAction<ReturnItem>[]>(
    () => [
      { id: 'open', label: t('returns.actions.open'), run: ([row]) => (row ? onOpen(row.id) : undefined) },
      { id: 'lead', label: t('returns.actions.lead'), run: ([row]) => (row ? onLead(row.leadId) : undefined) },
      ...bulk.map((step) => ({
        id: step,
        label: t(`returns.actions.${step}`),
        many: true,
        needs: ['approveReturns'],
        run: (rows: readonly ReturnItem[]) => setAsked({ step, rows }),
      })),
    ],
    [t, onOpen, onLead],
  );
  const { state, client, campaign, reason, from, to } = search;
  return (
    <>
      <QueryGrid
        name="returns"
        exports={{ list: 'returns', filter: returnFilter(search, zoneId) }}
        label={t('returns.list')}
        all={t('returns.all')}
        query={returns}
        columns={columns}
        rowId={rowId}
        search={search}
        parse={parse}
        onSearch={onSearch}
        onActivate={(id) => onSearch({ ...search, peek: id })}
        onOpen={onOpen}
        actions={actions}
        filtered={[state, client, campaign, reason, from, to].some((filter) => filter !== undefined)}
        empty={
          <EmptyState title={t('returns.empty')} action={add}>
            {t('returns.emptyHint')}
          </EmptyState>
        }
        noMatch={{ title: t('returns.noMatch'), hint: t('returns.noMatchHint') }}
      />
      {asked ? <ReturnDialog {...asked} onClose={() => setAsked(undefined)} /> : null}
    </>
  );
}
