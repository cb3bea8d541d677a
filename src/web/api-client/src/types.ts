import type { StaffRights } from './engine.ts';

/** An amount in the account's currency as exact decimal text, "15.00"; never parsed to a number. */
export type MoneyText = string;

export type Validity = 'valid' | 'inQualityControl' | 'qcReturned' | 'rejected' | 'removed';
export type Distribution = 'notDistributed' | 'queued' | 'inDistribution' | 'held' | 'sold' | 'unsold' | 'returned';
export type AttemptState = 'planned' | 'sending' | 'accepted' | 'rejected' | 'failed' | 'notSent' | 'unknown' | 'unconfirmed';

export interface Person {
  id: number;
  email: string;
  name?: string | null;
  role: 'administrator' | 'staff' | 'client';
  clientId?: number | null;
  /** What the role of staff allows; told to oneself only. */
  rights?: StaffRights | null;
}

export interface AccountInfo {
  companyName: string;
  zoneId: string;
  currency: string;
}

export interface Named {
  id: number;
  name: string;
}

/** What the filters of lists offer: names of everything published. */
export interface Directory {
  account: AccountInfo;
  leadTypes: LeadTypeInfo[];
  leadSources: Named[];
  campaigns: (Named & { leadTypeId: number; leadSourceId: number })[];
  clients: Named[];
}

export interface LeadTypeInfo extends Named {
  fields: FieldInfo[];
}

export interface FieldInfo {
  name: string;
  label: string;
  kind: string;
  options: string[];
}

export type ReturnState = 'none' | 'pending' | 'approved' | 'approvedReturnedToSource' | 'denied';

/** What became of a client's wish to return a lead. */
export interface ReturnMark {
  state: ReturnState;
  reason: string;
  requestedAt: string;
  decidedAt: string | null;
}

export interface LeadItem {
  id: string;
  receivedAt: string;
  leadTypeId: number;
  leadType: string;
  leadSourceId: number;
  leadSource: string;
  campaignId: number;
  campaign: string;
  validity: Validity;
  distribution: Distribution;
  reason?: string | null;
  reasonText?: string | null;
  test: boolean;
  cost: MoneyText;
  revenue: MoneyText;
  profit: MoneyText;
  sendCount: number;
  maximumDeliveries?: number | null;
  return?: ReturnMark | null;
  /** Values of the asked fields as people read them. */
  values: Record<string, string>;
}

export interface Page<T> {
  items: T[];
  next?: string | null;
}

export type LeadOrder =
  | 'newestFirst'
  | 'oldestFirst'
  | `${'status' | 'cost' | 'revenue' | 'profit' | 'source' | 'campaign'}${'Ascending' | 'Descending'}`;

export interface LeadSearchRequest {
  leadTypeId?: number;
  from?: string;
  to?: string;
  campaignIds?: number[];
  leadSourceIds?: number[];
  validity?: Validity[];
  distribution?: Distribution[];
  setAside?: boolean;
  test?: boolean;
  text?: string;
  filter?: unknown;
  fields?: string[];
  sort?: LeadOrder;
  limit?: number;
  cursor?: string;
}

export interface LeadFieldValue {
  name: string;
  label: string;
  kind: string;
  /** As stored. */
  value: string;
  /** As people read it. */
  text: string;
}

export interface LeadDetails extends LeadItem {
  reasonDetail?: string | null;
  originalLeadId?: string | null;
  reference?: string | null;
  dueAt?: string | null;
  setAside: boolean;
  verifiedAt?: string | null;
  removedAt?: string | null;
  catalogVersion: number;
  erased: boolean;
  fields: LeadFieldValue[];
}

export interface TraceStep {
  step: string;
  result: string;
  reason?: string | null;
  reasonText?: string | null;
  detail?: string | null;
  at: string;
  elapsedMs: number;
  waitMs: number;
  client?: string | null;
  account?: string | null;
  attemptId?: string | null;
}

export interface TraceSegment {
  startedAt: string;
  elapsedMs: number;
  waitMs: number;
  ownMs: number;
  steps: TraceStep[];
}

export interface Trace {
  segments: TraceSegment[];
}

export interface Delivery {
  id: string;
  number: number;
  clientId: number;
  client: string;
  accountId: number;
  account: string;
  methodId: number;
  method: string;
  state: AttemptState;
  reason?: string | null;
  reasonText?: string | null;
  detail?: string | null;
  price?: MoneyText | null;
  heldPrice: MoneyText;
  returned: boolean;
  exclusive: boolean;
  test: boolean;
  portal: boolean;
  manual: boolean;
  ambiguous: boolean;
  at: string;
  doneAt?: string | null;
  pinnedUntil?: string | null;
  elapsedMs?: number | null;
  buyerReference?: string | null;
  redirectUrl?: string | null;
  lateAcceptedAt?: string | null;
  hasExchange: boolean;
  readAt?: string | null;
  return?: ReturnMark | null;
  /** Made by staff. */
  byHand: boolean;
  /** The delivery that this one accompanies or repeats. */
  besideId?: string | null;
  notes: number;
}

