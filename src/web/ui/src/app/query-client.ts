import { ApiProblem } from '@leadexec/api-client';
import { QueryCache, QueryClient, type QueryKey } from '@tanstack/react-query';

interface Session {
  /** What is in the cache while somebody is signed in. */
  key: QueryKey;
  /** A session that was there has ended; everything cached is gone already. */
  onEnded: () => void;
}

/** Reads are tried again only when the server could not be reached; 401 is handled here, once. */
export function createQueryClient(session: Session): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // The route guard turns its own 401 into a redirect; telling anybody would start the guard again, for ever.
        const signedOut = error instanceof ApiProblem && error.status === 401 && query.meta?.guard !== true;
        // A session that never was is the router's business.
        if (signedOut && client.getQueryData(session.key) !== undefined) {
          client.clear();
          session.onEnded();
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
  return client;
}
