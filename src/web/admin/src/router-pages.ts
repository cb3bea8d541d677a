import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { plainSearch, queueSearch, reconcileSearch } from './features/distribution/distribution-search.ts';
import { sentSearch } from './features/leads/by-hand/sent-search.ts';
import { orderSearch } from './features/orders/order-search.ts';
import { pingSearch } from './features/pings/ping-search.ts';
import { grainSearch } from './features/system/grain-search.ts';
import './lib/arrived.ts';
import { settingsSearch } from './lib/settings/settings-search.ts';
import { z } from './lib/zod.ts';
import { number, shell, tabSearch } from './router-base.tsx';
import { campaignTabs, clientTabs, methodTabs, settingTabs, setupSteps, sourceTabs } from './routes/tabs.ts';

const exportFiles = createRoute({
  getParentRoute: () => shell,
  path: '/exports',
  component: lazyRouteComponent(() => import('./routes/exports.tsx'), 'ExportsPage'),
});
const clients = createRoute({
  getParentRoute: () => shell,
  path: '/clients',
  validateSearch: settingsSearch,
  component: lazyRouteComponent(() => import('./routes/clients.tsx'), 'ClientsPage'),
});
const newClient = createRoute({
  getParentRoute: () => shell,
  path: '/clients/new',
  component: lazyRouteComponent(() => import('./routes/client-setup.tsx'), 'NewClientPage'),
});
const clientSetup = createRoute({
  getParentRoute: () => shell,
  path: '/clients/$clientId/setup',
  validateSearch: z.object({ step: z.enum(setupSteps).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./routes/client-setup.tsx'), 'ClientSetupPage'),
});
const client = createRoute({
  getParentRoute: () => shell,
  path: '/clients/$clientId',
  // The payment provider's page comes back with the number of the set-up.
  validateSearch: tabSearch(clientTabs).extend({ cardSetup: z.uuid().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./routes/client.tsx'), 'ClientPage'),
});
const accounts = createRoute({
  getParentRoute: () => shell,
  path: '/accounts',
  validateSearch: settingsSearch,
  component: lazyRouteComponent(() => import('./routes/accounts.tsx'), 'AccountsPage'),
});
const newAccount = createRoute({
  getParentRoute: () => shell,
  path: '/accounts/new',
  validateSearch: z.object({ client: number }),
  component: lazyRouteComponent(() => import('./routes/account.tsx'), 'NewAccountPage'),
});
const account = createRoute({
  getParentRoute: () => shell,
  path: '/accounts/$accountId',
  validateSearch: tabSearch(settingTabs),
  component: lazyRouteComponent(() => import('./routes/account.tsx'), 'AccountPage'),
});
const methods = createRoute({
  getParentRoute: () => shell,
  path: '/methods',
  validateSearch: settingsSearch,
  component: lazyRouteComponent(() => import('./routes/methods.tsx'), 'MethodsPage'),
});
const newMethod = createRoute({
  getParentRoute: () => shell,
  path: '/methods/new',
  validateSearch: z.object({
    client: number,
    leadType: number,
    description: z.string().max(200).optional().catch(undefined),
    type: z.enum(['webhook', 'leadPortal', 'pingPost']).optional().catch(undefined),
    environment: z.enum(['production', 'testing']).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./routes/method.tsx'), 'NewMethodPage'),
});
const method = createRoute({
  getParentRoute: () => shell,
  path: '/methods/$methodId',
  validateSearch: tabSearch(methodTabs),
  component: lazyRouteComponent(() => import('./routes/method.tsx'), 'MethodPage'),
});

const orders = createRoute({
  getParentRoute: () => shell,
  path: '/orders',
  validateSearch: orderSearch,
  component: lazyRouteComponent(() => import('./routes/orders.tsx'), 'OrdersPage'),
});
const newOrder = createRoute({
  getParentRoute: () => shell,
  path: '/orders/new',
  validateSearch: z.object({ client: number }),
  component: lazyRouteComponent(() => import('./routes/order.tsx'), 'NewOrderPage'),
});
const order = createRoute({
  getParentRoute: () => shell,
  path: '/orders/$orderId',
  validateSearch: z.object({ edit: z.boolean().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./routes/order.tsx'), 'OrderPage'),
});
const campaigns = createRoute({
  getParentRoute: () => shell,
  path: '/campaigns',
  validateSearch: settingsSearch,
  component: lazyRouteComponent(() => import('./routes/campaigns.tsx'), 'CampaignsPage'),
});
const newCampaign = createRoute({
  getParentRoute: () => shell,
  path: '/campaigns/new',
  validateSearch: z.object({ source: number }),
  component: lazyRouteComponent(() => import('./routes/campaigns.tsx'), 'NewCampaignPage'),
});
const campaign = createRoute({
  getParentRoute: () => shell,
  path: '/campaigns/$campaignId',
  validateSearch: tabSearch(campaignTabs),
  component: lazyRouteComponent(() => import('./routes/campaigns.tsx'), 'CampaignPage'),
});
const sources = createRoute({
  getParentRoute: () => shell,
  path: '/sources',
  validateSearch: settingsSearch,
  component: lazyRouteComponent(() => import('./routes/sources.tsx'), 'SourcesPage'),
});
const newSource = createRoute({
  getParentRoute: () => shell,
  path: '/sources/new',
  component: lazyRouteComponent(() => import('./routes/sources.tsx'), 'NewSourcePage'),
});
const source = createRoute({
  getParentRoute: () => shell,
  path: '/sources/$sourceId',
  validateSearch: tabSearch(sourceTabs),
  component: lazyRouteComponent(() => import('./routes/sources.tsx'), 'SourcePage'),
});
const leadTypes = createRoute({
  getParentRoute: () => shell,
  path: '/lead-types',
  validateSearch: settingsSearch,
  component: lazyRouteComponent(() => import('./routes/lead-types.tsx'), 'LeadTypesPage'),
});
const newLeadType = createRoute({
  getParentRoute: () => shell,
  path: '/lead-types/new',
  component: lazyRouteComponent(() => import('./routes/lead-types.tsx'), 'NewLeadTypePage'),
});
const leadType = createRoute({
  getParentRoute: () => shell,
  path: '/lead-types/$leadTypeId',
  validateSearch: tabSearch(settingTabs),
  component: lazyRouteComponent(() => import('./routes/lead-types.tsx'), 'LeadTypePage'),
});
const rules = createRoute({
  getParentRoute: () => shell,
  path: '/distribution',
  component: lazyRouteComponent(() => import('./routes/distribution.tsx'), 'RulesPage'),
});
const dryRun = createRoute({
  getParentRoute: () => shell,
  path: '/dry-run',
  component: lazyRouteComponent(() => import('./routes/distribution.tsx'), 'DryRunPage'),
});
const queue = createRoute({
  getParentRoute: () => shell,
  path: '/queue',
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => import('./routes/distribution.tsx'), 'QueuePage'),
});
const reconcile = createRoute({
  getParentRoute: () => shell,
  path: '/reconcile',
  validateSearch: reconcileSearch,
  component: lazyRouteComponent(() => import('./routes/distribution.tsx'), 'ReconcilePage'),
});
const sent = createRoute({
  getParentRoute: () => shell,
  path: '/deliveries',
  validateSearch: sentSearch,
  component: lazyRouteComponent(() => import('./routes/sent.tsx'), 'SentPage'),
});
const failed = createRoute({
  getParentRoute: () => shell,
  path: '/failed',
  validateSearch: plainSearch,
  component: lazyRouteComponent(() => import('./routes/distribution.tsx'), 'FailedPage'),
});
const pings = createRoute({
  getParentRoute: () => shell,
  path: '/pings',
  validateSearch: pingSearch,
  component: lazyRouteComponent(() => import('./routes/pings.tsx'), 'PingsPage'),
});
const ping = createRoute({
  getParentRoute: () => shell,
  path: '/pings/$pingId',
  component: lazyRouteComponent(() => import('./routes/pings.tsx'), 'PingPage'),
});
const system = createRoute({
  getParentRoute: () => shell,
  path: '/system',
  validateSearch: grainSearch,
  component: lazyRouteComponent(() => import('./routes/system.tsx'), 'SystemPage'),
});
const oauth = createRoute({
  getParentRoute: () => shell,
  path: '/oauth',
  component: lazyRouteComponent(() => import('./routes/oauth.tsx'), 'OAuthReturnPage'),
});
/** Pages of settings, money and operation. */
export const enginePages = [
  exportFiles,
  clients,
  newClient,
  clientSetup,
  client,
  accounts,
  newAccount,
  account,
  methods,
  newMethod,
  method,
  orders,
  newOrder,
  order,
  campaigns,
  newCampaign,
  campaign,
  sources,
  newSource,
  source,
  leadTypes,
  newLeadType,
  leadType,
  rules,
  dryRun,
  queue,
  reconcile,
  failed,
  sent,
  pings,
  ping,
  system,
  oauth,
] as const;
