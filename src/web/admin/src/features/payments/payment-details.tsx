import type { Payment, Refund } from '@leadexec/api-client';
import { ErrorState, Loading, MoneyText, TimeText } from '@leadexec/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isZero, minus } from '../../lib/cents.ts';
import classes from '../../lib/facts.module.css';
import { Facts, Figures, Note, TwoColumns } from '../../lib/facts.tsx';
import { WordPill } from '../../lib/pills.tsx';
import { PlainTable } from '../../lib/plain-table.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { wordOf } from '../../lib/use-words.ts';
import { Who } from '../../lib/who.tsx';
import { TargetLink, wayOf } from './payment-columns.tsx';
import { refundsQuery } from './payments.queries.ts';

interface Props {
  payment: Payment;
  /** What can be done about an order that waits for this payment. */
  order?: ReactNode;
}

/** One payment with what the provider said, its refunds and disputes (ORD-19). */
export function PaymentDetails({ payment, order }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <Standing payment={payment} />
      {order}
      <Figures
        label={t('money.figures')}
        figures={[
          [t('payments.columns.amount'), <MoneyText key="amount" value={payment.amount} />],
          [t('payments.columns.refunded'), <MoneyText key="refunded" value={payment.refunded} />],
          ...(payment.state === 'succeeded'
            ? ([[t('payments.details.left'), <MoneyText key="left" value={minus(payment.amount, payment.refunded)} />]] as const)
            : []),
          ...(isZero(payment.disputed)
            ? []
            : ([
                [t('payments.details.disputed'), <MoneyText key="disputed" value={payment.disputed} />],
                [t('payments.details.disputeWon'), <MoneyText key="won" value={payment.disputeWon} />],
              ] as const)),
        ]}
      />
      <TwoColumns aside={<Properties payment={payment} />}>
        <h2>{t('payments.details.refunds')}</h2>
        <Refunds paymentId={payment.id} />
      </TwoColumns>
    </div>
  );
}

/** What the state means, and what happens next by itself. */
function Standing({ payment }: { payment: Payment }) {
  const { t } = useTranslation();
  const disputed = isZero(minus(payment.disputed, payment.disputeWon)) ? null : (
    <Note tone="bad">{t('payments.details.disputedNote')}</Note>
  );
  switch (payment.state) {
    case 'unknown':
      return <Note tone="bad">{t('payments.details.unknown')}</Note>;
    case 'declined':
      return (
        <Note tone="warn">
          {t('payments.details.declined', { why: payment.why ?? t('payments.details.noWhy') })}{' '}
          {payment.orderId ? t('payments.details.declinedOrder') : null}
        </Note>
      );
    case 'initiated':
    case 'sent':
      return <Note>{t('payments.details.waiting')}</Note>;
    case 'notSent':
      return <Note tone="warn">{t('payments.details.notSent')}</Note>;
    case 'succeeded':
      return disputed;
  }
}

function Refunds({ paymentId }: { paymentId: string }) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const refunds = useQuery(refundsQuery(paymentId));
  if (refunds.isPending) {
    return <Loading label={t('common.loading')} lines={3} />;
  }
  if (refunds.error) {
    return <ErrorState error={refunds.error} retry={refunds.refetch} texts={problems} />;
  }
  return refunds.data.length === 0 ? (
    <p className={classes.none}>{t('payments.details.noRefunds')}</p>
  ) : (
    <PlainTable<Refund>
      label={t('payments.details.refunds')}
      rows={refunds.data}
      rowId={(refund) => refund.id}
      columns={[
        { header: t('payments.columns.at'), cell: (refund) => <TimeText value={refund.createdAt} /> },
        { header: t('payments.columns.state'), cell: (refund) => <WordPill group="paymentState" code={refund.state} /> },
        { header: t('payments.columns.note'), cell: (refund) => refund.why ?? refund.note },
        { header: t('payments.columns.actor'), cell: (refund) => <Who actor={refund.actor} /> },
        { header: t('payments.columns.amount'), align: 'end', cell: (refund) => <MoneyText value={refund.amount} /> },
      ]}
    />
  );
}

function Properties({ payment }: { payment: Payment }) {
  const { t } = useTranslation();
  const how = payment.automatic ? 'automatic' : payment.hosted ? 'hosted' : payment.cardId ? 'charged' : undefined;
  return (
    <Facts
      label={t('money.facts')}
      framed
      facts={[
        [
          t('payments.columns.client'),
          <Link key="client" to="/clients/$clientId" params={{ clientId: String(payment.clientId) }}>
            {payment.client}
          </Link>,
        ],
        [t('payments.columns.target'), <TargetLink key="target" payment={payment} t={t} />],
        [t('payments.details.purpose'), payment.purpose ? wordOf('chargePurpose', payment.purpose) : null],
        [t('payments.columns.method'), wayOf(payment)],
        [t('payments.details.how'), how ? t(`payments.details.${how}`) : null],
        [
          t('payments.columns.reference'),
          payment.providerReference ? (
            <span key="reference" className="mono">
              {payment.providerReference}
            </span>
          ) : null,
        ],
        [t('payments.details.tries'), payment.tries ? t('payments.details.times', { count: payment.tries }) : null],
        [t('payments.columns.at'), <TimeText key="at" value={payment.createdAt} format="full" />],
        [t('payments.details.sent'), payment.sentAt ? <TimeText key="sent" value={payment.sentAt} format="full" /> : null],
        [
          t('payments.columns.settled'),
          payment.settledAt ? <TimeText key="settled" value={payment.settledAt} format="full" /> : null,
        ],
        [t('payments.columns.note'), payment.note],
        [t('payments.columns.actor'), <Who key="actor" actor={payment.actor} />],
      ]}
    />
  );
}
