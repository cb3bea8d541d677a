import { type SettingBodies, type SettingKind, type SettingQuery, settings } from '@leadexec/api-client';
import { queryOptions } from '@tanstack/react-query';

// So many pages of 200 are read at most; beyond that a choice is typed by its number elsewhere.
const mostPages = 25;

/** All of a kind, at most 5,000, where the whole is needed: members of a group, places in an order. */
export const allSettingsQuery = <K extends SettingKind>(kind: K, query: Omit<SettingQuery, 'cursor' | 'limit'> = {}) =>
  queryOptions({
    queryKey: ['settings', kind, 'all', query],
    queryFn: async (): Promise<SettingBodies[K][]> => {
      const found: SettingBodies[K][] = [];
      let cursor: string | undefined;
      for (let page = 0; page < mostPages; page++) {
        const { items, next } = await settings.list(kind, { ...query, limit: 200, cursor });
        found.push(...items);
        if (!next) {
          break;
        }
        cursor = next;
      }
      return found;
    },
  });
