import { useTranslation } from 'react-i18next';
import type { en } from './en.ts';

type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string];

/** Names a text of the portal. */
export type TextKey = Paths<typeof en>;

/** Texts of the portal by key. */
export function useTexts(): { t: (key: TextKey, values?: Record<string, string>) => string } {
  const { t } = useTranslation();
  return { t: t as unknown as (key: TextKey, values?: Record<string, string>) => string };
}
