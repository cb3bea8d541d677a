import { type PortalOrder, portal } from '@leadexec/api-client';
import { formatCount, MoneyText, StatusPill, TimeText } from '@leadexec/ui';
import { Alert, Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DayOf } from '../../lib/days.tsx';
import { type Column, Facts, Head, Panel, Table } from '../../lib/parts.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { renewalWords, spaced } from '../../lib/words.ts';
import { OrderBar, OrderStatusPill } from './order-parts.tsx';
import classes from './orders.module.css';

/** One order with its items and figures, paused and resumed by its client (PORT-13, PORT-14). */
export function OrderView({ order }: { order: PortalOrder }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const step = useMutation({
    mutationFn: (what: 'pause' | 'resume') => (what === 'pause' ? portal.pauseOrder(order.id) : portal.resumeOrder(order.id)),
    onSuccess: (changed) => {
      client.setQueryData(['order', order.id], changed);
      return client.invalidateQueries({ queryKey: ['orders'] });
    },
  });
  const number = (value: number | null | undefined) => (value === null || value === undefined ? undefined : formatCount(value));
  return (
    <>
      <Head
        title={
          <>
            {t('orders.number', { id: String(order.id) })} · {order.name} <OrderStatusPill status={order.status} />
          </>
        }
      >
        {order.status === 'open' ? (
          <Button
            variant="default"
            leftSection={<IconPlayerPause size={16} />}
            loading={step.isPending}
            onClick={() => step.mutate('pause')}
          >
            {t('orders.pause')}
          </Button>
        ) : null}
        {order.status === 'paused' ? (
          <Button leftSection={<IconPlayerPlay size={16} />} loading={step.isPending} onClick={() => step.mutate('resume')}>
            {t('orders.resume')}
          </Button>
        ) : null}
      </Head>
      <div role="status">
        {step.data ? (
          <Alert color={order.status === 'paused' ? 'yellow' : 'green'} variant="light" mb="md">
            {order.status === 'paused' ? t('orders.paused') : t('orders.resumed')}
          </Alert>
        ) : null}
      </div>
      {step.error ? (
        <Alert color="red" variant="light" role="alert" mb="md">
          {step.error.message}
        </Alert>
      ) : null}
      <Panel>
        {order.description ? <p>{order.description}</p> : null}
        <Facts
          of={[
            [t('orders.received'), <OrderBar key="bar" order={order} />],
            [t('orders.quantity'), number(order.quantity)],
            [t('orders.remaining'), number(order.remaining)],
            [t('orders.total'), <MoneyText key="total" value={order.total} />],
            [t('orders.cost'), <MoneyText key="cost" value={order.receivedCost} />],
            [t('orders.paid'), <MoneyText key="paid" value={order.paid} />],
            [t('orders.starts'), <DayOf key="starts" value={order.startsAt} />],
            [t('orders.ends'), order.endsAt ? <DayOf key="ends" value={order.endsAt} /> : t('orders.never')],
            [
              t('orders.renewal'),
              order.renewalOf ? t('orders.isRenewal', { id: String(order.renewalOf) }) : t(renewalWords[order.renewal]),
            ],
          ]}
        />
      </Panel>
      <OrderItems order={order} />
      <OrderCharges order={order} />
      <Panel title={t('orders.history')}>
        <ol className={classes.history}>
          {order.history.map((change) => (
            <li key={change.at + change.event}>
              <OrderStatusPill status={change.status} />
              <TimeText value={change.at} />
            </li>
          ))}
        </ol>
      </Panel>
    </>
  );
}

function OrderItems({ order }: { order: PortalOrder }) {
  const { t } = useTexts();
  const columns: Column<PortalOrder['items'][number]>[] = [
    {
      label: t('orders.item'),
      show: (item) => (item.quantity > 0 ? t('orders.leads', { count: formatCount(item.quantity) }) : t('orders.dollars')),
    },
    order.type === 'leadQuantity'
      ? {
          label: t('orders.each'),
          end: true,
          show: (item) => (item.pricePerLead ? <MoneyText value={item.pricePerLead} /> : t('orders.accountPrice')),
        }
      : { label: t('orders.fillLimit'), end: true, show: (item) => <MoneyText value={item.fillLimit} /> },
    { label: t('orders.total'), end: true, show: (item) => <MoneyText value={item.total} /> },
  ];
  return (
    <Panel title={t('orders.items')}>
      <Table name={t('orders.items')} columns={columns} rows={order.items} keyOf={(item) => order.items.indexOf(item)} />
    </Panel>
  );
}

function OrderCharges({ order }: { order: PortalOrder }) {
  const { t } = useTexts();
  return order.charges.length === 0 ? null : (
    <Panel title={t('orders.charges')}>
      <ol className={classes.history}>
        {order.charges.map((charge) => (
          <li key={charge.purpose}>
            <StatusPill tone={charge.state === 'declined' ? 'bad' : charge.state === 'paid' ? 'good' : 'info'}>
              {spaced(charge.state)}
            </StatusPill>
            <MoneyText value={charge.amount} />
            {charge.why ? <span>{charge.why}</span> : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
