import { AppFrame } from '@leadexec/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { i18n } from '../portal/src/lib/i18n.ts';

/** Renders a part of the client portal where links can point anywhere. */
export function renderPortal(node: ReactNode) {
  const root = createRootRoute();
  const all = createRoute({ getParentRoute: () => root, path: '$', component: () => node });
  const router = createRouter({ routeTree: root.addChildren([all]), history: createMemoryHistory({ initialEntries: ['/x'] }) });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <AppFrame>
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router as never} />
        </QueryClientProvider>
      </I18nextProvider>
    </AppFrame>,
  );
}
