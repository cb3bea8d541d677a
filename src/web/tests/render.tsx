import { AppFrame } from '@leadexec/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import '../admin/src/lib/more-texts.ts';
import { i18n } from '../admin/src/lib/i18n.ts';

/** Renders with theme, texts and a query client that gives up at the first failure. */
export function renderApp(node: ReactNode) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <AppFrame>
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={client}>{node}</QueryClientProvider>
      </I18nextProvider>
    </AppFrame>,
  );
}
