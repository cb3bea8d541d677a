import { request } from './request.ts';

const id = encodeURIComponent;

/** A list as somebody keeps it. */
export interface StoredView {
  id: string;
  list: string;
  name: string;
  shared: boolean;
  own: boolean;
  owner?: string | null;
  search: Record<string, unknown>;
  changedAt: string;
}

export type ExportForm = 'csv' | 'xlsx';
export type ExportState = 'waiting' | 'running' | 'done' | 'failed' | 'canceled' | 'expired';

/** A file from a list. */
export interface ExportJob {
  id: string;
  list: string;
  form: ExportForm;
  state: ExportState;
  rows: number;
  bytes: number;
  why?: string | null;
  createdAt: string;
  endedAt?: string | null;
  expiresAt?: string | null;
}

export interface ExportRequest {
  id: string;
  list: string;
  form: ExportForm;
  filter: object;
  columns: { id: string; label?: string }[];
}

/** Views and files of lists. */
export const lists = {
  views: (list: string) => request<{ items: StoredView[] }>('/saved-views', { query: { list } }),
  addView: (view: Pick<StoredView, 'id' | 'list' | 'name' | 'shared' | 'search'>) =>
    request<StoredView>('/saved-views', { method: 'POST', body: view }),
  saveView: (view: string, change: Partial<Pick<StoredView, 'name' | 'shared' | 'search'>>) =>
    request<StoredView>(`/saved-views/${id(view)}`, { method: 'PUT', body: change }),
  removeView: (view: string) => request<void>(`/saved-views/${id(view)}`, { method: 'DELETE' }),

  exports: () => request<{ items: ExportJob[] }>('/exports'),
  exportLists: () => request<{ items: { name: string; columns: string[] }[] }>('/exports/lists'),
  askExport: (body: ExportRequest) => request<ExportJob>('/exports', { method: 'POST', body }),
  cancelExport: (job: string) => request<void>(`/exports/${id(job)}`, { method: 'DELETE' }),
  exportFile: (job: string) => `/api/v1/exports/${id(job)}/file`,
};
