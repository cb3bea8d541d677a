import type { RefusedPost } from '@leadexec/api-client';
import { DataGrid, EmptyState, ErrorState, Loading } from '@leadexec/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusedQuery } from '../features/refused/refused.queries.ts';
import { refusedColumns } from '../features/refused/refused-columns.tsx';
import { Page } from '../lib/page.tsx';
import { useProblemTexts } from '../lib/problem-texts.ts';
import classes from './refused.module.css';

const postId = (post: RefusedPost) => String(post.id);
const nothing = () => undefined;

/** Posts that became no lead (E-20). */
export function RefusedPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('refused.title')} fill>
      <p className={classes.intro}>{t('refused.intro')}</p>
      <div className={classes.list}>
        <RefusedList />
      </div>
    </Page>
  );
}

function RefusedList() {
  const { t } = useTranslation();
  const texts = useProblemTexts();
  const posts = useInfiniteQuery(refusedQuery());
  const [active, setActive] = useState<string>();
  const rows = useMemo(() => posts.data?.pages.flatMap((page) => page.items) ?? [], [posts.data]);
  const columns = useMemo(() => refusedColumns(t), [t]);
  const { fetchNextPage } = posts;
  const onReachEnd = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  if (posts.isPending) {
    return <Loading label={t('common.loading')} lines={12} />;
  }
  if (posts.error) {
    return <ErrorState error={posts.error} retry={posts.refetch} texts={texts} />;
  }
  if (rows.length === 0) {
    return <EmptyState title={t('refused.empty')}>{t('refused.emptyHint')}</EmptyState>;
  }
  return (
    <DataGrid
      label={t('refused.list')}
      columns={columns}
      rows={rows}
      rowId={postId}
      activeId={active}
      onActivate={setActive}
      onOpen={nothing}
      onReachEnd={onReachEnd}
      hasMore={posts.hasNextPage}
    />
  );
}
