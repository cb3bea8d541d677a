import type { AccountSettings, SettingBodies, SettingKind } from './engine.ts';
import { request } from './request.ts';
import type { Page } from './types.ts';

export interface SettingQuery {
  limit?: number;
  cursor?: string | undefined;
  archived?: boolean | undefined;
  clientId?: number | undefined;
  leadTypeId?: number | undefined;
  leadSourceId?: number | undefined;
}

interface Where {
  /** In the draft, instead of what is published. */
  draft?: true;
}

const tag = (version: number) => `"${version}"`;

/** Settings of every kind: read with their version, changed by a merge patch (RFC 7396) against the version that was read. */
export const settings = {
  list: <K extends SettingKind>(kind: K, query: SettingQuery = {}) =>
    request<Page<SettingBodies[K]>>(`/${kind}`, { query: { ...query } }),
  get: <K extends SettingKind>(kind: K, id: number, where: Where = {}) =>
    request<SettingBodies[K]>(`/${kind}/${id}`, { query: { ...where } }),
  create: <K extends SettingKind>(kind: K, body: SettingBodies[K], where: Where = {}) =>
    request<SettingBodies[K]>(`/${kind}`, { method: 'POST', body, query: { ...where } }),
  patch: <K extends SettingKind>(kind: K, id: number, version: number, body: object, where: Where = {}) =>
    request<SettingBodies[K]>(`/${kind}/${id}`, { method: 'PATCH', body, ifMatch: tag(version), query: { ...where } }),
  archive: <K extends SettingKind>(kind: K, id: number, version: number, where: Where = {}) =>
    request<SettingBodies[K]>(`/${kind}/${id}`, { method: 'DELETE', ifMatch: tag(version), query: { ...where } }),
  versions: <K extends SettingKind>(kind: K, id: number) => request<Page<SettingBodies[K]>>(`/${kind}/${id}/versions`),
};

/** The company's own settings; their version is in the header only. */
export const account = {
  get: async () => {
    let version = '';
    const body = await request<AccountSettings>('/account', { onTag: (found) => (version = found) });
    return { body, tag: version };
  },
  patch: (ifMatch: string, body: object) => request<AccountSettings>('/account', { method: 'PATCH', body, ifMatch }),
  stopOutbound: () => request<AccountSettings>('/outbound/stop', { method: 'POST' }),
  startOutbound: () => request<AccountSettings>('/outbound/start', { method: 'POST' }),
};
