import type { RecordedPayout } from '@leadexec/api-client';
import { EmptyState, type GridColumn, MoneyText, TimeText } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import factClasses from '../../lib/facts.module.css';
import { Figures } from '../../lib/facts.tsx';
import { May } from '../../lib/may.tsx';
import { QueryGrid } from '../../lib/query-grid.tsx';
import { wordOf } from '../../lib/use-words.ts';
import { Who } from '../../lib/who.tsx';
import classes from './books.module.css';
import { recordedQuery, sourceFiguresQuery } from './books.queries.ts';
import { type PayoutSearch, payoutSearch } from './books-search.ts';
import { AdjustDialog, PayDialog } from './payout-dialogs.tsx';

const rowId = (row: RecordedPayout) => row.id;
const parse = (saved: unknown) => payoutSearch.parse(saved);
const nothing = () => undefined;

/** Payouts and adjustments of one source, newest first. */
export function SourcePayouts(props: { sourceId: number; search: PayoutSearch; onSearch: (next: PayoutSearch) => void }) {
  const { t } = useTranslation();
  const recorded = useInfiniteQuery(recordedQuery(props.sourceId));
  const figures = useQuery(sourceFiguresQuery(props.sourceId)).data;
  const columns = useMemo(() => recordColumns(t), [t]);
  return (
    <>
      {figures ? (
        <div className={classes.figures}>
          <Figures label={t('money.figures')} figures={[[t('payouts.owed'), <MoneyText key="owed" value={figures.closing} />]]} />
        </div>
      ) : null}
      <QueryGrid
        name="recorded-payouts"
        label={t('payouts.recorded')}
        all={t('payouts.recordedAll')}
        query={recorded}
        columns={columns}
        rowId={rowId}
        search={props.search}
        parse={parse}
        onSearch={props.onSearch}
        onOpen={nothing}
        filtered={false}
        empty={<EmptyState title={t('payouts.none')}>{t('payouts.noneHint')}</EmptyState>}
        noMatch={{ title: t('payouts.none'), hint: t('payouts.noneHint') }}
      />
    </>
  );
}

/** What can be booked for one source. */
export function SourceActions({ sourceId, source }: { sourceId: number; source: string }) {
  const { t } = useTranslation();
  const figures = useQuery(sourceFiguresQuery(sourceId)).data;
  const [open, setOpen] = useState<'pay' | 'adjust'>();
  const close = () => setOpen(undefined);
  const of = { sourceId, source, owed: figures?.closing };
  return (
    <div className={factClasses.actions}>
      <Button component={Link} size="xs" variant="default" to="/statements" search={{ source: sourceId } as never}>
        {t('payouts.actions.statement')}
      </Button>
      <May needs="money edit">
        <Button size="xs" variant="default" onClick={() => setOpen('adjust')}>
          {t('payouts.actions.adjust')}
        </Button>
        <Button size="xs" onClick={() => setOpen('pay')}>
          {t('payouts.actions.pay')}
        </Button>
      </May>
      {open === 'pay' ? <PayDialog of={of} onClose={close} /> : null}
      {open === 'adjust' ? <AdjustDialog of={of} onClose={close} /> : null}
    </div>
  );
}

function recordColumns(t: TFunction): GridColumn<RecordedPayout>[] {
  return [
    { id: 'at', header: t('payouts.record.at'), width: 170, cell: (row) => <TimeText value={row.at} /> },
    { id: 'kind', header: t('payouts.record.kind'), width: 130, cell: (row) => wordOf('payoutKind', row.kind) },
    {
      id: 'amount',
      header: t('payouts.record.amount'),
      width: 120,
      align: 'end',
      cell: (row) => <MoneyText value={row.amount} />,
    },
    {
      id: 'account',
      header: t('payouts.record.account'),
      width: 140,
      cell: (row) => (row.account ? wordOf('cashAccount', row.account) : null),
    },
    { id: 'note', header: t('payouts.record.note'), width: 240, grow: true, cell: (row) => row.note },
    { id: 'actor', header: t('payouts.record.actor'), width: 180, cell: (row) => <Who actor={row.actor} /> },
  ];
}
