import type * as t from '@leadexec/api-client';

export const values: t.LeadValues;
export const notes: t.LeadNotes;
export const files: t.LeadFiles;
export const history: t.LeadHistory;
