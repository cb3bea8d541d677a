import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { returnSearch } from './features/returns/return-search.ts';
import { z } from './lib/zod.ts';
import { shell } from './router-base.tsx';

const returnPages = () => import('./routes/returns.tsx');
const returns = createRoute({
  getParentRoute: () => shell,
  path: '/returns',
  validateSearch: returnSearch,
  component: lazyRouteComponent(returnPages, 'ReturnsPage'),
});
const newReturn = createRoute({
  getParentRoute: () => shell,
  path: '/returns/new',
  validateSearch: z.object({ lead: z.string().max(40).optional().catch(undefined) }),
  component: lazyRouteComponent(returnPages, 'NewReturnPage'),
});
const importReturns = createRoute({
  getParentRoute: () => shell,
  path: '/returns/import',
  component: lazyRouteComponent(returnPages, 'ImportReturnsPage'),
});
const returnSettings = createRoute({
  getParentRoute: () => shell,
  path: '/returns/settings',
  component: lazyRouteComponent(returnPages, 'ReturnSettingsPage'),
});
const oneReturn = createRoute({
  getParentRoute: () => shell,
  path: '/returns/$returnId',
  component: lazyRouteComponent(returnPages, 'ReturnPage'),
});

/** Pages about money. */
export const moneyPages = [returns, newReturn, importReturns, returnSettings, oneReturn] as const;
