import type { ReturnItem } from '@leadexec/api-client';

export const returns: ReturnItem[];
export function answerMoney(call: unknown): [number, unknown] | undefined;
