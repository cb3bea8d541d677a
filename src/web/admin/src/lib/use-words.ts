import { useMemo } from 'react';
import type { Choice } from './settings/fields.tsx';
import { words } from './texts/words.ts';

export type WordGroup = keyof typeof words;

/** The words of a code, as choices in their usual order. */
export function useWords(group: WordGroup): Choice[] {
  return useMemo(() => Object.entries(words[group]).map(([value, label]) => ({ value, label })), [group]);
}

/** The word of a code, or the code itself when this version does not know it. */
export function wordOf(group: WordGroup, code: string | null | undefined): string {
  const found: Record<string, string> = words[group];
  return code === null || code === undefined ? '–' : (found[code] ?? code);
}
