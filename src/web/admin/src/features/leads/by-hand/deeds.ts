import type { AttemptState, DeliveredLead, Delivery } from '@leadexec/api-client';
import type { Need } from '../../../lib/may.tsx';

/** What a deed is about: one delivery, as the lead's page and the list of deliveries both know it. */
export interface Target {
  id: string;
  leadId: string;
  client: string;
  /** What the client pays, or would pay; left out for whoever sees no money. */
  price?: string | undefined;
  state: AttemptState;
  returned: boolean;
  portal: boolean;
  /** Test, or only beside another delivery: nothing is sold by it. */
  beside: boolean;
}

export const ofDelivery = (leadId: string, delivery: Delivery): Target => ({
  id: delivery.id,
  leadId,
  client: delivery.client,
  price: delivery.price ?? delivery.heldPrice,
  state: delivery.state,
  returned: delivery.returned,
  portal: delivery.portal,
  beside: delivery.test || Boolean(delivery.besideId),
});

export const ofSale = (sale: DeliveredLead): Target => ({
  id: sale.id,
  leadId: sale.leadId,
  client: sale.client,
  price: sale.price,
  state: 'accepted',
  returned: sale.mark === 'returned',
  portal: sale.portal,
  beside: false,
});

export const deliveryDeeds = ['confirm', 'resend', 'move', 'accept', 'giveBack', 'price', 'notes'] as const;
export type DeliveryDeed = (typeof deliveryDeeds)[number];

/** Leads are sent, moved and decided by hand with these rights; each deed's own (SET-08). */
const byHand: readonly Need[] = ['leads edit', 'sendByHand'];
/** Automation may send to anybody. */
export const needsOfLead = (deed: 'run' | 'send'): readonly Need[] => (deed === 'run' ? [...byHand, 'dataOfAll'] : byHand);
export const needsOf = (deed: DeliveryDeed): readonly Need[] =>
  deed === 'notes'
    ? ['leads view']
    : deed === 'giveBack'
      ? ['approveReturns']
      : deed === 'price'
        ? [...byHand, 'money view']
        : byHand;

/** What is open: a deed with a lead, or with its deliveries. */
export type Deed =
  | { kind: 'run' | 'send'; leadId: string }
  | { kind: 'resend' | 'giveBack'; targets: readonly Target[] }
  | { kind: Exclude<DeliveryDeed, 'resend' | 'giveBack'>; target: Target };

export const deedOf = (kind: DeliveryDeed, targets: readonly [Target, ...Target[]]): Deed =>
  kind === 'resend' || kind === 'giveBack' ? { kind, targets } : { kind, target: targets[0] };

/** Which deeds make sense for a delivery as it stands; the server has the last word. */
export function deedsFor(target: Target): DeliveryDeed[] {
  const failed = target.state === 'rejected' || target.state === 'failed' || target.state === 'notSent';
  const sold = target.state === 'accepted' && !target.returned && !target.beside;
  const can: Record<DeliveryDeed, boolean> = {
    confirm: target.state === 'unconfirmed',
    resend: !target.beside && (failed || (sold && !target.portal)),
    move: sold,
    accept: failed && !target.beside,
    giveBack: sold,
    price: sold,
    notes: true,
  };
  return deliveryDeeds.filter((deed) => can[deed]);
}
