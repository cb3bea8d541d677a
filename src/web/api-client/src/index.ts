export { api } from './api.ts';
export type * from './engine.ts';
export { money, type Party } from './money.ts';
export { operations } from './operations.ts';
export { operator } from './operator.ts';
export { ApiProblem } from './problem.ts';
export { request } from './request.ts';
export { account, type SettingQuery, settings } from './settings.ts';
export type * from './types.ts';
