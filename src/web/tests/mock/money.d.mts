import type * as t from '@leadexec/api-client';

export const returns: t.ReturnItem[];
export const invoices: (t.Invoice & t.InvoiceRow)[];
export const payments: t.Payment[];
export const refunds: t.Refund[];
export const cards: t.Card[];
export const recharge: t.Recharge;
export const statement: t.StatementPage;
export const payouts: t.PayoutFigures;
export const recorded: t.RecordedPayout[];
export function period(month: string, state: t.BookPeriod['state']): t.BookPeriod;
export const head: t.JournalHead;
export const billing: t.BillingSettings;
export const credentials: t.ApiCredential[];
export function answerMoney(call: unknown): [number, unknown] | undefined;
