import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { portalPaths } from '../../tests/paths.ts';
import { createPortalRouter } from './router.tsx';

test('every page is among those that are looked at in a browser, and every one of those is a page', () => {
  const routes = Object.values(createPortalRouter(new QueryClient()).routesById)
    .filter((route) => route.options.component && !route.id.endsWith('/shell') && route.id !== '__root__')
    .map((route) => route.fullPath.replace(/(.)\/$/, '$1'));
  const fits = (route: string, path: string) =>
    new RegExp(`^/portal${route === '/' ? '/?' : route.replaceAll(/\$\w+/g, '[^/]+')}$`).test(path.split('?')[0] ?? '');
  expect(routes.length).toBeGreaterThan(12);
  expect(routes.filter((route) => !portalPaths.some((path) => fits(route, path)))).toEqual([]);
  expect(portalPaths.filter((path) => !routes.some((route) => fits(route, path)))).toEqual([]);
});
