import { lists, type StoredView } from '@leadexec/api-client';
import type { SavedView, ViewStore } from '@leadexec/ui';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

export const viewsQuery = (list: string) =>
  queryOptions({ queryKey: ['saved-views', list], queryFn: () => lists.views(list), staleTime: 60_000 });

const none: readonly StoredView[] = [];

/** The views of a list as the server keeps them: one's own, and those that others share. */
export function useSavedViews(list: string): ViewStore {
  const client = useQueryClient();
  const views: readonly SavedView[] = useQuery(viewsQuery(list)).data?.items ?? none;
  return useMemo(() => {
    const again = () => client.invalidateQueries({ queryKey: ['saved-views', list] });
    return {
      views,
      shares: true,
      add: async (name, search, shared) => {
        const added = await lists.addView({ id: crypto.randomUUID(), list, name, search, shared });
        await again();
        return added.id;
      },
      save: (view, change) => lists.saveView(view.id, change).finally(again),
      remove: (view) => lists.removeView(view.id).finally(again),
    };
  }, [client, list, views]);
}
