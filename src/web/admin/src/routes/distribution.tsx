import '../lib/more-texts.ts';
import { ErrorState, Loading } from '@leadexec/ui';
import { SegmentedControl, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AwaitedList } from '../features/distribution/awaited-list.tsx';
import type { PlainSearch, QueueSearch, ReconcileSearch } from '../features/distribution/distribution-search.ts';
import { DryRunPanel } from '../features/distribution/dry-run.tsx';
import { FailedList } from '../features/distribution/failed-list.tsx';
import { QueueView } from '../features/distribution/queue-view.tsx';
import classes from '../features/distribution/reconcile.module.css';
import { ReconcileList } from '../features/distribution/reconcile-list.tsx';
import { RulesForm } from '../features/distribution/rules-form.tsx';
import { accountQuery } from '../lib/account.queries.ts';
import { useListKeys } from '../lib/list-keys.ts';
import { Page } from '../lib/page.tsx';
import { useProblemTexts } from '../lib/problem-texts.ts';

const queueRoute = getRouteApi('/shell/queue');
const reconcileRoute = getRouteApi('/shell/reconcile');
const failedRoute = getRouteApi('/shell/failed');
const nothing = () => undefined;

/** How leads find buyers, for the whole company. */
export function RulesPage() {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const rules = useQuery(accountQuery());
  return (
    <Page title={t('rules.title')}>
      {rules.isPending ? <Loading label={t('common.loading')} lines={8} /> : null}
      {rules.error && !rules.data ? <ErrorState error={rules.error} retry={rules.refetch} texts={problems} /> : null}
      {rules.data ? <RulesForm rules={rules.data} /> : null}
    </Page>
  );
}

export function DryRunPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('dryRun.title')}>
      <DryRunPanel />
    </Page>
  );
}

/** What waits for distribution, as it changes. */
export function QueuePage() {
  const { t } = useTranslation();
  const search = queueRoute.useSearch();
  const navigate = queueRoute.useNavigate();
  const onSearch = useCallback((next: QueueSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const onOpen = useCallback((leadId: string) => void navigate({ to: '/leads/$leadId', params: { leadId } }), [navigate]);
  useListKeys(useRef(null), nothing);
  return (
    <Page
      title={t('queue.title')}
      actions={
        <Switch
          size="xs"
          label={t('queue.only')}
          checked={search.processing ?? false}
          onChange={(event) => onSearch({ ...search, processing: event.currentTarget.checked || undefined })}
        />
      }
      fill
    >
      <QueueView search={search} onSearch={onSearch} onOpen={onOpen} />
    </Page>
  );
}

/** Deliveries that wait for somebody: whose outcome nobody knows, and those to be confirmed. */
export function ReconcilePage() {
  const { t } = useTranslation();
  const search = reconcileRoute.useSearch();
  const navigate = reconcileRoute.useNavigate();
  const onSearch = useCallback((next: ReconcileSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const onLead = useCallback(
    (leadId: string) => void navigate({ to: '/leads/$leadId', params: { leadId }, search: { tab: 'deliveries' } }),
    [navigate],
  );
  useListKeys(useRef(null), () => onSearch({ ...search, peek: undefined }));
  return (
    <Page
      title={t('reconcile.title')}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('awaited.tabs.label')}
          data={(['unknown', 'confirm'] as const).map((value) => ({ value, label: t(`awaited.tabs.${value}`) }))}
          value={search.tab ?? 'unknown'}
          onChange={(next) => onSearch(next === 'confirm' ? { tab: 'confirm' } : {})}
        />
      }
      fill
    >
      <p className={classes.intro}>{t(search.tab ? 'awaited.intro' : 'reconcile.intro')}</p>
      {search.tab ? (
        <AwaitedList search={search} onSearch={onSearch} onLead={onLead} />
      ) : (
        <ReconcileList search={search} onSearch={onSearch} />
      )}
    </Page>
  );
}

/** Deliveries that ended in an error. */
export function FailedPage() {
  const { t } = useTranslation();
  const search = failedRoute.useSearch();
  const navigate = failedRoute.useNavigate();
  const onSearch = useCallback((next: PlainSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const onLead = useCallback(
    (leadId: string) => void navigate({ to: '/leads/$leadId', params: { leadId }, search: { tab: 'deliveries' } }),
    [navigate],
  );
  const onAccount = useCallback(
    (account: number) => void navigate({ to: '/accounts/$accountId', params: { accountId: String(account) } }),
    [navigate],
  );
  useListKeys(useRef(null), nothing);
  return (
    <Page title={t('failed.title')} fill>
      <FailedList search={search} onSearch={onSearch} onLead={onLead} onAccount={onAccount} />
    </Page>
  );
}
