import { EmptyState, ErrorState, Loading } from '@leadexec/ui';
import { Button, SegmentedControl, Select } from '@mantine/core';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LeadCards } from '../features/leads/lead-cards.tsx';
import classes from '../features/leads/leads.module.css';
import { useProblemTexts } from '../lib/problem-texts.ts';
import { infoQuery, leadsQuery } from '../lib/queries.ts';
import { useTexts } from '../lib/use-texts.ts';

const route = getRouteApi('/shell/');

/** The client's own leads (PORT-03). */
export function LeadsPage() {
  const { t } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const info = useSuspenseQuery(infoQuery()).data;
  return (
    <>
      <header className={classes.head}>
        <h1>{t('leads.title')}</h1>
        <div className={classes.tools}>
          {info.leadTypes.length > 1 ? (
            <Select
              size="sm"
              aria-label={t('leads.type')}
              placeholder={t('leads.anyType')}
              clearable
              data={info.leadTypes.map((type) => ({ value: String(type.id), label: type.name }))}
              value={search.type ? String(search.type) : null}
              onChange={(value) => navigate({ search: { ...search, type: value ? Number(value) : undefined } })}
            />
          ) : null}
          <SegmentedControl
            size="sm"
            aria-label={t('leads.show')}
            data={[
              { value: 'all', label: t('leads.all') },
              { value: 'unread', label: t('leads.unread') },
            ]}
            value={search.show ?? 'all'}
            onChange={(value) => navigate({ search: { ...search, show: value === 'unread' ? 'unread' : undefined } })}
          />
        </div>
      </header>
      <LeadList unread={search.show === 'unread'} leadTypeId={search.type} />
    </>
  );
}

function LeadList({ unread, leadTypeId }: { unread: boolean; leadTypeId: number | undefined }) {
  const { t } = useTexts();
  const texts = useProblemTexts();
  const leads = useInfiniteQuery(leadsQuery({ leadTypeId, unread: unread || undefined }));
  if (leads.isPending) {
    return <Loading label={t('common.loading')} lines={8} />;
  }
  if (leads.error) {
    return <ErrorState error={leads.error} retry={leads.refetch} texts={texts} />;
  }
  const rows = leads.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) {
    return (
      <div className={classes.empty}>
        <EmptyState title={unread ? t('leads.emptyUnread') : t('leads.empty')}>
          {unread ? t('leads.emptyUnreadHint') : t('leads.emptyHint')}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <LeadCards leads={rows} />
      {leads.hasNextPage ? (
        <p className={classes.next}>
          <Button variant="default" loading={leads.isFetchingNextPage} onClick={() => leads.fetchNextPage()}>
            {t('common.more')}
          </Button>
        </p>
      ) : null}
    </>
  );
}
