import { ApiProblem } from '@leadexec/api-client';
import { ErrorState } from '@leadexec/ui';
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  type ErrorComponentProps,
  Link,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from './lib/directory.queries.ts';
import { useProblemTexts } from './lib/problem-texts.ts';
import { meQuery } from './lib/session.queries.ts';
import { z } from './lib/zod.ts';

export interface Context {
  queries: QueryClient;
}

export const number = z.coerce.number().int().positive().optional().catch(undefined);
export const tabSearch = <const Tabs extends readonly [string, ...string[]]>(tabs: Tabs) =>
  z.object({ tab: z.enum(tabs).optional().catch(undefined) });
export const root = createRootRouteWithContext<Context>()({ errorComponent: Failed, notFoundComponent: Missing });

/** Everything that staff sees, behind one guard. */
export const shell = createRoute({
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
function Failed({ error, reset }: ErrorComponentProps) {
  return <ErrorState error={error} retry={reset} texts={useProblemTexts()} />;
}

function Missing() {
  const { t } = useTranslation();
  return (
    <>
      <ErrorState error={new ApiProblem(404, {})} texts={useProblemTexts()} />
      <p style={{ textAlign: 'center' }}>
        <Link to="/">{t('dashboard.title')}</Link>
      </p>
    </>
  );
}
