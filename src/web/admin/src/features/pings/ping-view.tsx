import type { PingBid } from '@leadexec/api-client';
import { CopyText, ErrorState, formatMs, Loading, MoneyText, StatusPill, TimeText } from '@leadexec/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WordPill } from '../../lib/pills.tsx';
import { PlainTable } from '../../lib/plain-table.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { pingQuery } from './ping-list.tsx';
import classes from './ping-view.module.css';

/** One ping: what it was answered, and what every buyer bid. */
export function PingView({ pingId, actions }: { pingId: string; actions?: ReactNode }) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const ping = useQuery(pingQuery(pingId));
  if (ping.isPending) {
    return <Loading label={t('common.loading')} lines={8} />;
  }
  if (ping.error) {
    return <ErrorState error={ping.error} retry={ping.refetch} texts={problems} />;
  }
  const { data } = ping;
  const facts: [string, ReactNode][] = [
    [t('pings.columns.received'), <TimeText key="at" value={data.receivedAt} format="full" />],
    [t('pings.columns.campaign'), data.campaign],
    [t('pings.columns.source'), data.leadSource],
    [t('pings.columns.type'), data.leadType],
    [t('pings.columns.elapsed'), formatMs(data.elapsedMs)],
    [
      t('pings.columns.reason'),
      data.reasonText ? `${data.reasonText}${data.reasonDetail ? ` · ${data.reasonDetail}` : ''}` : undefined,
    ],
    [
      t('pings.lead'),
      data.leadId ? (
        <Link key="lead" to="/leads/$leadId" params={{ leadId: data.leadId }}>
          <span className="mono">{data.leadId}</span>
        </Link>
      ) : undefined,
    ],
    [t('pings.used'), data.usedAt ? <TimeText key="used" value={data.usedAt} format="full" /> : undefined],
  ];
  return (
    <div className={classes.view}>
      <header className={classes.head}>
        <div>
          <div className={classes.pills}>
            <WordPill group="inboundPing" code={data.state} />
            <StatusPill tone="mute">{data.shared ? t('pings.shared') : t('pings.exclusive')}</StatusPill>
            {data.test ? <StatusPill tone="mute">{t('pings.test')}</StatusPill> : null}
          </div>
          <p className={classes.id}>
            <span className="mono">{data.id}</span>
            <CopyText value={data.id} label={t('pings.columns.id')} copied={t('common.copied')} />
          </p>
        </div>
        {data.price ? (
          <dl className={classes.money}>
            <div>
              <dt>{t('pings.columns.price')}</dt>
              <dd>
                <MoneyText value={data.price} />
              </dd>
            </div>
            <div>
              <dt>{t('pings.columns.revenue')}</dt>
              <dd>
                <MoneyText value={data.revenue} />
              </dd>
            </div>
          </dl>
        ) : null}
        {actions}
      </header>
      <dl className={classes.facts}>
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <h2 className={classes.title}>{t('pings.bids')}</h2>
      {data.bids.length === 0 ? <p className={classes.none}>{t('pings.noBids')}</p> : <Bids bids={data.bids} />}
    </div>
  );
}

function Bids({ bids }: { bids: readonly PingBid[] }) {
  const { t } = useTranslation();
  return (
    <PlainTable
      label={t('pings.bids')}
      rows={bids}
      rowId={(bid) => bid.deliveryAccountId}
      columns={[
        {
          header: t('pings.bid.account'),
          cell: (bid) => (
            <>
              <Link to="/accounts/$accountId" params={{ accountId: String(bid.deliveryAccountId) }}>
                {bid.deliveryAccount}
              </Link>{' '}
              <span className={classes.none}>{bid.client}</span>
            </>
          ),
        },
        { header: t('pings.bid.state'), cell: (bid) => <WordPill group="pingState" code={bid.state} /> },
        { header: t('pings.bid.took'), align: 'end', cell: (bid) => formatMs(bid.elapsedMs) },
        { header: t('pings.bid.price'), align: 'end', cell: (bid) => <MoneyText value={bid.price} /> },
        { header: t('pings.bid.detail'), cell: (bid) => bid.detail },
      ]}
    />
  );
}
