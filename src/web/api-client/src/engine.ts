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
