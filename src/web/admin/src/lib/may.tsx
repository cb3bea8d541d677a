import type { StaffRights } from '@leadexec/api-client';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { seesAll } from './closed-pages.ts';
import { meQuery } from './session.queries.ts';

export type Area = 'leads' | 'clients' | 'leadSources' | 'reports' | 'money' | 'settings';
type Power = 'export' | 'sendByHand' | 'approveReturns';

/** An area with how far the right must go, a right beside the areas (SET-08), or no data filter (SET-09). */
export type Need = `${Area} ${'view' | 'edit' | 'delete'}` | Power | 'dataOfAll';

const levels = ['none', 'view', 'edit', 'delete'];

/** Whether rights go as far; who has none in particular has all. */
export function allows(rights: StaffRights | null | undefined, need: Need): boolean {
  if (!rights) {
    return true;
  }
  if (need === 'dataOfAll') {
    return seesAll(rights);
  }
  const [name, level] = need.split(' ');
  return level === undefined
    ? rights[name as Power] === true
    : levels.indexOf(rights[name as Area] ?? 'none') >= levels.indexOf(level);
}

/** What the role of whoever is signed in allows, so that nothing is offered that would be refused; the server decides by itself. */
export function useMay(): (...needs: readonly Need[]) => boolean {
  // The frame has read it; a part of a page does not ask again.
  const me = useQuery({ ...meQuery(), enabled: false }).data;
  const rights = me?.role === 'staff' ? me.rights : undefined;
  return useCallback((...needs) => needs.every((need) => allows(rights, need)), [rights]);
}

/** Shown to whoever has all the rights; to others nothing, or that they may only look. */
export function May({ needs, tell, children }: { needs: Need | readonly Need[]; tell?: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  if (useMay()(...[needs].flat())) {
    return children;
  }
  return tell ? <span className="subtle">{t('may.onlyLook')}</span> : null;
}
