import { Loading, MoneyText, TimeText } from '@leadexec/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../features/dashboard/dashboard.module.css';
import { isChosen, keepView, lastView, type ReportSearch } from '../features/dashboard/report-search.ts';
import { nameOf } from '../features/leads/lead-columns.tsx';
import { latestLeadsQuery } from '../features/leads/leads.queries.ts';
import { Page } from '../lib/page.tsx';
import { LeadStatus } from '../lib/statuses.tsx';

const route = getRouteApi('/shell/');
const ReportView = lazy(() => import('../features/dashboard/report-view.tsx').then((part) => ({ default: part.ReportView })));

/** What came in and what it earned, compared with the period before (RPT-01 to RPT-04), and the latest leads. */
export function DashboardPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const onSearch = useCallback(
    (next: ReportSearch) => {
      keepView(next, localStorage);
      void navigate({ search: next, replace: true });
    },
    [navigate],
  );
  // The view that was chosen last comes back with the page (RPT-04); an address that names one wins.
  useEffect(() => {
    const last = lastView(localStorage);
    if (!isChosen(search) && isChosen(last)) {
      void navigate({ search: last, replace: true });
    }
  }, [search, navigate]);
  return (
    <Page title={t('dashboard.title')}>
      <Suspense fallback={<Loading label={t('common.loading')} lines={8} />}>
        <ReportView search={search} onSearch={onSearch} />
      </Suspense>
      <LatestLeads />
    </Page>
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
