import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppFrame } from '../app-frame.tsx';

/** Puts an app into its page: theme and server state around it. */
export function mount(app: ReactNode, queries: QueryClient): void {
  const place = document.getElementById('root');
  if (place) {
    createRoot(place).render(
      <StrictMode>
        <AppFrame>
          <QueryClientProvider client={queries}>{app}</QueryClientProvider>
        </AppFrame>
      </StrictMode>,
    );
  }
}
