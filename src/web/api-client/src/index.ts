export { api } from './api.ts';
export { ApiProblem } from './problem.ts';
export { request } from './request.ts';
export type * from './types.ts';
