import type * as t from '@leadexec/api-client';

export const trial: t.TestSend;
export const orders: t.Order[];
export const why: t.Why;
export const queue: t.DeliveryQueue;
export const unknown: t.UnknownAttempt;
export const failed: t.FailedDelivery;
export const awaited: t.Awaited;
export const dryRun: t.DryRun;
export const ping: t.PingDetails;
export const sheet: t.PostingSheet;
export const account: t.AccountSettings;
export const hosts: t.HostList;
export const grains: t.GrainList;
export const systemHealth: t.HealthList;
export const workQueues: t.WorkQueueList;
export const database: t.DatabaseState;
export const invariants: t.InvariantState;
