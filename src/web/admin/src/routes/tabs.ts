/** Parts of pages that an address can name. */
export const clientTabs = [
  'overview',
  'accounts',
  'methods',
  'orders',
  'invoices',
  'wallet',
  'cards',
  'users',
  'history',
] as const;
export type ClientTab = (typeof clientTabs)[number];

/** Of a lead source. */
export const sourceTabs = ['settings', 'campaigns', 'history'] as const;
export type SourceTab = (typeof sourceTabs)[number];

export const settingTabs = ['settings', 'history'] as const;
export type SettingTab = (typeof settingTabs)[number];

export const methodTabs = ['settings', 'trial', 'history'] as const;
export type MethodTab = (typeof methodTabs)[number];

export const campaignTabs = ['settings', 'flow', 'posting', 'test', 'history'] as const;
export type CampaignTab = (typeof campaignTabs)[number];

export const listTabs = ['settings', 'rows', 'import', 'history'] as const;
export type ListTab = (typeof listTabs)[number];

/** The way from a new client to its first sale (CLNT-02). */
export const setupSteps = ['contact', 'method', 'login', 'account', 'order', 'finish'] as const;
export type SetupStep = (typeof setupSteps)[number];
