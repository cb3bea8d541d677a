import type { Order } from '@leadexec/api-client';
import { MoneyText, TimeText } from '@leadexec/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WordPill } from '../../lib/pills.tsx';
import { PlainTable } from '../../lib/plain-table.tsx';
import { someSettingsQuery } from '../../lib/settings/settings.queries.ts';
import { wordOf } from '../../lib/use-words.ts';
import { Who } from '../../lib/who.tsx';
import classes from './order-details.module.css';
import { orderPaymentsQuery } from './orders.queries.ts';

/** One order: counters, items, charges and every status that it had (ORD-31). */
export function OrderDetails({ order }: { order: Order }) {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <Figures order={order} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <h2>{t('orders.details.items')}</h2>
          <PlainTable
            label={t('orders.details.items')}
            rows={order.items.map((item, at) => ({ ...item, at: at + 1 }))}
            rowId={(item) => item.at}
            columns={[
              { header: t('orders.details.item'), cell: (item) => item.at },
              ...(order.type === 'leadQuantity'
                ? [
                    {
                      header: t('orders.details.quantity'),
                      align: 'end' as const,
                      cell: (item: Order['items'][number]) => item.quantity,
                    },
                    {
                      header: t('orders.details.price'),
                      align: 'end' as const,
                      cell: (item: Order['items'][number]) =>
                        item.pricePerLead ? <MoneyText value={item.pricePerLead} /> : t('orders.details.accountPrice'),
                    },
                  ]
                : [
                    {
                      header: t('orders.details.fillLimit'),
                      align: 'end' as const,
                      cell: (item: Order['items'][number]) => <MoneyText value={item.fillLimit} />,
                    },
                  ]),
              { header: t('orders.details.total'), align: 'end', cell: (item) => <MoneyText value={item.total} /> },
            ]}
          />
          <h2>{t('orders.details.charges')}</h2>
          {order.charges.length === 0 ? (
            <p className={classes.none}>{t('orders.details.noCharges')}</p>
          ) : (
            <PlainTable
              label={t('orders.details.charges')}
              rows={order.charges.map((charge, at) => ({ ...charge, at }))}
              rowId={(charge) => charge.at}
              columns={[
                { header: t('orders.details.purpose'), cell: (charge) => wordOf('chargePurpose', charge.purpose) },
                { header: t('orders.details.state'), cell: (charge) => <WordPill group="chargeState" code={charge.state} /> },
                { header: t('orders.details.amount'), align: 'end', cell: (charge) => <MoneyText value={charge.amount} /> },
              ]}
            />
          )}
          <Payments orderId={order.id} />
          <h2>{t('orders.details.history')}</h2>
          <PlainTable
            label={t('orders.details.history')}
            rows={order.history.map((change, at) => ({ ...change, row: at }))}
            rowId={(change) => change.row}
            columns={[
              { header: t('orders.details.at'), cell: (change) => <TimeText value={change.at} /> },
              { header: t('orders.details.event'), cell: (change) => wordOf('orderEvent', change.event) },
              { header: t('orders.columns.status'), cell: (change) => <WordPill group="orderStatus" code={change.status} /> },
              { header: t('orders.details.actor'), cell: (change) => <Who actor={change.actor} /> },
            ]}
          />
        </div>
        <Facts order={order} />
      </div>
    </div>
  );
}

/** Every payment towards the order, the newest first (ORD-19). */
function Payments({ orderId }: { orderId: number }) {
  const { t } = useTranslation();
  const payments = useQuery(orderPaymentsQuery(orderId)).data;
  if (!payments) {
    return null; // not yet, or not for this role
  }

  return (
    <>
      <h2>{t('orders.details.payments')}</h2>
      {payments.length === 0 ? (
        <p className={classes.none}>{t('orders.details.noPayments')}</p>
      ) : (
        <PlainTable
          label={t('orders.details.payments')}
          rows={payments}
          rowId={(payment) => payment.id}
          columns={[
            {
              header: t('orders.details.at'),
              cell: (payment) => (
                <Link to="/payments/$paymentId" params={{ paymentId: payment.id }}>
                  <TimeText value={payment.createdAt} />
                </Link>
              ),
            },
            { header: t('orders.details.method'), cell: (payment) => wordOf('paymentMethod', payment.method) },
            { header: t('orders.details.state'), cell: (payment) => <WordPill group="paymentState" code={payment.state} /> },
            { header: t('orders.details.amount'), align: 'end', cell: (payment) => <MoneyText value={payment.amount} /> },
          ]}
        />
      )}
    </>
  );
}

function Figures({ order }: { order: Order }) {
  const { t } = useTranslation();
  const quantity = order.quantity ?? 0;
  const leads = order.type === 'leadQuantity';
  const figures: [string, ReactNode][] = [
    ...(leads
      ? ([
          [t('orders.details.received'), t('orders.progress', { received: order.received ?? 0, quantity })],
          [t('orders.details.remaining'), order.remaining ?? 0],
        ] as [string, ReactNode][])
      : []),
    [t('orders.details.spent'), <MoneyText key="spent" value={order.receivedCost} />],
    [t('orders.details.held'), <MoneyText key="held" value={order.heldCost} />],
    [t('orders.details.total'), <MoneyText key="total" value={order.total} />],
    [t('orders.details.paid'), <MoneyText key="paid" value={order.paid} />],
  ];
  return (
    <section aria-label={t('orders.details.figures')}>
      <dl className={classes.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {leads && quantity > 0 ? (
        <progress
          className={classes.progress}
          aria-label={t('orders.details.received')}
          max={quantity}
          value={order.received ?? 0}
        />
      ) : null}
    </section>
  );
}

function Facts({ order }: { order: Order }) {
  const { t } = useTranslation();
  const accounts = useQuery(someSettingsQuery('delivery-accounts', { clientId: order.clientId })).data ?? [];
  const link = (id: number) => (
    <Link to="/orders/$orderId" params={{ orderId: String(id) }}>
      {t('form.numberPlain', { id })}
    </Link>
  );
  const facts: [string, ReactNode][] = [
    [
      t('orders.columns.client'),
      <Link key="client" to="/clients/$clientId" params={{ clientId: String(order.clientId) }}>
        {order.client}
      </Link>,
    ],
    [t('orders.columns.type'), wordOf('orderType', order.type)],
    [t('orders.details.starts'), <TimeText key="starts" value={order.startsAt} />],
    [t('orders.details.ends'), <TimeText key="ends" value={order.endsAt} />],
    [t('orders.details.renewal'), wordOf('renewal', order.renewal)],
    [t('orders.details.autoCharge'), wordOf('autoCharge', order.autoCharge)],
    [t('orders.details.maxReturn'), order.maxReturnPercent ? `${order.maxReturnPercent} %` : undefined],
    [
      t('orders.details.accounts'),
      order.accounts.length === 0
        ? t('orders.details.anyAccount')
        : order.accounts.map((id) => accounts.find((account) => account.id === id)?.name ?? String(id)).join(', '),
    ],
    [t('orders.details.renewalOf'), order.renewalOf ? link(order.renewalOf) : undefined],
    [t('orders.details.renewedBy'), order.renewedBy ? link(order.renewedBy) : undefined],
    [t('orders.details.description'), order.description],
  ];
  return (
    <aside className={classes.facts} aria-label={t('orders.details.facts')}>
      <dl>
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </aside>
  );
}
