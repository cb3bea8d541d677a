import { type SettingBodies, type SettingKind, type SettingQuery, settings } from '@leadexec/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

/** A list, a page at a time. */
export const settingsQuery = <K extends SettingKind>(kind: K, query: Omit<SettingQuery, 'cursor' | 'limit'> = {}) =>
  infiniteQueryOptions({
    queryKey: ['settings', kind, 'list', query],
    queryFn: ({ pageParam }) => settings.list(kind, { ...query, limit: 100, cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** The first 200 of a kind: for choices and for the parts of one client. */
export const someSettingsQuery = <K extends SettingKind>(kind: K, query: Omit<SettingQuery, 'cursor' | 'limit'> = {}) =>
  queryOptions({
    queryKey: ['settings', kind, 'some', query],
    queryFn: async (): Promise<SettingBodies[K][]> => (await settings.list(kind, { ...query, limit: 200 })).items,
  });

export const settingQuery = <K extends SettingKind>(kind: K, id: number) =>
  queryOptions({ queryKey: ['settings', kind, 'one', id], queryFn: () => settings.get(kind, id) });

export const versionsQuery = <K extends SettingKind>(kind: K, id: number) =>
  queryOptions({
    queryKey: ['settings', kind, 'versions', id],
    queryFn: async (): Promise<SettingBodies[K][]> => (await settings.versions(kind, id)).items,
  });

/** As it stands in the draft. */
export const draftedQuery = <K extends SettingKind>(kind: K, id: number) =>
  queryOptions({ queryKey: ['settings', kind, 'drafted', id], queryFn: () => settings.get(kind, id, { draft: true }) });
