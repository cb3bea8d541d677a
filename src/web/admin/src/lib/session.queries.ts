import { api } from '@leadexec/api-client';
import { queryOptions } from '@tanstack/react-query';

/** Who is signed in, and which pages the role does not open. */
export const meQuery = () =>
  queryOptions({
    queryKey: ['me'],
    queryFn: async ({ signal }) => {
      const me = await api.me(signal);
      // Few have such a role; the others do not wait for what knows about it.
      return me.role === 'staff' ? { ...me, closed: (await import('./closed-pages.ts')).closedPages(me.rights) } : me;
    },
    staleTime: 60_000,
  });

/** Whether the role opens the page; the server decides by itself. */
export const opens = (me: object | undefined, page: string) =>
  !(me as { closed?: readonly string[] } | undefined)?.closed?.includes(page);
