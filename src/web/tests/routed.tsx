import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { renderApp } from './render.tsx';

/** Renders where links can point anywhere. */
export function renderRouted(node: ReactNode) {
  const root = createRootRoute();
  const all = createRoute({ getParentRoute: () => root, path: '$', component: () => node });
  const router = createRouter({ routeTree: root.addChildren([all]), history: createMemoryHistory({ initialEntries: ['/x'] }) });
  return renderApp(<RouterProvider router={router as never} />);
}