export interface WireHeader {
  name: string;
  value: string;
}

/** Bytes as people can read them: text, or base64 when they are none. */
export interface WireBody {
  text?: string | null;
  base64?: string | null;
  length: number;
}

export interface Exchange {
  method: string;
  url: string;
  requestHeaders: WireHeader[];
  requestBody: WireBody;
  status?: number | null;
  responseHeaders: WireHeader[];
  responseBody: WireBody;
  /** Bytes read, of which the body may show only the beginning. */
  responseLength: number;
  wireRequests: number;
  timings: { connectMs?: number | null; sentMs?: number | null; firstByteMs?: number | null; totalMs: number };
}

export interface InsertRequest {
  request?: WireBody | null;
  requestMediaType?: string | null;
  answerStatus?: number | null;
  answerMediaType?: string | null;
  answer?: WireBody | null;
  answeredAt?: string | null;
  callerWaited: boolean;
}

export interface RefusedPost {
  id: number;
  at: string;
  remoteAddress?: string | null;
  receiver: string;
  leadTypeId?: number | null;
  leadSourceId?: number | null;
  campaignId?: number | null;
  campaign?: string | null;
  reason: string;
  reasonText: string;
  detail?: string | null;
  traceId?: string | null;
}

export interface Figures {
  received: number;
  accepted: number;
  delivered: number;
  rejected: number;
  /** Leads with an approved return. */
  returned: number;
  revenue: MoneyText;
  cost: MoneyText;
  profit: MoneyText;
}

export type ReportStep = 'hour' | 'day' | 'month' | 'year';
export type ReportGroup = 'leadType' | 'leadSource' | 'campaign' | 'client';

export interface ReportQuery {
  /** First day, in the account's zone. */
  from: string;
  /** Last day, included. */
  to: string;
  by?: ReportStep | undefined;
  group?: ReportGroup | undefined;
  leadTypeId?: number | undefined;
  leadSourceId?: number | undefined;
  campaignId?: number | undefined;
}

export type FiguresOfStep = Figures & { from: string };

export interface FiguresOfGroup extends Figures {
  /** `unsold`: the leads that no client has; `others`: all beyond the longest list. */
  row: 'one' | 'unsold' | 'others';
  id?: number | null;
  name?: string | null;
  previous?: Figures | null;
}

export interface LeadReport {
  from: string;
  to: string;
  by: ReportStep;
  group?: ReportGroup | null;
  zoneId: string;
  currency: string;
  total: Figures;
  previous: { from: string; to: string; total: Figures };
  steps: FiguresOfStep[];
  rows: FiguresOfGroup[];
}

export interface PortalLead {
  /** Number of the delivery; the portal's name for the lead. */
  id: string;
  deliveredAt: string;
  leadTypeId: number;
  leadType: string;
  title: string;
  place?: string | null;
  phone?: string | null;
  email?: string | null;
  price: MoneyText;
  returned: boolean;
  test: boolean;
  readAt?: string | null;
  assignedToId?: number | null;
  assignedTo?: string | null;
  /** Only for users who see the leads of several clients. */
  client?: string | null;
  /** Another client's than the user's own. */
  ofAnother?: boolean;
  /** Absent unless the client may see it. */
  leadSource?: string | null;
  campaign?: string | null;
}

export interface PortalLeadDetails extends PortalLead {
  fields: LeadFieldValue[];
  /** Reasons that the client may give for a return; none: it cannot return leads. */
  returnReasons: string[];
  return?: ReturnMark | null;
  /** Whether the contract lets the client ask for its return now. */
  returnOffered?: boolean;
  noReturnBecause?: string | null;
}

export interface Appointment {
  id: string;
  /** Number of the delivery; the portal's name for the lead. */
  leadId: string;
  startsAt: string;
  /** On the client's clock. */
  day: string;
  time: string;
  minutes: number;
  title: string;
  note?: string | null;
  userId: number;
  userEmail: string;
  clientId: number;
  client: string;
}

export interface PortalInfo {
  companyName: string;
  clientName: string;
  currency: string;
  zoneId: string;
  leadTypes: Named[];
  /** The clients whose leads the user sees, its own first. */
  clients?: Named[];
}

export interface SetupRequest {
  token: string;
  email: string;
  password: string;
  companyName: string;
  zoneId: string;
  currency: string;
}
