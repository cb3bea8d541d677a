import type { RefusedPost } from '@leadexec/api-client';
import { DataGrid, EmptyState, ErrorState, GridViews } from '@leadexec/ui';
import { useClipboard } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../lib/exports/export-button.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { useGridTexts, useViewsTexts } from '../../lib/use-grid-texts.ts';
import { useSavedViews } from '../../lib/use-saved-views.ts';
import { refusedQuery } from './refused.queries.ts';
import { refusedActions } from './refused-actions.tsx';
import { refusedColumns } from './refused-columns.tsx';
import { type RefusedSearch, refusedSearch } from './refused-search.ts';

interface Props {
  search: RefusedSearch;
  onChange: (next: Partial<RefusedSearch>) => void;
  onReplace: (next: RefusedSearch) => void;
  onLeadsOf: (campaign: number) => void;
}

const postId = (post: RefusedPost) => String(post.id);

/** Posts that became no lead (E-20), newest first: the server knows no other order of them. */
export function RefusedList({ search, onChange, onReplace, onLeadsOf }: Props) {
  const { t } = useTranslation();
  const texts = useGridTexts();
  const viewTexts = useViewsTexts(t('refused.all'));
  const problems = useProblemTexts();
  const store = useSavedViews('refused');
  const { copy } = useClipboard();
  const { campaign, cols, view, peek } = search;
  const posts = useInfiniteQuery(refusedQuery(campaign));
  const rows = useMemo(() => posts.data?.pages.flatMap((page) => page.items) ?? [], [posts.data]);
  const columns = useMemo(() => refusedColumns(t), [t]);
  const open = useCallback((id: string) => onChange({ peek: id }), [onChange]);
  const actions = useMemo(() => refusedActions(t, { open, leadsOf: onLeadsOf, copy }), [t, open, onLeadsOf, copy]);
  const onLayout = useCallback((layout: string | undefined) => onChange({ cols: layout }), [onChange]);
  const { fetchNextPage, isFetchingNextPage } = posts;
  const onReachEnd = useCallback(() => {
    if (!isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [fetchNextPage, isFetchingNextPage]);
  let instead: ReactNode;
  if (posts.error && !posts.data) {
    instead = <ErrorState error={posts.error} retry={posts.refetch} texts={problems} />;
  } else if (posts.data && rows.length === 0) {
    instead =
      campaign === undefined ? (
        <EmptyState title={t('refused.empty')}>{t('refused.emptyHint')}</EmptyState>
      ) : (
        <EmptyState title={t('refused.noMatch')}>{t('refused.noMatchHint')}</EmptyState>
      );
  }
  return (
    <DataGrid
      label={t('refused.list')}
      texts={texts}
      columns={columns}
      rows={rows}
      rowId={postId}
      activeId={peek}
      onActivate={open}
      onOpen={open}
      onReachEnd={onReachEnd}
      hasMore={posts.hasNextPage}
      actions={actions}
      layout={cols}
      onLayout={onLayout}
      loading={posts.isPending}
      tools={
        <ExportButton
          list="refused"
          filter={campaign === undefined ? {} : { campaignId: campaign }}
          columns={columns}
          layout={cols}
        />
      }
      start={
        <GridViews
          store={store}
          search={{ campaign, cols }}
          view={view}
          onChoose={(chosen, saved) => onReplace({ ...refusedSearch.parse(saved), view: chosen, peek })}
          texts={viewTexts}
        />
      }
      instead={instead}
    />
  );
}
