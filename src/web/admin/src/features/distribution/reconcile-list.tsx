import { operations, type UnknownAttempt } from '@leadexec/api-client';
import { EmptyState, formatTime, type GridColumn, MoneyText, StatusPill, TimeText, useAccountLocale } from '@leadexec/ui';
import { Button, CloseButton } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { May } from '../../lib/may.tsx';
import { messageOf } from '../../lib/message-of.ts';
import { QueryGrid } from '../../lib/query-grid.tsx';
import { Peek, Split } from '../../lib/split.tsx';
import { unknownQuery } from './distribution.queries.ts';
import { type PlainSearch, plainSearch } from './distribution-search.ts';
import classes from './reconcile.module.css';

interface Props {
  search: PlainSearch;
  onSearch: (next: PlainSearch) => void;
}

const rowId = (attempt: UnknownAttempt) => attempt.attemptId;
const parse = (saved: unknown) => plainSearch.parse(saved);

/** Attempts of unknown outcome, oldest first, and the decision about each (decision 9). */
export function ReconcileList({ search, onSearch }: Props) {
  const { t } = useTranslation();
  const unknown = useInfiniteQuery(unknownQuery());
  const columns = useMemo(() => unknownColumns(t), [t]);
  const open = (id: string) => onSearch({ ...search, peek: id });
  const shown = unknown.data?.pages.flatMap((page) => page.items).find((attempt) => attempt.attemptId === search.peek);
  return (
    <Split
      peek={
        shown ? <Decision key={shown.attemptId} attempt={shown} onClose={() => onSearch({ ...search, peek: undefined })} /> : null
      }
    >
      <QueryGrid
        name="reconcile"
        label={t('reconcile.list')}
        all={t('reconcile.all')}
        query={unknown}
        columns={columns}
        rowId={rowId}
        search={search}
        parse={parse}
        onSearch={onSearch}
        onActivate={open}
        onOpen={open}
        filtered={false}
        empty={<EmptyState title={t('reconcile.empty')}>{t('reconcile.emptyHint')}</EmptyState>}
        noMatch={{ title: t('reconcile.empty'), hint: t('reconcile.emptyHint') }}
      />
    </Split>
  );
}

function Decision({ attempt, onClose }: { attempt: UnknownAttempt; onClose: () => void }) {
  const { t } = useTranslation();
  const { zoneId } = useAccountLocale();
  const client = useQueryClient();
  const decide = useMutation({
    mutationFn: (accepted: boolean) => operations.decide(attempt.leadId, attempt.attemptId, accepted),
    onSuccess: onClose,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: unknownQuery().queryKey });
      void client.invalidateQueries({ queryKey: ['lead', attempt.leadId] });
    },
  });
  const late = attempt.lateAcceptance;
  return (
    <Peek label={t('reconcile.one', { id: attempt.leadId })}>
      <header className={classes.head}>
        <div>
          <h2>{attempt.deliveryAccount}</h2>
          <p>{attempt.client}</p>
        </div>
        <CloseButton aria-label={t('common.close')} onClick={onClose} />
      </header>
      <dl className={classes.facts}>
        <div>
          <dt>{t('reconcile.columns.held')}</dt>
          <dd>
            <MoneyText value={attempt.heldPrice} />
          </dd>
        </div>
        <div>
          <dt>{t('reconcile.columns.at')}</dt>
          <dd>
            <TimeText value={attempt.at} format="full" />
          </dd>
        </div>
        <div>
          <dt>{t('reconcile.columns.until')}</dt>
          <dd>
            <TimeText value={attempt.pinnedUntil} format="full" />
          </dd>
        </div>
        <div>
          <dt>{t('reconcile.columns.reason')}</dt>
          <dd>{attempt.detail}</dd>
        </div>
      </dl>
      {late ? <p className={classes.late}>{t('reconcile.late', { time: formatTime(late.at, zoneId, 'full') })}</p> : null}
      <p>
        <Link to="/leads/$leadId" params={{ leadId: attempt.leadId }} search={{ tab: 'deliveries' }}>
          {t('reconcile.evidence')}
        </Link>
      </p>
      <May needs={['leads edit', 'sendByHand']} tell>
        <div className={classes.choices}>
          <Button size="xs" loading={decide.isPending} onClick={() => decide.mutate(true)}>
            {t('reconcile.accepted')}
          </Button>
          <p>{t('reconcile.acceptedHint')}</p>
          <Button size="xs" variant="default" loading={decide.isPending} onClick={() => decide.mutate(false)}>
            {t('reconcile.notDelivered')}
          </Button>
          <p>{t('reconcile.notDeliveredHint')}</p>
        </div>
      </May>
      {decide.error ? <p role="alert">{messageOf(decide.error)}</p> : null}
    </Peek>
  );
}

function unknownColumns(t: TFunction): GridColumn<UnknownAttempt>[] {
  return [
    { id: 'at', header: t('reconcile.columns.at'), width: 170, cell: (attempt) => <TimeText value={attempt.at} /> },
    { id: 'client', header: t('reconcile.columns.client'), width: 180, cell: (attempt) => attempt.client },
    { id: 'account', header: t('reconcile.columns.account'), width: 180, grow: true, cell: (attempt) => attempt.deliveryAccount },
    {
      id: 'held',
      money: true,
      header: t('reconcile.columns.held'),
      width: 96,
      align: 'end',
      cell: (attempt) => <MoneyText value={attempt.heldPrice} />,
    },
    {
      id: 'until',
      header: t('reconcile.columns.until'),
      width: 190,
      cell: (attempt) =>
        attempt.overdue ? <StatusPill tone="bad">{t('reconcile.overdue')}</StatusPill> : <TimeText value={attempt.pinnedUntil} />,
    },
    { id: 'reason', header: t('reconcile.columns.reason'), width: 220, cell: (attempt) => attempt.detail },
    {
      id: 'number',
      header: t('reconcile.columns.number'),
      width: 80,
      align: 'end',
      hidden: true,
      cell: (attempt) => attempt.number,
    },
    {
      id: 'lead',
      header: t('reconcile.columns.lead'),
      width: 290,
      hidden: true,
      cell: (attempt) => <span className="mono">{attempt.leadId}</span>,
    },
  ];
}
