import { type BookPeriod, money } from '@leadexec/api-client';
import { ErrorState, Loading, MoneyText, TimeText, useAccountLocale } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../../lib/action-dialog.tsx';
import { WordPill } from '../../lib/pills.tsx';
import { type PlainColumn, PlainTable } from '../../lib/plain-table.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { meQuery } from '../../lib/session.queries.ts';
import { Who } from '../../lib/who.tsx';
import classes from './books.module.css';
import { booksKey, periodQuery, periodsQuery } from './books.queries.ts';
import { monthName, monthOf, openMonths } from './months.ts';

type Row = Pick<BookPeriod, 'month' | 'state'> & Partial<BookPeriod>;

/** The months of the books, newest first; those that are over are closed one after the other. */
export function MonthTable({ now }: { now: Date }) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const { zoneId } = useAccountLocale();
  const closed = useQuery(periodsQuery());
  const administrator = useQuery(meQuery()).data?.role === 'administrator';
  const [closing, setClosing] = useState<string>();
  const current = monthOf(now, zoneId);
  const begun = closed.data?.find((period) => period.state === 'closing');
  const open = closed.data ? openMonths(closed.data[0]?.month, current) : [];
  const found = useQueries({ queries: open.map((month) => periodQuery(month)) });
  if (closed.isPending) {
    return <Loading label={t('common.loading')} lines={6} />;
  }
  if (closed.error) {
    return <ErrorState error={closed.error} retry={closed.refetch} texts={problems} />;
  }
  const rows: Row[] = [...open.map((month, at): Row => found[at]?.data ?? { month, state: 'open' }), ...closed.data];
  // The one that is closed next; before any is closed, every one that is over may be the first.
  const next = begun?.month ?? (closed.data.length > 0 ? open[open.length - 1] : undefined);
  const closable = (row: Row) =>
    row.state !== 'closed' && row.month < current && (next === undefined ? row.state === 'open' : row.month === next);
  return (
    <>
      <PlainTable<Row>
        label={t('books.months')}
        rows={rows}
        rowId={(row) => row.month}
        columns={[
          ...figureColumns(t),
          {
            header: t('books.closed'),
            cell: (row) =>
              row.closedAt ? (
                <>
                  <TimeText value={row.closedAt} />{' '}
                  <span className="subtle">
                    <Who actor={row.closedBy} />
                  </span>
                </>
              ) : administrator && closable(row) ? (
                <Button size="compact-xs" variant="default" onClick={() => setClosing(row.month)}>
                  {t(row.state === 'closing' ? 'books.again' : 'books.close', { month: monthName(row.month) })}
                </Button>
              ) : null,
          },
        ]}
      />
      <p className={classes.hint}>
        {t('books.closeOrder')} {administrator ? null : t('books.onlyAdministrators')}
      </p>
      {closing ? (
        <ActionDialog
          title={t('books.closeTitle', { month: monthName(closing) })}
          means={t('books.closeMeans')}
          confirm={t('books.close', { month: monthName(closing) })}
          danger
          run={() => money.closePeriod(closing)}
          keys={[booksKey]}
          onClose={() => setClosing(undefined)}
        />
      ) : null}
    </>
  );
}

function figureColumns(t: TFunction): PlainColumn<Row>[] {
  const amount = (name: 'revenue' | 'cost' | 'received' | 'paid' | 'clients' | 'sources'): PlainColumn<Row> => ({
    header: t(`books.${name}`),
    align: 'end',
    cell: (row) => <MoneyText value={row.figures?.[name]} />,
  });
  return [
    { header: t('books.month'), cell: (row) => <span className="amount">{monthName(row.month)}</span> },
    { header: t('books.state'), cell: (row) => <WordPill group="periodState" code={row.state} /> },
    amount('revenue'),
    amount('cost'),
    amount('received'),
    amount('paid'),
    amount('clients'),
    amount('sources'),
  ];
}
