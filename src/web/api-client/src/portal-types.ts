import type { MoneyText, Named } from './types.ts';

export interface Brand {
  name: string;
  logo?: string | null;
}

export interface PortalBrand {
  name?: string | null;
  accent?: string | null;
  logo?: string | null;
}

export interface PortalDay {
  day: string;
  leads: number;
  returned: number;
  cost: MoneyText;
}

export interface PortalDashboard {
  today: string;
  thisMonth: PortalDay[];
  lastMonth: PortalDay[];
  unread: number;
}

export type PortalReturnState = 'none' | 'pending' | 'approved' | 'approvedReturnedToSource' | 'denied';

export interface PortalReturnMark {
  state: PortalReturnState;
  reason: string;
  requestedAt: string;
  decidedAt?: string | null;
}

export interface PortalReturn {
  id: string;
  leadTypeId: number;
  leadType: string;
  price: MoneyText;
  return: PortalReturnMark;
  deliveredAt: string;
  orderId?: number | null;
}

export type PortalOrderStatus = 'pending' | 'open' | 'onHold' | 'filled' | 'paused' | 'closed';
export type PortalRenewal = 'noRenewal' | 'onFill' | 'closeByEndDate' | 'renewAtEndDate';
export type PortalAutoCharge = 'off' | 'atStart' | 'atCompletion';

export interface PortalOrder {
  id: number;
  name: string;
  status: PortalOrderStatus;
  type: 'leadQuantity' | 'dollarAmount';
  startsAt: string;
  endsAt?: string | null;
  renewal: PortalRenewal;
  autoCharge: PortalAutoCharge;
  quantity?: number | null;
  received?: number | null;
  remaining?: number | null;
  total: MoneyText;
  receivedCost: MoneyText;
  heldCost: MoneyText;
  paid: MoneyText;
  isRenewal: boolean;
  description?: string | null;
  items: { quantity: number; pricePerLead?: MoneyText | null; dollars: MoneyText; fillLimit: MoneyText; total: MoneyText }[];
  creditIn: MoneyText;
  renewalOf?: number | null;
  renewedBy?: number | null;
  charges: { purpose: string; amount: MoneyText; state: string; why?: string | null }[];
  history: { status: PortalOrderStatus; event: string; at: string }[];
}

export interface PortalOffer {
  name: string;
  description?: string | null;
  type: 'leadQuantity' | 'dollarAmount';
  pricePerLead?: MoneyText | null;
  leastQuantity?: number | null;
  mostQuantity?: number | null;
  leastDollars?: MoneyText | null;
  mostDollars?: MoneyText | null;
  renewal: PortalRenewal;
  autoCharge: PortalAutoCharge;
  cardNeeded: boolean;
  available: boolean;
}

export type PortalInvoiceStatus = 'draft' | 'open' | 'partlyPaid' | 'paid' | 'overdue' | 'void';

export interface PortalInvoiceRow {
  id: string;
  number?: string | null;
  status: PortalInvoiceStatus;
  description?: string | null;
  issuedOn?: string | null;
  dueOn?: string | null;
  total: MoneyText;
  paid: MoneyText;
  balance: MoneyText;
}

export interface PortalInvoice extends PortalInvoiceRow {
  taxPercent: number;
  lines: { description: string; quantity: number; unitPrice?: MoneyText | null; amount: MoneyText }[];
  subtotal: MoneyText;
  tax: MoneyText;
  payments: { id: string; method: string; amount: MoneyText; refunded: MoneyText; at: string }[];
  payUrl?: string | null;
  voidReason?: string | null;
}

export interface PortalPayment {
  id: string;
  method: string;
  state: string;
  amount: MoneyText;
  refunded: MoneyText;
  target: string;
  orderId?: number | null;
  invoiceId?: string | null;
  why?: string | null;
  createdAt: string;
}

export interface PortalCard {
  id: string;
  brand?: string | null;
  last4?: string | null;
  expires?: string | null;
  isDefault: boolean;
}

/** With a token the browser posts a form to the address with it in the field "token", else it opens the address. */
export interface ProviderPage {
  id: string;
  address: string;
  token?: string | null;
}

export interface PortalWallet {
  available: MoneyText;
  credit: MoneyText;
  balance: MoneyText;
}

export interface PortalStatementLine {
  at: string;
  kind: string;
  reference: string;
  amount: MoneyText;
  balance: MoneyText;
  orderId?: number | null;
}

export interface PortalStatementPage {
  from: string;
  to: string;
  totals?: { opening: MoneyText; credits: MoneyText; debits: MoneyText; closing: MoneyText; lines: number } | null;
  items: PortalStatementLine[];
  next?: string | null;
}

export interface PortalContact {
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
  tellNewLeads?: boolean | null;
}

export interface PortalProfile {
  userEmail: string;
  admin: boolean;
  companyName: string;
  contact: PortalContact;
}

export interface AppointmentAsk {
  day: string;
  time: string;
  minutes: number;
  title: string;
  note?: string | undefined;
  userId: number;
}

export interface PortalReport {
  from: string;
  to: string;
  rows: PortalReportRow[];
  total: PortalReportRow;
}

export interface PortalReportRow {
  from: string;
  to: string;
  leads: number;
  returned: number;
  spend: MoneyText;
}

export type PortalSees = 'all' | 'own' | 'downline';

export interface PortalRights {
  admin?: boolean;
  enabled?: boolean;
  sees?: PortalSees;
  /** 0: nobody. */
  reportsTo?: number;
}

export interface PortalMember {
  /** Which of the client's leads the user sees. */
  sees?: PortalSees;
  reportsTo?: number | null;
  id: number;
  email: string;
  admin: boolean;
  enabled: boolean;
  self: boolean;
}

export interface LeadDays {
  clientId?: number | undefined;
  leadTypeId?: number | undefined;
  unread?: boolean | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

export type PortalNamed = Named;
