import { ApiProblem } from '@leadexec/api-client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { asJson, type Json, type JsonObject, mergePatch, patched, withValue } from './json.ts';

interface Options<Body extends object> {
  /** What is stored now, or what a new thing begins with. */
  stored: Body;
  /** A thing that is not there yet is saved whole; else only the changes are. */
  isNew?: boolean;
  save: (change: JsonObject, base: Body, toDraft: boolean) => Promise<Body>;
  /** Reads what is stored, after somebody else changed it. */
  reload: () => Promise<Body>;
  onSaved: (body: Body, toDraft: boolean) => void;
  /** It can wait in the draft instead of being published at once. */
  drafts?: boolean;
}

interface Edit<Body> {
  base: Body;
  draft: JsonObject;
  /** What the form held before each change, oldest first. */
  past: readonly { pointer: string; draft: JsonObject }[];
}

const mostSteps = 100;

/** Changes on top of what is stored. What others save meanwhile shows through until the first change is made here. */
export function useDraft<Body extends object>({ stored, isNew = false, save, reload, onSaved, drafts = false }: Options<Body>) {
  const [edit, setEdit] = useState<Edit<Body>>();
  const base = edit?.base ?? stored;
  const draft = edit?.draft ?? asJson(stored);
  const patch = mergePatch(asJson(base), draft);
  const saving = useMutation({
    mutationFn: (toDraft: boolean) => save(isNew ? draft : patch, base, toDraft),
    onSuccess: (body, toDraft) => {
      setEdit(undefined);
      onSaved(body, toDraft);
    },
  });
  const rebase = useMutation({
    mutationFn: async (keep: boolean) => ({ keep, newest: await reload() }),
    onSuccess: ({ keep, newest }) => {
      saving.reset();
      setEdit(keep ? { base: newest, draft: patched(asJson(newest), patch), past: [] } : undefined);
    },
  });
  const problem = saving.error instanceof ApiProblem ? saving.error : undefined;
  return {
    draft,
    /** Left to save: anything changed, or a thing that is not there yet. */
    dirty: Object.keys(patch).length > 0,
    set: (pointer: string, value: Json | undefined) =>
      setEdit((now) => {
        const before = now?.draft ?? asJson(stored);
        const past = now?.past ?? [];
        return {
          base: now?.base ?? stored,
          draft: withValue(before, pointer, value),
          // Letter after letter of one field is one step.
          past: past.at(-1)?.pointer === pointer ? past : [...past.slice(1 - mostSteps), { pointer, draft: before }],
        };
      }),
    canUndo: (edit?.past.length ?? 0) > 0,
    /** Takes back the last change. */
    undo: () =>
      setEdit((now) => {
        const last = now?.past.at(-1);
        return now && last ? { ...now, draft: last.draft, past: now.past.slice(0, -1) } : now;
      }),
    discard: () => {
      saving.reset();
      setEdit(undefined);
    },
    save: () => saving.mutate(false),
    /** Undefined where nothing can wait. */
    saveToDraft: drafts ? () => saving.mutate(true) : undefined,
    saving: saving.isPending,
    error: saving.error,
    errors: problem?.errors ?? {},
    /** Somebody saved a newer version since this one was read. */
    conflict: problem?.status === 412,
    keepMine: () => rebase.mutate(true),
    takeTheirs: () => rebase.mutate(false),
    rebasing: rebase.isPending,
  };
}

export type Draft = ReturnType<typeof useDraft>;
