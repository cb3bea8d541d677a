import { type PortalReportRow, portal } from '@leadexec/api-client';
import { EmptyState, MoneyText } from '@leadexec/ui';
import { Button, SegmentedControl } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { DaysFilter, DayText } from '../lib/days.tsx';
import classes from '../lib/parts.module.css';
import { type Column, Facts, Filters, Head, Loaded, Panel, Table } from '../lib/parts.tsx';
import { reportQuery } from '../lib/queries.ts';
import { useTexts } from '../lib/use-texts.ts';
import { LeadParts } from './returns.tsx';

const route = getRouteApi('/shell/report');

/** Leads, returns and spend by day, week or month (PORT-25). */
export function ReportPage() {
  const { t } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const report = useQuery(reportQuery(search));
  const columns: Column<PortalReportRow>[] = [
    { label: t('report.from'), show: (row) => <DayText value={row.from} /> },
    ...(search.by ? [{ label: t('report.to'), show: (row: PortalReportRow) => <DayText value={row.to} /> }] : []),
    { label: t('report.leads'), end: true, show: (row) => row.leads },
    { label: t('report.returned'), end: true, show: (row) => row.returned },
    { label: t('report.spend'), end: true, show: (row) => <MoneyText value={row.spend} /> },
  ];
  return (
    <>
      <Head title={t('report.title')}>
        {(['csv', 'xlsx'] as const).map((form) => (
          <Button
            key={form}
            component="a"
            href={portal.reportFile(form, search)}
            download
            variant="default"
            size="sm"
            leftSection={<IconDownload size={16} />}
          >
            {t(`common.${form}`)}
          </Button>
        ))}
      </Head>
      <LeadParts />
      <Filters>
        <SegmentedControl
          className={classes.wide}
          size="sm"
          aria-label={t('report.by')}
          data={[
            { value: 'day', label: t('report.day') },
            { value: 'week', label: t('report.week') },
            { value: 'month', label: t('report.month') },
          ]}
          value={search.by ?? 'day'}
          onChange={(value) => navigate({ search: { ...search, by: value === 'week' || value === 'month' ? value : undefined } })}
        />
        <DaysFilter value={search} onChange={(days) => navigate({ search: { ...search, ...days } })} />
      </Filters>
      <Loaded of={report}>
        {(found) =>
          found.total.leads === 0 ? (
            <div className={classes.empty}>
              <EmptyState title={t('report.empty')}>{t('statement.emptyHint')}</EmptyState>
            </div>
          ) : (
            <>
              <Panel title={t('report.total')}>
                <Facts
                  of={[
                    [t('report.leads'), found.total.leads],
                    [t('report.returned'), found.total.returned],
                    [t('report.spend'), <MoneyText key="spend" value={found.total.spend} />],
                  ]}
                />
              </Panel>
              <Table name={t('report.title')} columns={columns} rows={[...found.rows].reverse()} keyOf={(row) => row.from} />
            </>
          )
        }
      </Loaded>
    </>
  );
}
