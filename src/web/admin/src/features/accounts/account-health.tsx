import { operations } from '@leadexec/api-client';
import { formatCount, formatMs, formatTime, StatusPill, useAccountLocale } from '@leadexec/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import classes from './account-health.module.css';

const healthQuery = (account: number) =>
  queryOptions({ queryKey: ['account', account, 'health'], queryFn: () => operations.health(account), refetchInterval: 10_000 });

/** Whether deliveries of this account flow, in one line. */
export function AccountHealth({ accountId }: { accountId: number }) {
  const { t } = useTranslation();
  const { zoneId } = useAccountLocale();
  const health = useQuery(healthQuery(accountId)).data;
  if (!health) {
    return <div className={classes.strip} aria-hidden="true" />;
  }
  const until = health.breakerOpenUntil ? formatTime(health.breakerOpenUntil, zoneId, 'clock') : '';
  const trouble = health.outboundStopped
    ? t('accounts.health.stopped')
    : health.breakerOpen
      ? t('accounts.health.breaker', { time: until })
      : health.methodEnabled
        ? undefined
        : t('accounts.health.disabled');
  const facts = [
    [t('accounts.health.failures'), formatCount(health.failuresInARow)],
    [t('accounts.health.average'), formatMs(health.averageMs)],
    [t('accounts.health.under'), t('accounts.health.of', { count: health.permitsOut, maximum: health.maximumConcurrency })],
  ];
  return (
    <section className={classes.strip} aria-label={t('accounts.health.label')}>
      <StatusPill tone={trouble ? 'bad' : 'good'}>{trouble ?? t('accounts.health.fine')}</StatusPill>
      {facts.map(([name, value]) => (
        <span key={name}>
          {name} <strong>{value}</strong>
        </span>
      ))}
    </section>
  );
}
