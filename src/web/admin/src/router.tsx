import { ApiProblem } from '@leadexec/api-client';
import { ErrorState, Loading } from '@leadexec/ui';
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { leadListSearch, leadTabs } from './features/leads/lead-search.ts';
import { orderSearch } from './features/orders/order-search.ts';
import { refusedSearch } from './features/refused/refused-search.ts';
import { directoryQuery } from './lib/directory.queries.ts';
import { useProblemTexts } from './lib/problem-texts.ts';
import { meQuery } from './lib/session.queries.ts';
import { settingsSearch } from './lib/settings/settings-list.tsx';
import { z } from './lib/zod.ts';
import { clientTabs, methodTabs, settingTabs } from './routes/tabs.ts';

interface Context {
  queries: QueryClient;
}

const number = z.coerce.number().int().positive().optional().catch(undefined);
const tabSearch = <const Tabs extends readonly [string, ...string[]]>(tabs: Tabs) =>
  z.object({ tab: z.enum(tabs).optional().catch(undefined) });
const root = createRootRouteWithContext<Context>()({ errorComponent: Failed, notFoundComponent: Missing });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: z.object({
    next: z
      .string()
      .regex(/^\/(?!\/)/)
      .optional()
      .catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./routes/doors.tsx'), 'SignInPage'),
});
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('./routes/doors.tsx'), 'SetupPage'),
});
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./routes/doors.tsx'), 'WelcomePage'),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    try {
      const guard = { meta: { guard: true } };
      await context.queries.ensureQueryData({ ...meQuery(), ...guard });
      await context.queries.ensureQueryData({ ...directoryQuery(), ...guard });
    } catch (error) {
      // 404 is a portal user, to whom staff pages do not exist.
      if (error instanceof ApiProblem && (error.status === 401 || error.status === 404)) {
        throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href }, replace: true });
      }
      throw error;
    }
  },
  component: lazyRouteComponent(() => import('./routes/shell.tsx'), 'Shell'),
});
const dashboard = createRoute({
  getParentRoute: () => shell,
  path: '/',
  validateSearch: z.object({
    period: z.enum(['day', 'month', 'year']).optional().catch(undefined),
    type: number,
    source: number,
    campaign: number,
  }),
  component: lazyRouteComponent(() => import('./routes/dashboard.tsx'), 'DashboardPage'),
});
const leads = createRoute({
  getParentRoute: () => shell,
  path: '/leads',
  validateSearch: leadListSearch,
  component: lazyRouteComponent(() => import('./routes/leads.tsx'), 'LeadsPage'),
});
const lead = createRoute({
  getParentRoute: () => shell,
  path: '/leads/$leadId',
  validateSearch: z.object({ tab: z.enum(leadTabs).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./routes/lead.tsx'), 'LeadPage'),
});
const refused = createRoute({
  getParentRoute: () => shell,
  path: '/refused',
  validateSearch: refusedSearch,
  component: lazyRouteComponent(() => import('./routes/refused.tsx'), 'RefusedPage'),
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
  component: lazyRouteComponent(() => import('./routes/client.tsx'), 'NewClientPage'),
});
const client = createRoute({
  getParentRoute: () => shell,
  path: '/clients/$clientId',
  validateSearch: tabSearch(clientTabs),
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
  validateSearch: z.object({ client: number }),
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
  component: lazyRouteComponent(() => import('./routes/order.tsx'), 'OrderPage'),
});
const pages = [
  orders,
  newOrder,
  order,
  dashboard,
  leads,
  lead,
  refused,
  clients,
  newClient,
  client,
  accounts,
  newAccount,
  account,
  methods,
  newMethod,
  method,
] as const;
const routeTree = root.addChildren([signIn, setup, welcome, shell.addChildren(pages)]);

export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    basepath: '/admin',
    context: { queries },
    defaultPendingComponent: Pending,
    defaultPendingMs: 300,
    scrollRestoration: false,
  });
}

function Pending() {
  const { t } = useTranslation();
  return <Loading label={t('common.loading')} lines={10} />;
}

function Failed({ error, reset }: ErrorComponentProps) {
  return <ErrorState error={error} retry={reset} texts={useProblemTexts()} />;
}

function Missing() {
  return <ErrorState error={new ApiProblem(404, {})} texts={useProblemTexts()} />;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
