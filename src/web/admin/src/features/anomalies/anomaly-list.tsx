import { type Anomaly, company } from '@leadexec/api-client';
import { EmptyState, ErrorState, formatCount, Loading, StatusPill, useAccountLocale } from '@leadexec/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PlainTable } from '../../lib/plain-table.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { wordOf } from '../../lib/use-words.ts';
import classes from './anomalies.module.css';

export const spans = ['1', '3', '7', '14'] as const;

/** Clients and sources with unusual returns or sales, measured by their own history. */
export function AnomalyList({ days, all }: { days: number; all: boolean }) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const found = useQuery({
    queryKey: ['anomalies', days, all],
    queryFn: () => company.anomalies({ days, all: all || undefined }),
  });
  if (found.isPending) {
    return <Loading label={t('common.loading')} lines={8} />;
  }
  if (found.error) {
    return <ErrorState error={found.error} retry={found.refetch} texts={problems} />;
  }
  const { clients, leadSources, since, recent, to } = found.data;
  return (
    <div className={classes.page}>
      <p className={classes.intro}>
        {t('anomalies.intro')} <Days from={recent} to={to} />; {t('anomalies.before')} <Days from={since} to={recent} />.
      </p>
      <Table title={t('anomalies.clients')} rows={clients} all={all} />
      <Table title={t('anomalies.sources')} rows={leadSources} all={all} />
    </div>
  );
}

/** Whole days of the account: the second one is not among them any more. */
function Days({ from, to }: { from: string; to: string }) {
  const { zoneId } = useAccountLocale();
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zoneId, month: 'short', day: 'numeric', year: 'numeric' });
  return <span>{format.formatRange(new Date(from), new Date(Date.parse(to) - 1))}</span>;
}

function Table({ title, rows, all }: { title: string; rows: readonly Anomaly[]; all: boolean }) {
  const { t } = useTranslation();
  const percent = (value: number | null | undefined) => (value === null || value === undefined ? '–' : `${value} %`);
  return (
    <section aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      {rows.length === 0 ? (
        <EmptyState title={t(all ? 'anomalies.none' : 'anomalies.calm')}>{t('anomalies.calmHint')}</EmptyState>
      ) : (
        <PlainTable
          label={title}
          rows={rows}
          rowId={(row) => row.clientId ?? row.leadSourceId ?? 0}
          columns={[
            {
              header: t('anomalies.name'),
              cell: (row) =>
                row.clientId ? (
                  <Link to="/clients/$clientId" params={{ clientId: String(row.clientId) }}>
                    {row.name ?? row.clientId}
                  </Link>
                ) : (
                  <Link to="/sources/$sourceId" params={{ sourceId: String(row.leadSourceId) }}>
                    {row.name ?? row.leadSourceId}
                  </Link>
                ),
            },
            {
              header: t('anomalies.what'),
              cell: (row) => (
                <span className={classes.kinds}>
                  {row.kinds.map((kind) => (
                    <StatusPill key={kind} tone={kind === 'salesUp' ? 'info' : 'warn'}>
                      {wordOf('anomaly', kind)}
                    </StatusPill>
                  ))}
                </span>
              ),
            },
            { header: t('anomalies.sales'), align: 'end', cell: (row) => formatCount(row.recent.sales) },
            { header: t('anomalies.salesBefore'), align: 'end', cell: (row) => perDay(row.before.sales, row.before.days) },
            { header: t('anomalies.returns'), align: 'end', cell: (row) => formatCount(row.recent.returns) },
            { header: t('anomalies.percent'), align: 'end', cell: (row) => percent(row.recent.returnPercent) },
            { header: t('anomalies.percentBefore'), align: 'end', cell: (row) => percent(row.before.returnPercent) },
          ]}
        />
      )}
    </section>
  );
}

const perDay = (count: number, days: number) => (days > 0 ? (count / days).toFixed(1) : '–');
