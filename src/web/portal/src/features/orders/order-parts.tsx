import type { PortalOrder, PortalOrderStatus } from '@leadexec/api-client';
import { formatCount, MoneyText, StatusPill } from '@leadexec/ui';
import parts from '../../lib/parts.module.css';
import { useTexts } from '../../lib/use-texts.ts';
import { orderWords } from '../../lib/words.ts';
import classes from './orders.module.css';

export function OrderStatusPill({ status }: { status: PortalOrderStatus }) {
  const { t } = useTexts();
  const [word, tone] = orderWords[status];
  return <StatusPill tone={tone}>{t(word)}</StatusPill>;
}

/** How far an order is filled: by leads, or by what they cost. */
export function OrderBar({ order }: { order: PortalOrder }) {
  const counted = order.quantity !== null && order.quantity !== undefined;
  const [part, whole] = counted
    ? [order.received ?? 0, order.quantity ?? 0]
    : [Number(order.receivedCost.replace('.', '')), Number(order.total.replace('.', ''))];
  return (
    <span className={classes.filled}>
      <small>
        {counted ? (
          `${formatCount(part)} / ${formatCount(whole)}`
        ) : (
          <>
            <MoneyText value={order.receivedCost} /> / <MoneyText value={order.total} />
          </>
        )}
      </small>
      <span className={parts.bar} aria-hidden="true">
        <span style={{ width: `${whole > 0 ? Math.min(100, (part / whole) * 100) : 0}%` }} />
      </span>
    </span>
  );
}
