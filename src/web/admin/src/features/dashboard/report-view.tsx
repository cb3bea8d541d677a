import '../../lib/report-texts.ts';
import type { LeadReport } from '@leadexec/api-client';
import { EmptyState, ErrorState, formatTime, Loading, useAccountLocale } from '@leadexec/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { startOfDay } from '../../lib/days.ts';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { todayIn } from '../leads/lead-search.ts';
import classes from './dashboard.module.css';
import { FigureTiles } from './figure-tiles.tsx';
import { leadReportQuery } from './report.queries.ts';
import { ReportBar } from './report-bar.tsx';
import { ReportChart } from './report-chart.tsx';
import { queryOf, type ReportSearch } from './report-search.ts';
import { ReportTable } from './report-table.tsx';

interface Props {
  search: ReportSearch;
  onSearch: (next: ReportSearch) => void;
}

/** Figures of some days, compared with the days before, in steps and in rows (RPT-01 to RPT-04). */
export function ReportView({ search, onSearch }: Props) {
  const { t } = useTranslation();
  const { zoneId } = useAccountLocale();
  const texts = useProblemTexts();
  const query = queryOf(search, todayIn(zoneId, new Date()));
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery(leadReportQuery(query));
  const money = !data || data.total.revenue !== undefined;
  return (
    <>
      <ReportBar search={search} query={query} money={money} onSearch={onSearch} />
      {isPending ? <Loading label={t('common.loading')} lines={8} /> : null}
      {error && (!data || isPlaceholderData) ? <ErrorState error={error} retry={refetch} texts={texts} /> : null}
      {data && !(error && isPlaceholderData) ? (
        <div className={classes.report} aria-busy={isPlaceholderData}>
          <FigureTiles figures={data.total} previous={data.previous.total} />
          <p className={classes.zone}>
            {t(isCut(data) ? 'reports.running' : 'reports.compared', {
              from: formatTime(data.previous.from, data.zoneId, 'short'),
              to: formatTime(data.previous.to, data.zoneId, 'short'),
            })}{' '}
            {t('dashboard.zone', { zone: data.zoneId })}
          </p>
          {data.total.received === 0 ? (
            <div className={classes.chart}>
              <EmptyState title={t('dashboard.empty')}>{t('dashboard.emptyHint')}</EmptyState>
            </div>
          ) : (
            <ReportChart report={data} show={money ? (search.show ?? 'leads') : 'leads'} />
          )}
          <ReportTable report={data} search={search} />
        </div>
      ) : null}
    </>
  );
}

/** Whether the earlier figures end before the days of the report begin, because these are not over. */
const isCut = ({ previous, from, zoneId }: LeadReport) => Date.parse(previous.to) < Date.parse(startOfDay(from, zoneId));
