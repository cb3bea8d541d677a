import type { FiguresOfGroup, LeadReport } from '@leadexec/api-client';
import { formatCount, MoneyText } from '@leadexec/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type PlainColumn, PlainTable } from '../../lib/plain-table.tsx';
import type { LeadListSearch } from '../leads/lead-search.ts';
import classes from './dashboard.module.css';
import { Change } from './figure-tiles.tsx';
import type { ReportSearch } from './report-search.ts';

type Only = Pick<LeadListSearch, 'validity' | 'distribution'>;

/** One row for each lead type, source, campaign or client; every count leads to the leads behind it. */
export function ReportTable({ report, search }: { report: LeadReport; search: ReportSearch }) {
  const { t } = useTranslation();
  const group = report.group ?? 'campaign';
  const label = t('reports.rows', { by: t(`reports.group.${group}`).toLowerCase() });
  const nameOf = (row: FiguresOfGroup) => (row.row === 'one' ? (row.name ?? '') : t(`reports.${row.row}`));
  const leads = (row: FiguresOfGroup, value: number, only: Only): ReactNode =>
    row.row !== 'one' || group === 'client' || value === 0 ? (
      shown(row, value, group === 'client')
    ) : (
      <Link to="/leads" search={leadsOf(report, search, row, only)}>
        {formatCount(value)}
      </Link>
    );
  const count = (header: string, of: (row: FiguresOfGroup) => number, only: Only): PlainColumn<FiguresOfGroup> => ({
    header,
    align: 'end',
    cell: (row) => leads(row, of(row), only),
  });
  const columns: PlainColumn<FiguresOfGroup>[] = [
    { header: t('reports.name'), cell: (row) => <Name row={row} name={nameOf(row)} report={report} search={search} /> },
    ...(group === 'client'
      ? []
      : [
          count(t('dashboard.received'), (row) => row.received, {}),
          count(t('dashboard.accepted'), (row) => row.accepted, { validity: 'valid' }),
          count(t('dashboard.rejected'), (row) => row.rejected, { validity: 'rejected' }),
        ]),
    count(t('dashboard.delivered'), (row) => row.delivered, { distribution: 'sold' }),
    count(t('reports.returned'), (row) => row.returned, { distribution: 'returned' }),
    ...(report.total.revenue
      ? ([
          { header: t('dashboard.revenue'), align: 'end', cell: (row) => <Amount row={row} of="revenue" /> },
          { header: t('dashboard.cost'), align: 'end', cell: (row) => <MoneyText value={row.cost} /> },
          { header: t('dashboard.profit'), align: 'end', cell: (row) => <Amount row={row} of="profit" /> },
        ] satisfies PlainColumn<FiguresOfGroup>[])
      : []),
  ];
  return (
    <section className={classes.rows} aria-label={label}>
      {report.rows.length === 0 ? (
        <p className={classes.none}>{t('reports.noRows')}</p>
      ) : (
        <PlainTable label={label} rows={report.rows} rowId={(row) => row.id ?? row.row} columns={columns} />
      )}
      {group === 'client' ? <p className={classes.zone}>{t('reports.clientMeans')}</p> : null}
    </section>
  );
}

// The leads that nobody has were received, but no client's are.
const shown = (row: FiguresOfGroup, value: number, ofClients: boolean) =>
  ofClients && row.row === 'unsold' ? '–' : formatCount(value);

function Name({ row, name, report, search }: { row: FiguresOfGroup; name: string; report: LeadReport; search: ReportSearch }) {
  const { t } = useTranslation();
  if (row.row !== 'one' || row.id === null || row.id === undefined) {
    return <span className="subtle">{name}</span>;
  }
  return report.group === 'client' ? (
    <Link to="/deliveries" search={{ client: row.id }} aria-label={t('reports.openDeliveries', { name })}>
      {name}
    </Link>
  ) : (
    <Link to="/leads" search={leadsOf(report, search, row, {})} aria-label={t('reports.open', { name })}>
      {name}
    </Link>
  );
}

function Amount({ row, of }: { row: FiguresOfGroup; of: 'revenue' | 'profit' }) {
  return (
    <>
      <MoneyText value={row[of]} {...(of === 'profit' ? { tone: 'signed' as const } : {})} />
      {row.previous ? (
        <span className={classes.under}>
          <Change now={row[of]} before={row.previous[of]} up="good" />
        </span>
      ) : null}
    </>
  );
}

/** The lead list with exactly the leads that a figure counts. */
export function leadsOf(report: LeadReport, search: ReportSearch, row: FiguresOfGroup, only: Only): LeadListSearch {
  const id = row.id ?? undefined;
  const filters: LeadListSearch = {
    range: 'custom',
    from: report.from,
    to: report.to,
    test: 'none',
    type: search.type,
    source: search.source,
    campaign: search.campaign,
    ...only,
  };
  switch (report.group) {
    case 'leadType':
      return { ...filters, type: id };
    case 'leadSource':
      return { ...filters, source: id };
    default:
      return { ...filters, campaign: id };
  }
}
