import { ApiProblem } from '@leadexec/api-client';
import { QueryCache, QueryClient } from '@tanstack/react-query';

/** Reads are tried again only when the server could not be reached; 401 is handled here, once. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // The route guard turns its own 401 into a redirect; telling anybody would start the guard again, for ever.
        if (error instanceof ApiProblem && error.status === 401 && query.meta?.guard !== true) {
          onSignedOut();
        }
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (count, error) => count < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 502),
      },
    },
  });
}
