import { Loading } from '@leadexec/ui';
import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reportSearch } from './features/dashboard/report-search.ts';
import { leadListSearch, leadTabs } from './features/leads/lead-search.ts';
import { refusedSearch } from './features/refused/refused-search.ts';
import { z } from './lib/zod.ts';
import { root, shell } from './router-base.tsx';
import { moneyPages } from './router-money.ts';
import { enginePages } from './router-pages.ts';
import { settingPages } from './router-settings.ts';

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

const dashboard = createRoute({
  getParentRoute: () => shell,
  path: '/',
  validateSearch: reportSearch,
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

const routeTree = root.addChildren([
  signIn,
  setup,
  welcome,
  shell.addChildren([dashboard, leads, lead, refused, ...enginePages, ...moneyPages, ...settingPages]),
]);

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

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
