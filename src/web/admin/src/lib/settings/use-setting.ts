import { type SettingBodies, type SettingKind, settings } from '@leadexec/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { directoryQuery } from '../directory.queries.ts';
import { settingQuery } from './settings.queries.ts';
import { useDraft } from './use-draft.ts';

interface Options<K extends SettingKind> {
  kind: K;
  stored: SettingBodies[K];
  onSaved?: ((body: SettingBodies[K]) => void) | undefined;
}

/** One setting being changed, or, without a number, being made. */
export function useSetting<K extends SettingKind>({ kind, stored, onSaved }: Options<K>) {
  const refresh = useRefresh(kind);
  const id = stored.id ?? undefined;
  return useDraft<SettingBodies[K]>({
    stored,
    isNew: id === undefined,
    save: (change, base) =>
      id === undefined
        ? settings.create(kind, change as unknown as SettingBodies[K])
        : settings.patch(kind, id, base.version ?? 0, change),
    reload: () => settings.get(kind, id ?? 0),
    onSaved: (body) => {
      refresh(body);
      onSaved?.(body);
    },
  });
}

export function useArchive<K extends SettingKind>(kind: K, onDone: () => void) {
  const refresh = useRefresh(kind);
  return useMutation({
    mutationFn: (body: SettingBodies[K]) => settings.archive(kind, body.id ?? 0, body.version ?? 0),
    onSuccess: (body) => {
      refresh(body);
      onDone();
    },
  });
}

// What was just saved is known at once; lists and names are asked for again.
function useRefresh<K extends SettingKind>(kind: K) {
  const client = useQueryClient();
  return (body: SettingBodies[K]) => {
    if (body.id) {
      client.setQueryData<SettingBodies[K]>(settingQuery(kind, body.id).queryKey as readonly unknown[], body);
    }
    void client.invalidateQueries({ queryKey: ['settings', kind] });
    void client.invalidateQueries({ queryKey: directoryQuery().queryKey });
  };
}
