import type * as t from '@leadexec/api-client';

export const trial: t.TestSend;
export const orders: t.Order[];
export const why: t.Why;
