import type { Order, OrderStatus } from '@leadexec/api-client';
import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../lib/may.tsx';
import { messageOf } from '../../lib/message-of.ts';
import { useWords } from '../../lib/use-words.ts';
import classes from './order-actions.module.css';
import { type OrderStep, useOrderStep } from './orders.queries.ts';

/** What can be done with an order as it stands (ORD-21, ORD-22, ORD-25). */
export function OrderActions({ order, onRenewed }: { order: Order; onRenewed: (order: Order) => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const words = useWords('orderStatus');
  const step = useOrderStep((next) => (next.id === order.id ? undefined : onRenewed(next)));
  const take = (next: OrderStep) => step.mutate({ ids: [order.id], step: next });
  const set = (status: OrderStatus) => take({ kind: 'status', status });
  const offered: [string, () => void][] = [];
  if (order.status === 'pending') {
    offered.push([t('orders.actions.approveCharge'), () => take({ kind: 'approve', charge: true })]);
    offered.push([t('orders.actions.approve'), () => take({ kind: 'approve', charge: false })]);
  }
  if (order.status === 'open') {
    offered.push([t('orders.actions.pause'), () => set('paused')]);
  }
  if (order.status === 'paused' || order.status === 'onHold') {
    offered.push([t('orders.actions.resume'), () => set('open')]);
  }
  if (order.status === 'filled' && !order.renewedBy) {
    offered.push([t('orders.actions.renew'), () => take({ kind: 'renew' })]);
  }
  if (!may('money edit')) {
    return <span className="subtle">{t('may.onlyLook')}</span>;
  }
  return (
    <div className={classes.bar}>
      {step.error ? (
        <span role="alert" className={classes.error}>
          {messageOf(step.error)}
        </span>
      ) : null}
      {offered.map(([name, run], at) => (
        <Button key={name} size="xs" variant={at === 0 ? 'filled' : 'default'} loading={step.isPending} onClick={run}>
          {name}
        </Button>
      ))}
      <Menu position="bottom-end" shadow="md" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden="true" />}>
            {t('orders.actions.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {words
            .filter((word) => word.value !== order.status)
            .map((word) => (
              <Menu.Item key={word.value} onClick={() => set(word.value as OrderStatus)}>
                {word.label}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
