import '@leadexec/ui/styles.css';
import { AppFrame } from '@leadexec/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { i18n } from './lib/i18n.ts';
import { infoQuery } from './lib/queries.ts';
import { createQueryClient } from './lib/query-client.ts';
import { createPortalRouter } from './router.tsx';

// A session that ended sends to the sign-in page; one that never was is the router's business.
const queries = createQueryClient(() => {
  if (queries.getQueryData(infoQuery().queryKey) !== undefined) {
    queries.clear();
    void router.invalidate();
  }
});
const router = createPortalRouter(queries);
const place = document.getElementById('root');

if (place) {
  createRoot(place).render(
    <StrictMode>
      <AppFrame>
        <I18nextProvider i18n={i18n}>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </I18nextProvider>
      </AppFrame>
    </StrictMode>,
  );
}
