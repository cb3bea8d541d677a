import type { PortalInvoiceStatus, PortalOrderStatus, PortalRenewal, PortalReturnState } from '@leadexec/api-client';
import type { Tone } from '@leadexec/ui';
import type { TextKey } from './use-texts.ts';

type Words<T extends string> = Record<T, readonly [TextKey, Tone]>;

export const orderWords: Words<PortalOrderStatus> = {
  pending: ['orders.pending', 'warn'],
  open: ['orders.open', 'good'],
  onHold: ['orders.onHold', 'warn'],
  filled: ['orders.filledStatus', 'info'],
  paused: ['orders.pausedStatus', 'warn'],
  closed: ['orders.closed', 'mute'],
};

export const renewalWords: Record<PortalRenewal, TextKey> = {
  noRenewal: 'orders.noRenewal',
  onFill: 'orders.onFill',
  closeByEndDate: 'orders.closeByEndDate',
  renewAtEndDate: 'orders.renewAtEndDate',
};

export const invoiceWords: Words<PortalInvoiceStatus> = {
  draft: ['invoices.draft', 'mute'],
  open: ['invoices.open', 'info'],
  partlyPaid: ['invoices.partlyPaid', 'warn'],
  paid: ['invoices.paidStatus', 'good'],
  overdue: ['invoices.overdue', 'bad'],
  void: ['invoices.void', 'mute'],
};

export const returnWords: Words<PortalReturnState> = {
  none: ['returns.pending', 'mute'],
  pending: ['returns.pending', 'warn'],
  approved: ['returns.approved', 'good'],
  approvedReturnedToSource: ['returns.approved', 'good'],
  denied: ['returns.denied', 'bad'],
};

const paymentStates: Record<string, readonly [TextKey, Tone]> = {
  initiated: ['payments.initiated', 'info'],
  sent: ['payments.sent', 'info'],
  succeeded: ['payments.succeeded', 'good'],
  declined: ['payments.declined', 'bad'],
  unknown: ['payments.unknown', 'warn'],
  notSent: ['payments.notSent', 'mute'],
};

export const paymentState = (state: string) =>
  paymentStates[state] ?? paymentStates.unknown ?? (['payments.unknown', 'warn'] as const);

const methods: Record<string, TextKey> = {
  card: 'payments.card',
  check: 'payments.check',
  bankTransfer: 'payments.bankTransfer',
  cash: 'payments.cash',
  mobilePayment: 'payments.mobilePayment',
  credit: 'payments.credit',
  adjustment: 'payments.adjustment',
};

export const methodWord = (method: string): TextKey => methods[method] ?? 'payments.notTold';

/** "salePriceChange" becomes "Sale price change". */
export const spaced = (word: string) => {
  const text = word.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return text.charAt(0).toUpperCase() + text.slice(1);
};
