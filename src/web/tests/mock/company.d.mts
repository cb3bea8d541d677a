import type * as t from '@leadexec/api-client';

export const mails: t.Mail[];
export const anomalies: t.Anomalies;
