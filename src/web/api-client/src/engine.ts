import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

/** What the settings API stores under each address; read and written alike. */
export interface SettingBodies {
  clients: Schemas['ClientBody'];
  'delivery-accounts': Schemas['DeliveryAccountBody'];
  'delivery-methods': Schemas['DeliveryMethodBody'];
  'delivery-groups': Schemas['DeliveryGroupBody'];
  'client-groups': Schemas['ClientGroupBody'];
  'exclusive-groups': Schemas['ExclusiveGroupBody'];
  'distribution-lists': Schemas['DistributionListBody'];
  'lead-types': Schemas['LeadTypeBody'];
  'lead-sources': Schemas['LeadSourceBody'];
  campaigns: Schemas['CampaignBody'];
}

export type SettingKind = keyof SettingBodies;
export type Client = Schemas['ClientBody'];
export type ClientStatus = Schemas['ClientStatus'];
export type DeliveryAccount = Schemas['DeliveryAccountBody'];
export type DeliveryMethod = Schemas['DeliveryMethodBody'];
export type DeliveryGroup = Schemas['DeliveryGroupBody'];
export type Webhook = Schemas['WebhookBody'];
export type FieldMapping = Schemas['FieldMapping'];
export type LeadType = Schemas['LeadTypeBody'];
export type LeadField = Schemas['LeadField'];
export type LeadSource = Schemas['LeadSourceBody'];
export type Campaign = Schemas['CampaignBody'];
export type AccountSettings = Schemas['AccountSettings'];

export type Order = Schemas['Order'];
export type OrderBody = Schemas['OrderBody'];
export type OrderStatus = Schemas['OrderStatus'];
export type OrderItem = Schemas['ItemBody'];
export type Wallet = Schemas['Wallet'];

export type Why = Schemas['Why'];
export type Finding = Schemas['Finding'];
export type Cap = Schemas['Cap'];
export type WhyOutcome = Schemas['WhyOutcome'];
export type DeliveryQueue = Schemas['DeliveryQueue'];
export type QueuedLead = Schemas['QueuedLead'];
export type DryRun = Schemas['DryRun'];
export type DryRunRequest = Schemas['DryRunBody'];
export type UnknownAttempt = Schemas['UnknownAttempt'];
export type FailedDelivery = Schemas['FailedDelivery'];
export type TestSend = Schemas['TestSend'];
export type Trial = Schemas['Trial'];
export type PostingSheet = Schemas['PostingSheet'];
export type PingItem = Schemas['PingItem'];
export type PingDetails = Schemas['PingDetails'];
export type PingBid = Schemas['PingBid'];
export type PortalUser = Schemas['Person'];
export type AccountHealth = Schemas['HealthReply'];

export type ReturnItem = Schemas['Return'];
export type ImportReport = Schemas['ImportReport'];
export type InvoiceRow = Schemas['Row'];
export type Invoice = Schemas['Invoice'];
export type InvoiceBody = Schemas['InvoiceBody'];
export type InvoiceStatus = Schemas['InvoiceStatus'];
export type Payment = Schemas['Payment'];
export type PaymentMethod = Schemas['PaymentMethod'];
export type PaymentState = Schemas['PaymentState'];
export type PaymentTarget = Schemas['PaymentTarget'];
export type Refund = Schemas['Refund'];
export type Card = Schemas['Card'];
export type HostedPage = Schemas['Page'];
export type Recharge = Schemas['Recharge'];
export type StatementPage = Schemas['StatementPage'];
export type StatementLine = Schemas['LineOfStatement'];
export type StatementTotals = Schemas['Totals'];
export type SourceFigures = Schemas['FiguresOfSource'];
export type PayoutFigures = Schemas['PayoutFigures'];
export type RecordedPayout = Schemas['RecordedPayout'];
export type CashAccount = NonNullable<Schemas['CashAccount']>;
export type BookPeriod = Schemas['Period'];
export type JournalHead = Schemas['JournalHead'];
export type JournalVerdict = Schemas['JournalVerdict'];
export type BillingSettings = Schemas['BillingBody'];
export type ApiCredential = Schemas['Credential'];

export type HostList = Schemas['HostList'];
export type HostRow = Schemas['HostRow'];
export type GrainList = Schemas['GrainList'];
export type GrainRow = Schemas['GrainRow'];
export type HealthList = Schemas['HealthList'];
export type HealthRow = Schemas['HealthRow'];
export type WorkQueueList = Schemas['WorkQueueList'];
export type WorkQueueRow = Schemas['WorkQueueRow'];
export type DatabaseState = Schemas['DatabaseState'];
export type TableRow = Schemas['TableRow'];
export type InvariantState = Schemas['InvariantsReply'];
export type InvariantRow = Schemas['InvariantReply'];
export type HandAct = Schemas['HandAct'];
export type HandSend = Schemas['HandSend'];
export type HandOutcome = Schemas['HandOutcome'];
export type FoundClients = Schemas['FoundClients'];
export type FoundClient = Schemas['FoundClient'];
export type DeliveryPrice = Schemas['DeliveryPrice'];
export type DeliveryNotes = Schemas['DeliveryNotes'];
export type DeliveryNote = Schemas['DeliveryNoteItem'];
export type DeliveredLead = Schemas['DeliveredLead'];
export type DeliveryMark = Schemas['DeliveryMark'];
