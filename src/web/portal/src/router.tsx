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
import { daysInSearch } from './lib/days.tsx';
import { useProblemTexts } from './lib/problem-texts.ts';
import { infoQuery } from './lib/queries.ts';
import { z } from './lib/zod.ts';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ errorComponent: Failed, notFoundComponent: Missing });
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./routes/doors.tsx'), 'SignInPage'),
});
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./routes/doors.tsx'), 'WelcomePage'),
});
const open = createRoute({
  getParentRoute: () => root,
  path: '/open',
  component: lazyRouteComponent(() => import('./routes/doors.tsx'), 'OpenLinkPage'),
});
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ context }) => {
    try {
      await context.queries.ensureQueryData({ ...infoQuery(), meta: { guard: true } });
    } catch (error) {
      if (error instanceof ApiProblem && (error.status === 401 || error.status === 403)) {
        throw redirect({ to: '/sign-in', replace: true });
      }
      throw error;
    }
  },
  component: lazyRouteComponent(() => import('./routes/shell.tsx'), 'Shell'),
});
const page = <const P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => shell, path, component });

const leads = createRoute({
  getParentRoute: () => shell,
  path: '/leads',
  validateSearch: z.object({
    show: z.enum(['unread']).optional().catch(undefined),
    type: z.coerce.number().int().positive().optional().catch(undefined),
    client: z.coerce.number().int().positive().optional().catch(undefined),
    ...daysInSearch,
  }),
  component: lazyRouteComponent(() => import('./routes/leads.tsx'), 'LeadsPage'),
});
const appointments = createRoute({
  getParentRoute: () => shell,
  path: '/appointments',
  validateSearch: z.object(daysInSearch),
  component: lazyRouteComponent(() => import('./routes/appointments.tsx'), 'AppointmentsPage'),
});
const report = createRoute({
  getParentRoute: () => shell,
  path: '/report',
  validateSearch: z.object({ by: z.enum(['week', 'month']).optional().catch(undefined), ...daysInSearch }),
  component: lazyRouteComponent(() => import('./routes/report.tsx'), 'ReportPage'),
});
const orders = createRoute({
  getParentRoute: () => shell,
  path: '/orders',
  validateSearch: z.object({
    status: z.enum(['pending', 'open', 'onHold', 'filled', 'paused', 'closed']).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./routes/orders.tsx'), 'OrdersPage'),
});
const payments = createRoute({
  getParentRoute: () => shell,
  path: '/payments',
  validateSearch: z.object(daysInSearch),
  component: lazyRouteComponent(() => import('./routes/payments.tsx'), 'PaymentsPage'),
});
const statement = createRoute({
  getParentRoute: () => shell,
  path: '/statement',
  validateSearch: z.object(daysInSearch),
  component: lazyRouteComponent(() => import('./routes/statement.tsx'), 'StatementPage'),
});
const methods = createRoute({
  getParentRoute: () => shell,
  path: '/payment-methods',
  validateSearch: z.object({ cardSetup: z.uuid().optional().catch(undefined), payment: z.uuid().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./routes/payment-methods.tsx'), 'PaymentMethodsPage'),
});

const routeTree = root.addChildren([
  signIn,
  welcome,
  open,
  shell.addChildren([
    page(
      '/',
      lazyRouteComponent(() => import('./routes/home.tsx'), 'HomePage'),
    ),
    leads,
    appointments,
    report,
    page(
      '/leads/$id',
      lazyRouteComponent(() => import('./routes/lead.tsx'), 'LeadPage'),
    ),
    page(
      '/returns',
      lazyRouteComponent(() => import('./routes/returns.tsx'), 'ReturnsPage'),
    ),
    orders,
    page(
      '/orders/new',
      lazyRouteComponent(() => import('./routes/order.tsx'), 'NewOrderPage'),
    ),
    page(
      '/orders/$id',
      lazyRouteComponent(() => import('./routes/order.tsx'), 'OrderPage'),
    ),
    page(
      '/invoices',
      lazyRouteComponent(() => import('./routes/invoices.tsx'), 'InvoicesPage'),
    ),
    page(
      '/invoices/$id',
      lazyRouteComponent(() => import('./routes/invoices.tsx'), 'InvoicePage'),
    ),
    payments,
    statement,
    methods,
    page(
      '/account',
      lazyRouteComponent(() => import('./routes/account.tsx'), 'ProfilePage'),
    ),
    page(
      '/password',
      lazyRouteComponent(() => import('./routes/account.tsx'), 'PasswordPage'),
    ),
    page(
      '/users',
      lazyRouteComponent(() => import('./routes/account.tsx'), 'UsersPage'),
    ),
  ]),
]);

export function createPortalRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    basepath: '/portal',
    context: { queries },
    defaultPendingComponent: Pending,
    defaultPendingMs: 300,
  });
}

function Pending() {
  return <Loading label="Loading" lines={8} />;
}

function Failed({ error, reset }: ErrorComponentProps) {
  return <ErrorState error={error} retry={reset} texts={useProblemTexts()} />;
}

function Missing() {
  return <ErrorState error={new ApiProblem(404, {})} texts={useProblemTexts()} />;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPortalRouter>;
  }
}
