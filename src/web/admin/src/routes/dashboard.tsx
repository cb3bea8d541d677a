import type { Period } from '@leadexec/api-client';
import { EmptyState, ErrorState, Loading, MoneyText, TimeText } from '@leadexec/ui';
import { SegmentedControl, Select } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from '../features/dashboard/dashboard.module.css';
import { FigureTiles } from '../features/dashboard/figure-tiles.tsx';
import { StepsChart } from '../features/dashboard/steps-chart.tsx';
import { todayQuery } from '../features/dashboard/today.queries.ts';
import { nameOf } from '../features/leads/lead-columns.tsx';
import { latestLeadsQuery } from '../features/leads/leads.queries.ts';
import { directoryQuery } from '../lib/directory.queries.ts';
import { Page } from '../lib/page.tsx';
import { useProblemTexts } from '../lib/problem-texts.ts';
import { LeadStatus } from '../lib/statuses.tsx';

const route = getRouteApi('/shell/');
const periods = ['day', 'month', 'year'] as const satisfies readonly Period[];

/** Today's, this month's or this year's figures by lead type, source and campaign (RPT-01 to RPT-03). */
export function DashboardPage() {
  const { t } = useTranslation();
  const texts = useProblemTexts();
  const search = route.useSearch();
  const period = search.period ?? 'day';
  const today = useQuery(
    todayQuery({ period, leadTypeId: search.type, leadSourceId: search.source, campaignId: search.campaign }),
  );
  return (
    <Page title={t('dashboard.title')} actions={<Toolbar />}>
      {today.isPending ? <Loading label={t('common.loading')} lines={8} /> : null}
      {today.error && !today.data ? <ErrorState error={today.error} retry={today.refetch} texts={texts} /> : null}
      {today.data ? (
        <>
          <FigureTiles figures={today.data.total} />
          {today.data.total.received === 0 ? (
            <div className={classes.chart}>
              <EmptyState title={t('dashboard.empty')}>{t('dashboard.emptyHint')}</EmptyState>
            </div>
          ) : (
            <StepsChart report={today.data} />
          )}
          <p className={classes.zone}>{t('dashboard.zone', { zone: today.data.zoneId })}</p>
        </>
      ) : null}
      <LatestLeads />
    </Page>
  );
}

function Toolbar() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const directory = useSuspenseQuery(directoryQuery()).data;
  const change = (next: Partial<typeof search>) => navigate({ search: (now) => ({ ...now, ...next }), replace: true });
  const choices = (items: readonly { id: number; name: string }[]) =>
    items.map((item) => ({ value: String(item.id), label: item.name }));
  return (
    <div className={classes.toolbar}>
      {(
        [
          ['type', t('filters.leadType'), directory.leadTypes],
          ['source', t('filters.source'), directory.leadSources],
          ['campaign', t('filters.campaign'), directory.campaigns],
        ] as const
      ).map(([key, label, items]) => (
        <Select
          key={key}
          size="xs"
          w={150}
          aria-label={label}
          placeholder={label}
          clearable
          data={choices(items)}
          value={search[key] ? String(search[key]) : null}
          onChange={(value) => change({ [key]: value ? Number(value) : undefined })}
        />
      ))}
      <SegmentedControl
        size="xs"
        aria-label={t('dashboard.period')}
        data={periods.map((value) => ({ value, label: t(`dashboard.${value}`) }))}
        value={search.period ?? 'day'}
        onChange={(value) => change({ period: periods.find((known) => known === value) })}
      />
    </div>
  );
}

function LatestLeads() {
  const { t } = useTranslation();
  const latest = useQuery(latestLeadsQuery());
  if (!latest.data || latest.data.items.length === 0) {
    return null;
  }
  return (
    <section className={classes.latest} aria-label={t('dashboard.latest')}>
      <header className={classes.latestHead}>
        <h2>{t('dashboard.latest')}</h2>
        <Link to="/leads">{t('dashboard.seeAll')}</Link>
      </header>
      <ul>
        {latest.data.items.map((lead) => (
          <li key={lead.id}>
            <Link to="/leads/$leadId" params={{ leadId: lead.id }}>
              <TimeText value={lead.receivedAt} />
              <LeadStatus lead={lead} />
              <span>{nameOf(lead)}</span>
              <span>{lead.campaign}</span>
              <MoneyText value={lead.revenue} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
