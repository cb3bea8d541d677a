import '@leadexec/ui/styles.css';
import { createQueryClient, mount } from '@leadexec/ui';
import { RouterProvider } from '@tanstack/react-router';
import { I18nextProvider } from 'react-i18next';
import { i18n } from './lib/i18n.ts';
import { infoQuery } from './lib/queries.ts';
import { createPortalRouter } from './router.tsx';

const queries = createQueryClient({ key: infoQuery().queryKey, onEnded: () => void router.invalidate() });
const router = createPortalRouter(queries);

mount(
  <I18nextProvider i18n={i18n}>
    <RouterProvider router={router} />
  </I18nextProvider>,
  queries,
);
