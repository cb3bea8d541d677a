import type { DeliveryQueue, QueuedLead } from '@leadexec/api-client';
import {
  EmptyState,
  formatAge,
  formatCount,
  formatMs,
  type GridAction,
  type GridColumn,
  StatusPill,
  TimeText,
} from '@leadexec/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { WordPill } from '../../lib/pills.tsx';
import { QueryGrid } from '../../lib/query-grid.tsx';
import { queueQuery } from './distribution.queries.ts';
import { type QueueSearch, queueSearch } from './distribution-search.ts';
import classes from './queue-view.module.css';
import { useQueueEvents } from './use-queue-events.ts';

interface Props {
  search: QueueSearch;
  onSearch: (next: QueueSearch) => void;
  onOpen: (lead: string) => void;
}

const rowId = (lead: QueuedLead) => lead.leadId;
const parse = (saved: unknown) => queueSearch.parse(saved);

/** What waits for distribution: how much, how long, of which campaigns. */
export function QueueView({ search, onSearch, onOpen }: Props) {
  const { t } = useTranslation();
  const live = useQueueEvents();
  const queue = useInfiniteQuery(queueQuery(search.processing, live));
  const columns = useMemo(() => queueColumns(t), [t]);
  const actions = useMemo<GridAction<QueuedLead>[]>(
    () => [{ id: 'open', label: t('queue.actions.open'), run: ([lead]) => (lead ? onOpen(lead.leadId) : undefined) }],
    [t, onOpen],
  );
  const first = queue.data?.pages[0];
  return (
    <>
      <Tiles queue={first} live={live} />
      <QueryGrid
        name="queue"
        label={t('queue.list')}
        all={t('queue.all')}
        query={queue}
        columns={columns}
        rowId={rowId}
        search={search}
        parse={parse}
        onSearch={onSearch}
        onOpen={onOpen}
        actions={actions}
        filtered={false}
        empty={<EmptyState title={t('queue.empty')}>{t('queue.emptyHint')}</EmptyState>}
        noMatch={{ title: t('queue.empty'), hint: t('queue.emptyHint') }}
      />
    </>
  );
}

// The tiles keep their places while the first figures are on their way.
function Tiles({ queue, live }: { queue: DeliveryQueue | undefined; live: boolean }) {
  const { t } = useTranslation();
  const tiles = [
    ['depth', queue && formatCount(queue.depth), queue && queue.depth >= queue.limits.degradedDepth],
    ['oldest', queue && formatAge(queue.oldestAgeSeconds), queue && queue.oldestAgeSeconds >= queue.limits.degradedAgeSeconds],
    ['processing', queue && formatCount(queue.processing), false],
    ['delayed', queue && formatCount(queue.delayed), false],
    ['matching', queue && formatMs(queue.matching.averageMs), false],
  ] as const;
  return (
    <section className={classes.top} aria-label={t('queue.title')}>
      <dl className={classes.tiles}>
        {tiles.map(([name, value, warn]) => (
          <div key={name} data-warn={warn || undefined}>
            <dt>{t(`queue.${name}`)}</dt>
            <dd>{value ?? '–'}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.line}>
        {queue ? (
          <>
            <StatusPill tone={queue.accepting ? 'good' : 'bad'}>
              {queue.accepting ? t('queue.accepting') : t('queue.refusing')}
            </StatusPill>
            {live ? <StatusPill tone="info">{t('queue.live')}</StatusPill> : null}
            <span>
              {t('queue.limits', {
                depth: formatCount(queue.limits.maximumDepth),
                age: formatAge(queue.limits.maximumAgeSeconds),
              })}
            </span>
            {queue.campaigns.map((part) => (
              <span key={part.campaignId} className={classes.part}>
                <Link to="/campaigns/$campaignId" params={{ campaignId: String(part.campaignId) }}>
                  {part.campaign ?? part.campaignId}
                </Link>{' '}
                <strong>{formatCount(part.depth)}</strong> · {formatAge(part.oldestAgeSeconds)}
              </span>
            ))}
          </>
        ) : null}
      </div>
    </section>
  );
}

function queueColumns(t: TFunction): GridColumn<QueuedLead>[] {
  return [
    {
      id: 'state',
      header: t('queue.columns.state'),
      width: 150,
      cell: (lead) => <WordPill group="queueState" code={lead.state} />,
    },
    { id: 'campaign', header: t('queue.columns.campaign'), width: 200, grow: true, cell: (lead) => lead.campaign },
    { id: 'source', header: t('queue.columns.source'), width: 160, cell: (lead) => lead.leadSource },
    { id: 'type', header: t('queue.columns.type'), width: 130, cell: (lead) => lead.leadType },
    { id: 'received', header: t('queue.columns.received'), width: 170, cell: (lead) => <TimeText value={lead.receivedAt} /> },
    { id: 'age', header: t('queue.columns.age'), width: 90, align: 'end', cell: (lead) => formatAge(lead.ageSeconds) },
    { id: 'tries', header: t('queue.columns.tries'), width: 70, align: 'end', cell: (lead) => lead.attempts },
    { id: 'due', header: t('queue.columns.due'), width: 170, hidden: true, cell: (lead) => <TimeText value={lead.dueAt} /> },
    {
      id: 'lead',
      header: t('queue.columns.lead'),
      width: 290,
      hidden: true,
      cell: (lead) => <span className="mono">{lead.leadId}</span>,
    },
  ];
}
