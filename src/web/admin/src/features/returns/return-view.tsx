import type { ReturnItem } from '@leadexec/api-client';
import { ErrorState, Loading, MoneyText, TimeText } from '@leadexec/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../lib/facts.module.css';
import { Facts } from '../../lib/facts.tsx';
import { WordPill } from '../../lib/pills.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { Who } from '../../lib/who.tsx';
import { ReturnActions } from './return-actions.tsx';
import { returnQuery } from './returns.queries.ts';

/** One return with its sale, who asked and who decided, and what can be done (RET-01, RET-13). */
export function ReturnView({ id, tools }: { id: string; tools?: ReactNode }) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const found = useQuery(returnQuery(id));
  if (found.isPending) {
    return <Loading label={t('common.loading')} lines={8} />;
  }
  if (found.error) {
    return <ErrorState error={found.error} retry={found.refetch} texts={problems} />;
  }
  const item = found.data;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h2>
            <MoneyText value={item.price} /> · {item.reason}
          </h2>
          <WordPill group="returnState" code={item.state} />
        </div>
        {tools}
      </header>
      <ReturnActions key={item.state} item={item} />
      <Properties item={item} />
    </div>
  );
}

function Properties({ item }: { item: ReturnItem }) {
  const { t } = useTranslation();
  const when = (at: string | null | undefined, actor: string | null | undefined) =>
    at ? (
      <>
        <TimeText value={at} format="full" />{' '}
        {actor ? (
          <span className="subtle">
            <Who actor={actor} />
          </span>
        ) : null}
      </>
    ) : null;
  return (
    <Facts
      label={t('money.facts')}
      framed
      facts={[
        [
          t('returns.columns.client'),
          <Link key="client" to="/clients/$clientId" params={{ clientId: String(item.clientId) }}>
            {item.client}
          </Link>,
        ],
        [
          t('returns.columns.lead'),
          <Link key="lead" to="/leads/$leadId" params={{ leadId: item.leadId }} className="mono">
            {item.leadId}
          </Link>,
        ],
        [t('returns.columns.note'), item.note],
        [t('returns.columns.account'), item.account],
        [t('returns.columns.campaign'), `${item.campaign} · ${item.leadSource}`],
        [t('returns.columns.leadType'), item.leadType],
        [
          t('returns.columns.order'),
          item.orderId ? (
            <Link key="order" to="/orders/$orderId" params={{ orderId: String(item.orderId) }}>
              {t('form.numberPlain', { id: item.orderId })}
            </Link>
          ) : null,
        ],
        [
          t('returns.facts.backToOrder'),
          typeof item.backToOrder === 'boolean' ? t(item.backToOrder ? 'returns.facts.gotBack' : 'returns.facts.asCredit') : null,
        ],
        [t('returns.facts.received'), when(item.receivedAt, undefined)],
        [t('returns.facts.delivered'), when(item.deliveredAt, undefined)],
        [t('returns.facts.requested'), when(item.requestedAt, item.byStaff ? t('returns.facts.byStaff') : item.requestedBy)],
        [t('returns.columns.asked'), item.asked > 1 ? t('returns.facts.times', { count: item.asked }) : null],
        [t('returns.facts.decided'), when(item.decidedAt, item.decidedBy)],
        [t('returns.facts.toSource'), when(item.returnedToSourceAt, undefined)],
      ]}
    />
  );
}
