import type { LeadDeed } from '@leadexec/api-client';
import { EmptyState, ErrorState, Loading, MoneyText, TimeText } from '@leadexec/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblemTexts } from '../../../lib/problem-texts.ts';
import { deliveriesQuery } from '../leads.queries.ts';
import classes from './record.module.css';
import { historyQuery } from './record.queries.ts';

/** What people did to the lead: changed values and deeds by hand, newest first (LEAD-13). */
export function LeadHistory({ leadId }: { leadId: string }) {
  const { t } = useTranslation();
  const texts = useProblemTexts();
  const history = useQuery(historyQuery(leadId));
  const deliveries = useQuery(deliveriesQuery(leadId));
  if (history.isPending) return <Loading label={t('common.loading')} lines={4} />;
  if (history.error) return <ErrorState error={history.error} retry={history.refetch} texts={texts} />;
  if (history.data.items.length === 0) {
    return <EmptyState title={t('record.deeds.empty')}>{t('record.deeds.emptyHint')}</EmptyState>;
  }
  const client = (deed: LeadDeed) => deliveries.data?.items.find((delivery) => delivery.id === deed.deliveryId)?.client;
  return (
    <ol className={classes.history} aria-label={t('record.deeds.list')}>
      {history.data.items.map((deed, at) => (
        // The list is only ever read; equal deeds at one moment differ in their place alone.
        <li key={`${deed.at} ${at}`}>
          <p className={classes.what}>
            <strong>{t(`record.deeds.names.${deed.action as 'changeValue'}`, { defaultValue: deed.action })}</strong>
            {deed.label ? ` · ${deed.label}` : ''}
            {deed.account ? ` · ${deed.account}` : client(deed) ? ` · ${client(deed)}` : ''}
            {deed.price ? (
              <>
                {' · '}
                <MoneyText value={deed.price} />
              </>
            ) : null}
            {deed.accepted === null || deed.accepted === undefined
              ? ''
              : ` · ${t(deed.accepted ? 'record.deeds.accepted' : 'record.deeds.rejected')}`}
          </p>
          {deed.field ? (
            <p className={classes.change}>
              <del>{deed.oldValue ?? t('record.deeds.blank')}</del> <span aria-hidden="true">→</span>{' '}
              <ins>{deed.newValue ?? t('record.deeds.blank')}</ins>
            </p>
          ) : null}
          <span className={classes.by}>
            {deed.by} · <TimeText value={deed.at} />
          </span>
        </li>
      ))}
    </ol>
  );
}
