import type * as t from '@leadexec/api-client';

export const leads: t.LeadItem[];
export const portalLeads: t.PortalLead[];
export const exchange: t.Exchange;
export const insertRequest: t.InsertRequest;
export function details(item: t.LeadItem): t.LeadDetails;
export function trace(item: t.LeadItem): t.Trace;
export function deliveries(item: t.LeadItem): { items: t.Delivery[] };
export const directory: t.Directory;
export function leadReport(query: URLSearchParams, empty?: boolean): t.LeadReport;
