import { type SettingBodies, type SettingKind, settings } from '@leadexec/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useContext } from 'react';
import { directoryQuery } from '../directory.queries.ts';
import { draftQuery } from './draft.queries.ts';
import { InDraft } from './in-draft.ts';
import { draftedQuery, settingQuery } from './settings.queries.ts';
import { useDraft } from './use-draft.ts';

interface Options<K extends SettingKind> {
  kind: K;
  stored: SettingBodies[K];
  onSaved?: ((body: SettingBodies[K]) => void) | undefined;
  /** False: what is saved counts at once, because something else waits for it. */
  drafts?: boolean | undefined;
}

/** One setting being changed, or, without a number, being made. */
export function useSetting<K extends SettingKind>({ kind, stored, onSaved, drafts = true }: Options<K>) {
  const refresh = useRefresh(kind);
  const inDraft = useContext(InDraft);
  const id = stored.id ?? undefined;
  const reload = () => settings.get(kind, id ?? 0, ...where(inDraft));
  return useDraft<SettingBodies[K]>({
    stored,
    isNew: id === undefined,
    save: (change, base, toDraft) =>
      id === undefined
        ? settings.create(kind, change as unknown as SettingBodies[K], ...where(toDraft))
        : settings.patch(kind, id, base.version ?? 0, change, ...where(toDraft || inDraft)),
    reload,
    drafts: drafts && !inDraft,
    onSaved: (body, toDraft) => {
      void refresh(body, toDraft || inDraft).then(() => onSaved?.(body));
    },
  });
}

export function useArchive<K extends SettingKind>(kind: K, onDone: () => void) {
  const refresh = useRefresh(kind);
  const inDraft = useContext(InDraft);
  return useMutation({
    mutationFn: (body: SettingBodies[K]) => settings.archive(kind, body.id ?? 0, body.version ?? 0, ...where(inDraft)),
    onSuccess: async (body) => {
      await refresh(body, inDraft);
      onDone();
    },
  });
}

const where = (draft: boolean): [] | [{ draft: true }] => (draft ? [{ draft: true }] : []);

// What was just saved is known at once; lists and names are asked for again.
export function useRefresh<K extends SettingKind>(kind: K) {
  const client = useQueryClient();
  return async (body: SettingBodies[K], inDraft: boolean) => {
    if (inDraft) {
      if (body.id) {
        client.setQueryData<SettingBodies[K]>(draftedQuery(kind, body.id).queryKey as readonly unknown[], body);
      }
      // Before the page moves on: it has to know that the thing is in the draft, where alone it may be.
      await client.fetchQuery({ ...draftQuery(), staleTime: 0 });
      void client.invalidateQueries({ queryKey: ['settings', kind, 'change'] });
      return;
    }
    if (body.id) {
      client.setQueryData<SettingBodies[K]>(settingQuery(kind, body.id).queryKey as readonly unknown[], body);
    }
    void client.invalidateQueries({ queryKey: ['settings', kind] });
    void client.invalidateQueries({ queryKey: directoryQuery().queryKey });
  };
}
