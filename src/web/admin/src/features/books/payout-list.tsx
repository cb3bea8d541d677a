import type { SourceFigures } from '@leadexec/api-client';
import { EmptyState, formatCount, type GridAction, type GridColumn, MoneyText } from '@leadexec/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGrid } from '../../lib/query-grid.tsx';
import { payoutsQuery } from './books.queries.ts';
import { type PayoutSearch, payoutSearch } from './books-search.ts';
import { AdjustDialog, PayDialog, type SourceOwed } from './payout-dialogs.tsx';

interface Props {
  search: PayoutSearch;
  onSearch: (next: PayoutSearch) => void;
  onOpen: (source: string) => void;
  onStatement: (source: number) => void;
}

const rowId = (row: SourceFigures) => String(row.sourceId);
const parse = (saved: unknown) => payoutSearch.parse(saved);

/** What each source brought, is owed and was paid on some days (VEND-04, E-97). */
export function PayoutList({ search, onSearch, onOpen, onStatement }: Props) {
  const { t } = useTranslation();
  const figures = useInfiniteQuery(payoutsQuery(search));
  const [open, setOpen] = useState<{ step: 'pay' | 'adjust'; of: SourceOwed }>();
  const columns = useMemo(() => figureColumns(t), [t]);
  // What was owed at the end of past days is not what is owed now.
  const past = search.to !== undefined;
  const actions = useMemo<GridAction<SourceFigures>[]>(() => {
    const ask = (step: 'pay' | 'adjust') => ({
      id: step,
      label: t(`payouts.actions.${step}`),
      run: ([row]: readonly SourceFigures[]) =>
        row
          ? setOpen({ step, of: { sourceId: row.sourceId, source: row.source, owed: past ? undefined : row.closing } })
          : undefined,
    });
    return [
      { id: 'open', label: t('payouts.actions.open'), run: ([row]) => (row ? onOpen(rowId(row)) : undefined) },
      ask('pay'),
      ask('adjust'),
      { id: 'statement', label: t('payouts.actions.statement'), run: ([row]) => (row ? onStatement(row.sourceId) : undefined) },
    ];
  }, [t, onOpen, onStatement, past]);
  return (
    <>
      <QueryGrid
        name="payouts"
        label={t('payouts.list')}
        all={t('payouts.all')}
        query={figures}
        columns={columns}
        rowId={rowId}
        search={search}
        parse={parse}
        onSearch={onSearch}
        onOpen={onOpen}
        actions={actions}
        filtered={false}
        empty={<EmptyState title={t('payouts.empty')}>{t('payouts.emptyHint')}</EmptyState>}
        noMatch={{ title: t('payouts.empty'), hint: t('payouts.emptyHint') }}
      />
      {open?.step === 'pay' ? <PayDialog of={open.of} onClose={() => setOpen(undefined)} /> : null}
      {open?.step === 'adjust' ? <AdjustDialog of={open.of} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}

function figureColumns(t: TFunction): GridColumn<SourceFigures>[] {
  const count = (id: 'accepted' | 'returnedToSource' | 'net', header: 'accepted' | 'returned' | 'net') => ({
    id: header,
    header: t(`payouts.columns.${header}`),
    width: 100,
    align: 'end' as const,
    cell: (row: SourceFigures) => formatCount(row[id]),
  });
  const amount = (id: 'cost' | 'adjusted' | 'paid' | 'opening' | 'closing') => ({
    id,
    header: t(`payouts.columns.${id}`),
    width: 116,
    align: 'end' as const,
    cell: (row: SourceFigures) => <MoneyText value={row[id]} />,
  });
  return [
    {
      id: 'source',
      header: t('payouts.columns.source'),
      width: 200,
      grow: true,
      cell: (row) => (
        <Link to="/payouts/$sourceId" params={{ sourceId: String(row.sourceId) }} tabIndex={-1}>
          {row.source}
        </Link>
      ),
    },
    count('accepted', 'accepted'),
    count('returnedToSource', 'returned'),
    count('net', 'net'),
    amount('opening'),
    amount('cost'),
    amount('adjusted'),
    amount('paid'),
    amount('closing'),
  ];
}
