import type * as e from './engine.ts';
import { request } from './request.ts';

/** The installation itself: hosts, grains, queues, database, health, and the check of its record. */
export const operator = {
  hosts: () => request<e.HostList>('/operations/hosts'),
  grains: () => request<e.GrainList>('/operations/grains'),
  health: () => request<e.HealthList>('/operations/health'),
  queues: () => request<e.WorkQueueList>('/operations/queues'),
  database: () => request<e.DatabaseState>('/operations/database'),
  invariants: () => request<e.InvariantState>('/operations/invariants'),
  runInvariants: () => request<unknown>('/operations/invariants/run', { method: 'POST' }),
};
