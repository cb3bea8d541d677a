import type { Page } from '@leadexec/api-client';
import { DataGrid, EmptyState, ErrorState, type GridAction, type GridColumn, GridViews } from '@leadexec/ui';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { ExportButton } from './exports/export-button.tsx';
import { focusFilter } from './list-bar.tsx';
import { type Need, useMay } from './may.tsx';
import { useProblemTexts } from './problem-texts.ts';
import { useGridTexts, useViewsTexts } from './use-grid-texts.ts';
import { useSavedViews } from './use-saved-views.ts';

/** What the address holds of every list. */
export interface ListSearch {
  cols?: string | undefined;
  view?: string | undefined;
  peek?: string | undefined;
}

interface Props<Row, Search extends ListSearch> {
  /** Under which its views are kept. */
  name: string;
  label: string;
  /** Name of the view that shows everything. */
  all: string;
  query: UseInfiniteQueryResult<InfiniteData<Page<Row>>>;
  columns: readonly GridColumn<Row>[];
  rowId: (row: Row) => string;
  search: Search;
  parse: (saved: unknown) => Search;
  onSearch: (next: Search) => void;
  onOpen: (id: string) => void;
  /** A row was chosen; without it the list only marks the row. */
  onActivate?: (id: string) => void;
  actions?: readonly GridAction<Row>[];
  /** Rows of the loaded pages that are shown. */
  fits?: ((row: Row) => boolean) | undefined;
  filtered: boolean;
  empty: ReactNode;
  noMatch: { title: string; hint: string };
  /** What of the list a file can be made of: its name in exports and the filter in force. */
  exports?: { list: string; filter: object };
}

/** A list over a query that pages: views, states and the grid, the same everywhere. */
export function QueryGrid<Row, Search extends ListSearch>(props: Props<Row, Search>) {
  const { name, label, all, query, rowId, search, parse, onSearch, onOpen, onActivate, fits } = props;
  const may = useMay();
  const texts = useGridTexts();
  const viewTexts = useViewsTexts(all);
  const problems = useProblemTexts();
  const store = useSavedViews(name);
  const [active, setActive] = useState<string>();
  const columns = useMemo(() => props.columns.filter((column) => !column.money || may('money view')), [props.columns, may]);
  const actions = useMemo(
    () => props.actions?.filter((action) => !action.needs || may(...(action.needs as Need[]))) ?? [],
    [props.actions, may],
  );
  const rows = useMemo(() => {
    const loaded = query.data?.pages.flatMap((page) => page.items) ?? [];
    return fits ? loaded.filter(fits) : loaded;
  }, [query.data, fits]);
  const { fetchNextPage, isFetchingNextPage } = query;
  const onReachEnd = useCallback(() => {
    if (!isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [fetchNextPage, isFetchingNextPage]);
  const { peek, view, ...kept } = search;
  const filtered = new Set(Object.entries(kept).flatMap(([key, value]) => (value === undefined ? [] : [key])));
  let instead: ReactNode;
  if (query.error && !query.data) {
    instead = <ErrorState error={query.error} retry={query.refetch} texts={problems} />;
  } else if (query.data && rows.length === 0 && !query.hasNextPage) {
    instead = props.filtered ? <EmptyState title={props.noMatch.title}>{props.noMatch.hint}</EmptyState> : props.empty;
  }
  return (
    <DataGrid
      label={label}
      texts={texts}
      columns={columns}
      rows={rows}
      rowId={rowId}
      activeId={onActivate ? peek : active}
      onActivate={onActivate ?? setActive}
      onOpen={onOpen}
      onReachEnd={onReachEnd}
      hasMore={query.hasNextPage}
      actions={actions}
      layout={search.cols}
      onLayout={(cols) => onSearch({ ...search, cols })}
      loading={query.isPending}
      onFilter={focusFilter}
      filtered={filtered}
      tools={props.exports && may('export') ? <ExportButton {...props.exports} columns={columns} layout={search.cols} /> : null}
      start={
        <GridViews
          store={store}
          search={kept}
          view={view}
          onChoose={(chosen, saved) => onSearch({ ...parse(saved), view: chosen, peek })}
          texts={viewTexts}
        />
      }
      instead={instead}
    />
  );
}
