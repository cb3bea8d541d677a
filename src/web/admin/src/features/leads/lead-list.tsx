import type { LeadItem } from '@leadexec/api-client';
import { DataGrid, EmptyState, ErrorState, fieldsOf, GridViews, useAccountLocale } from '@leadexec/ui';
import { useClipboard } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../lib/exports/export-button.tsx';
import { type Need, useMay } from '../../lib/may.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { useGridTexts, useViewsTexts } from '../../lib/use-grid-texts.ts';
import { useSavedViews } from '../../lib/use-saved-views.ts';
import { DeedDialog } from './by-hand/deed-dialog.tsx';
import type { Deed } from './by-hand/deeds.ts';
import { leadActions } from './lead-actions.tsx';
import { leadColumns } from './lead-columns.tsx';
import classes from './lead-list.module.css';
import { isFiltered, type LeadListSearch, type LeadTab, leadListSearch, orders, todayIn, toRequest } from './lead-search.ts';
import { leadsQuery } from './leads.queries.ts';

interface Props {
  search: LeadListSearch;
  onChange: (next: Partial<LeadListSearch>) => void;
  /** Everything but the open side panel is another search. */
  onReplace: (next: LeadListSearch) => void;
  onOpen: (id: string, tab?: LeadTab) => void;
  /** Asked for a filter by a column. */
  onFilter: (field: string) => void;
}

const leadId = (lead: LeadItem) => lead.id;

/** The lead list (LEAD-01): the grid over the server's pages, with its views, orders and actions. */
export function LeadList({ search, onChange, onReplace, onOpen, onFilter }: Props) {
  const { t } = useTranslation();
  const texts = useGridTexts();
  const viewTexts = useViewsTexts(t('leads.all'));
  const problems = useProblemTexts();
  const store = useSavedViews('leads');
  const { zoneId } = useAccountLocale();
  const { copy } = useClipboard();
  const [deed, setDeed] = useState<Deed>();
  const { peek, view, cols, ...filters } = search;
  const request = toRequest(filters, todayIn(zoneId, new Date()));
  const leads = useInfiniteQuery(leadsQuery(request));
  const rows = useMemo(() => leads.data?.pages.flatMap((page) => page.items) ?? [], [leads.data]);
  const may = useMay();
  const columns = useMemo(() => leadColumns(t).filter((column) => !column.money || may('money view')), [t, may]);
  const actions = useMemo(
    () =>
      leadActions(t, { open: onOpen, copy, deed: setDeed }).filter((action) => !action.needs || may(...(action.needs as Need[]))),
    [t, onOpen, copy, may],
  );
  const onActivate = useCallback((id: string) => onChange({ peek: id }), [onChange]);
  const onSort = useCallback(
    (sort: string | undefined) => onChange({ sort: orders.find((known) => known === sort && known !== 'newestFirst') }),
    [onChange],
  );
  const onLayout = useCallback((layout: string | undefined) => onChange({ cols: layout }), [onChange]);
  const { fetchNextPage, isFetchingNextPage } = leads;
  const onReachEnd = useCallback(() => {
    if (!isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [fetchNextPage, isFetchingNextPage]);
  const filtered = useMemo(() => fieldsOf(search.filter), [search.filter]);
  const none = leads.data !== undefined && rows.length === 0;
  return (
    <>
      <DataGrid
        label={t('leads.list')}
        texts={texts}
        columns={columns}
        rows={rows}
        rowId={leadId}
        activeId={peek}
        onActivate={onActivate}
        onOpen={onOpen}
        onReachEnd={onReachEnd}
        hasMore={leads.hasNextPage}
        actions={actions}
        layout={cols}
        onLayout={onLayout}
        sort={search.sort ?? 'newestFirst'}
        onSort={onSort}
        onFilter={onFilter}
        filtered={filtered}
        loading={leads.isPending}
        tools={may('export') ? <ExportButton list="leads" filter={request} columns={columns} layout={cols} /> : null}
        start={
          <GridViews
            store={store}
            search={{ ...filters, ...(cols === undefined ? {} : { cols }) }}
            view={view}
            onChoose={(chosen, saved) => onReplace({ ...leadListSearch.parse(saved), view: chosen, peek })}
            texts={viewTexts}
          />
        }
        instead={
          leads.error && !leads.data ? (
            <ErrorState error={leads.error} retry={leads.refetch} texts={problems} />
          ) : none ? (
            <Nothing filtered={isFiltered(search)} />
          ) : undefined
        }
        footer={rows.length > 0 && !leads.hasNextPage ? <p className={classes.foot}>{t('common.end')}</p> : null}
      />
      <DeedDialog deed={deed} onClose={() => setDeed(undefined)} />
    </>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation();
  return filtered ? (
    <EmptyState title={t('leads.noMatch')}>{t('leads.noMatchHint')}</EmptyState>
  ) : (
    <EmptyState title={t('leads.empty')}>{t('leads.emptyHint')}</EmptyState>
  );
}
