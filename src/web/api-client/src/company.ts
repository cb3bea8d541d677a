import type * as e from './engine.ts';
import { request } from './request.ts';
import type { Page } from './types.ts';

const id = encodeURIComponent;

interface Paging {
  limit?: number;
  cursor?: string | undefined;
}

/** What belongs to the company as a whole: drafts and publications, rows of lists, e-mail, the portal's looks. */
export const company = {
  catalog: () => request<e.CatalogState>('/catalog'),
  publications: (query: Paging) => request<Page<e.Publication>>('/catalog/versions', { query: { ...query } }),
  published: (version: number) => request<{ items: e.PublishedChange[] }>(`/catalog/versions/${version}`),
  person: (user: number) => request<{ id: number; name: string }>(`/people/${user}`),
  draft: () => request<{ items: e.DraftChange[] }>('/catalog/draft'),
  discardDraft: () => request<void>('/catalog/draft', { method: 'DELETE' }),
  publish: () => request<{ version: number; changes: number }>('/catalog/publish', { method: 'POST' }),

  // Values may be personal, so they go in bodies and never into an address.
  listRows: (list: number, body: { after?: string; limit: number }) =>
    request<e.ListRowPage>(`/distribution-lists/${list}/rows/page`, { method: 'POST', body }),
  putListRows: (list: number, rows: e.ListRow[]) =>
    request<e.ListReport>(`/distribution-lists/${list}/rows`, { method: 'POST', body: { rows } }),
  removeListRows: (list: number, values: string[]) =>
    request<e.ListReport>(`/distribution-lists/${list}/rows/remove`, { method: 'POST', body: { values } }),
  importListRows: (list: number, file: Blob, mode: 'add' | 'replace') =>
    request<e.ListReport>(`/distribution-lists/${list}/rows/import`, { method: 'POST', file, query: { mode } }),

  mail: (query: Paging & { state?: e.MailState | undefined }) => request<Page<e.Mail>>('/mail', { query: { ...query } }),
  sendMail: (mail: string) => request<void>(`/mail/${id(mail)}/send`, { method: 'POST' }),

  brand: async () => {
    let tag = '';
    const body = await request<e.PortalLooks>('/portal-brand', { onTag: (found) => (tag = found) });
    return { ...body, tag };
  },
  setBrand: (tag: string, body: { name?: string | null; accent?: string | null }) =>
    request<e.PortalLooks>('/portal-brand', { method: 'PUT', body, ifMatch: tag }),
  /** The picture as base64. */
  setLogo: (picture: string) => request<e.PortalLooks>('/portal-brand/logo', { method: 'PUT', body: { picture } }),
  removeLogo: () => request<e.PortalLooks>('/portal-brand/logo', { method: 'DELETE' }),

  anomalies: (query: { days?: number; history?: number; all?: boolean | undefined }) =>
    request<e.Anomalies>('/reports/anomalies', { query: { ...query } }),
};
