import type { LeadItem } from '@leadexec/api-client';
import { DataGrid, EmptyState, ErrorState, Loading, useAccountLocale } from '@leadexec/ui';
import { ActionIcon, Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { leadColumns } from '../features/leads/lead-columns.tsx';
import { LeadFilters } from '../features/leads/lead-filters.tsx';
import { isFiltered, type LeadListSearch, todayIn, toRequest } from '../features/leads/lead-search.ts';
import { LeadView } from '../features/leads/lead-view.tsx';
import { leadsQuery } from '../features/leads/leads.queries.ts';
import { directoryQuery } from '../lib/directory.queries.ts';
import { Page } from '../lib/page.tsx';
import { useProblemTexts } from '../lib/problem-texts.ts';
import classes from './leads.module.css';

const route = getRouteApi('/shell/leads');
const leadId = (lead: LeadItem) => lead.id;

/** The lead list (LEAD-01): filters in the address, endless scrolling, and a side panel that keeps the list in place. */
export function LeadsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const directory = useSuspenseQuery(directoryQuery()).data;
  const box = useRef<HTMLInputElement>(null);
  const change = useCallback(
    (next: Partial<LeadListSearch>) => navigate({ search: (now) => ({ ...now, ...next }), replace: true }),
    [navigate],
  );
  const close = useCallback(() => change({ peek: undefined }), [change]);
  useHotkeys([
    ['/', () => box.current?.focus()],
    ['Escape', close],
    ['j', () => document.querySelector<HTMLElement>('[data-grid]')?.focus()],
    ['k', () => document.querySelector<HTMLElement>('[data-grid]')?.focus()],
  ]);
  return (
    <Page title={t('leads.title')} fill actions={<p className={classes.keys}>{t('leads.keys')}</p>}>
      <LeadFilters
        search={search}
        directory={directory}
        onChange={change}
        onClear={() => navigate({ search: search.peek ? { peek: search.peek } : {} })}
        searchRef={box}
      />
      <div className={classes.split} data-peek={search.peek !== undefined || undefined}>
        <LeadList search={search} onChange={change} />
        {search.peek ? <Peek id={search.peek} onClose={close} /> : null}
      </div>
    </Page>
  );
}

function LeadList({ search, onChange }: { search: LeadListSearch; onChange: (next: Partial<LeadListSearch>) => void }) {
  const { t } = useTranslation();
  const texts = useProblemTexts();
  const navigate = route.useNavigate();
  const { zoneId } = useAccountLocale();
  const { peek, ...filters } = search;
  const leads = useInfiniteQuery(leadsQuery(toRequest(filters, todayIn(zoneId, new Date()))));
  const rows = useMemo(() => leads.data?.pages.flatMap((page) => page.items) ?? [], [leads.data]);
  const columns = useMemo(() => leadColumns(t), [t]);
  const onActivate = useCallback((id: string) => onChange({ peek: id }), [onChange]);
  const onOpen = useCallback((id: string) => void navigate({ to: '/leads/$leadId', params: { leadId: id } }), [navigate]);
  const { fetchNextPage, isFetchingNextPage } = leads;
  const onReachEnd = useCallback(() => {
    if (!isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [fetchNextPage, isFetchingNextPage]);
  if (leads.isPending) {
    return <Loading label={t('common.loading')} lines={14} />;
  }
  if (leads.error) {
    return <ErrorState error={leads.error} retry={leads.refetch} texts={texts} />;
  }
  if (rows.length === 0) {
    return isFiltered(search) ? (
      <EmptyState title={t('leads.noMatch')}>{t('leads.noMatchHint')}</EmptyState>
    ) : (
      <EmptyState title={t('leads.empty')}>{t('leads.emptyHint')}</EmptyState>
    );
  }
  return (
    <DataGrid
      label={t('leads.list')}
      columns={columns}
      rows={rows}
      rowId={leadId}
      activeId={peek}
      onActivate={onActivate}
      onOpen={onOpen}
      onReachEnd={onReachEnd}
      hasMore={leads.hasNextPage}
      footer={<p className={classes.foot}>{leads.hasNextPage ? t('common.more') : t('common.end')}</p>}
    />
  );
}

function Peek({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <section className={classes.peek} aria-label={t('leads.peek', { id })}>
      <LeadView
        leadId={id}
        actions={
          <>
            <Button component={Link} to="/leads/$leadId" params={{ leadId: id } as never} size="compact-sm" variant="default">
              {t('leads.open')}
            </Button>
            <ActionIcon variant="subtle" color="gray" aria-label={t('common.close')} onClick={onClose}>
              <IconX size={16} />
            </ActionIcon>
          </>
        }
      />
    </section>
  );
}
