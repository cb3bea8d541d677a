import { request } from './request.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type EditedField = Schemas['EditedField'];
export type LeadValues = Schemas['LeadValues'];
export type NewLead = Schemas['NewLead'];
export type AddedLead = Schemas['AddedLead'];
export type LeadHistory = Schemas['LeadHistory'];
export type LeadDeed = Schemas['Deed'];
export type LeadNotes = Schemas['LeadNotes'];
export type LeadNote = Schemas['LeadNoteItem'];
export type LeadFiles = Schemas['LeadFiles'];
export type LeadFile = Schemas['LeadFileItem'];
export type PortalLeadFiles = Schemas['PortalLeadFiles'];

const id = encodeURIComponent;
const named = (file: File) => ({ 'X-File-Name': encodeURIComponent(file.name) });

/** What people keep beside a lead: changed values, notes, files. */
export const leadRecord = {
  entryFields: (campaign: number) => request<LeadValues>(`/campaigns/${campaign}/lead-fields`),
  add: (body: NewLead) => request<AddedLead>('/leads', { method: 'POST', body }),
  values: async (lead: string) => {
    let tag = '';
    const { fields } = await request<LeadValues>(`/leads/${id(lead)}/values`, {
      onTag: (found) => {
        tag = found;
      },
    });
    return { fields, tag };
  },
  change: (lead: string, tag: string, fields: { name: string; values: string[] }[]) =>
    request<LeadValues>(`/leads/${id(lead)}/values`, { method: 'PATCH', body: { fields }, ifMatch: tag }),
  history: (lead: string) => request<LeadHistory>(`/leads/${id(lead)}/history`),
  notes: (lead: string) => request<LeadNotes>(`/leads/${id(lead)}/notes`),
  writeNote: (lead: string, note: string, text: string) =>
    request<void>(`/leads/${id(lead)}/notes/${id(note)}`, { method: 'PUT', body: { text } }),
  withdrawNote: (lead: string, note: string) =>
    request<void>(`/leads/${id(lead)}/notes/${id(note)}/withdraw`, { method: 'POST' }),
  files: (lead: string) => request<LeadFiles>(`/leads/${id(lead)}/files`),
  addFile: (lead: string, key: string, file: File) =>
    request<void>(`/leads/${id(lead)}/files/${id(key)}`, { method: 'PUT', file, headers: named(file) }),
  removeFile: (lead: string, key: string) => request<void>(`/leads/${id(lead)}/files/${id(key)}`, { method: 'DELETE' }),
  filePath: (lead: string, key: string) => `/api/v1/leads/${id(lead)}/files/${id(key)}`,
};

/** Files that a client attaches to its leads in the portal. */
export const portalFiles = {
  list: (lead: string) => request<PortalLeadFiles>(`/portal/leads/${id(lead)}/files`),
  add: (lead: string, key: string, file: File) =>
    request<void>(`/portal/leads/${id(lead)}/files/${id(key)}`, { method: 'PUT', file, headers: named(file) }),
  remove: (lead: string, key: string) => request<void>(`/portal/leads/${id(lead)}/files/${id(key)}`, { method: 'DELETE' }),
  path: (lead: string, key: string) => `/api/v1/portal/leads/${id(lead)}/files/${id(key)}`,
};
