import type * as t from '@leadexec/api-client';

export const returns: t.ReturnItem[];
export const invoices: (t.Invoice & t.InvoiceRow)[];
export const payments: t.Payment[];
export const refunds: t.Refund[];
export const cards: t.Card[];
export const recharge: t.Recharge;
export function answerMoney(call: unknown): [number, unknown] | undefined;
