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
const leads = createRoute({
  getParentRoute: () => shell,
  path: '/',
  validateSearch: z.object({
    show: z.enum(['unread']).optional().catch(undefined),
    type: z.coerce.number().int().positive().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./routes/leads.tsx'), 'LeadsPage'),
});
const lead = createRoute({
  getParentRoute: () => shell,
  path: '/leads/$id',
  component: lazyRouteComponent(() => import('./routes/lead.tsx'), 'LeadPage'),
});

const routeTree = root.addChildren([signIn, welcome, shell.addChildren([leads, lead])]);

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
