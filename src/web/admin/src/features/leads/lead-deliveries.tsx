import type { Delivery } from '@leadexec/api-client';
import {
  EmptyState,
  ErrorState,
  ExchangeViewer,
  formatMs,
  formatTime,
  Loading,
  MoneyText,
  StatusPill,
  TimeText,
  useAccountLocale,
} from '@leadexec/ui';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { AttemptStatus } from '../../lib/statuses.tsx';
import { leadPartTexts } from '../../lib/texts/lead-parts.ts';
import { DeliveryDeeds } from './by-hand/deed-menus.tsx';
import { ofDelivery } from './by-hand/deeds.ts';
import classes from './deliveries.module.css';
import { deliveriesQuery, exchangeQuery } from './leads.queries.ts';

/** All attempts of the lead with price, reason, and what went over the wire (LEAD-08, LEAD-16, LEAD-33, LEAD-35). */
export function LeadDeliveries({ leadId }: { leadId: string }) {
  const { t } = useTranslation();
  const texts = useProblemTexts();
  const deliveries = useQuery(deliveriesQuery(leadId));
  if (deliveries.isPending) {
    return <Loading label={t('common.loading')} />;
  }
  if (deliveries.error) {
    return <ErrorState error={deliveries.error} retry={deliveries.refetch} texts={texts} />;
  }
  if (deliveries.data.items.length === 0) {
    return <EmptyState title={t('deliveries.empty')}>{t('deliveries.emptyHint')}</EmptyState>;
  }
  return (
    <ol className={classes.list}>
      {deliveries.data.items.map((delivery) => (
        <li key={delivery.id}>
          <DeliveryCard leadId={leadId} delivery={delivery} />
        </li>
      ))}
    </ol>
  );
}

function DeliveryCard({ leadId, delivery }: { leadId: string; delivery: Delivery }) {
  const { t } = useTranslation();
  const { zoneId } = useAccountLocale();
  const [open, setOpen] = useState(false);
  const why = delivery.detail ?? delivery.reasonText;
  return (
    <article className={classes.card} aria-label={`${t('deliveries.attempt', { number: delivery.number })} ${delivery.client}`}>
      <header className={classes.head}>
        <div className={classes.whom}>
          <p className={classes.client}>{delivery.client}</p>
          <p className={classes.account}>
            {delivery.account} · {delivery.method}
          </p>
        </div>
        <div className={classes.state}>
          <AttemptStatus delivery={delivery} />
          <Flags delivery={delivery} />
        </div>
        {delivery.heldPrice ? (
          <p className={classes.price}>
            <MoneyText value={delivery.price ?? delivery.heldPrice} />
            <span>{delivery.price ? t('deliveries.price') : t('deliveries.heldPrice')}</span>
          </p>
        ) : null}
        <DeliveryDeeds target={ofDelivery(leadId, delivery)} notes={delivery.notes} />
      </header>
      {why && delivery.reason ? <p className={classes.why}>{why}</p> : null}
      {delivery.lateAcceptedAt ? (
        <p className={classes.why}>{t('deliveries.late', { time: formatTime(delivery.lateAcceptedAt, zoneId, 'short') })}</p>
      ) : null}
      <dl className={classes.facts}>
        <Fact name={t('deliveries.attempt', { number: delivery.number })} value={<TimeText value={delivery.at} />} />
        {delivery.elapsedMs === null || delivery.elapsedMs === undefined ? null : (
          <Fact name={t('deliveries.took')} value={formatMs(delivery.elapsedMs)} />
        )}
        {delivery.buyerReference ? <Fact name={t('deliveries.reference')} value={delivery.buyerReference} /> : null}
        {delivery.redirectUrl ? <Fact name={t('deliveries.redirect')} value={delivery.redirectUrl} /> : null}
        {delivery.pinnedUntil ? (
          <Fact
            name={t('deliveries.states.unknown')}
            value={t('deliveries.pinned', { time: formatTime(delivery.pinnedUntil, zoneId, 'short') })}
          />
        ) : null}
      </dl>
      {delivery.hasExchange ? (
        <Button size="compact-sm" variant="default" aria-expanded={open} onClick={() => setOpen((now) => !now)}>
          {open ? t('deliveries.hide') : t('deliveries.show')}
        </Button>
      ) : delivery.portal ? (
        <p className={classes.note}>{t('deliveries.noExchange')}</p>
      ) : null}
      {open ? <DeliveryExchange leadId={leadId} attemptId={delivery.id} /> : null}
    </article>
  );
}

function Flags({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const flags: [boolean, string][] = [
    [delivery.portal, t('deliveries.portal')],
    [delivery.state === 'accepted', delivery.readAt ? t('deliveries.read') : t('deliveries.notRead')],
    [delivery.exclusive, t('deliveries.exclusive')],
    [delivery.manual, t('deliveries.manual')],
    [delivery.byHand && !delivery.besideId, t('deliveries.byHand')],
    [delivery.byHand && Boolean(delivery.besideId), t('deliveries.resent')],
    [delivery.notes > 0, t('deliveries.notes', { count: delivery.notes })],
    [delivery.ambiguous, t('deliveries.ambiguous')],
    [delivery.test, t('common.test')],
  ];
  return flags.map(([on, label]) =>
    on ? (
      <StatusPill key={label} tone="mute">
        {label}
      </StatusPill>
    ) : null,
  );
}

function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function DeliveryExchange({ leadId, attemptId }: { leadId: string; attemptId: string }) {
  const { t } = useTranslation();
  const texts = useProblemTexts();
  const exchange = useQuery(exchangeQuery(leadId, attemptId));
  if (exchange.isPending) {
    return <Loading label={t('common.loading')} lines={3} />;
  }
  if (exchange.error) {
    return <ErrorState error={exchange.error} retry={exchange.refetch} texts={texts} />;
  }
  return <ExchangeViewer exchange={exchange.data} texts={leadPartTexts.exchange} />;
}
