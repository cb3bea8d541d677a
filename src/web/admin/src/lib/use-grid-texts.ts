import type { GridTexts, GridViewsTexts } from '@leadexec/ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { messageOf } from './message-of.ts';

/** The texts that every list shares. */
export function useGridTexts(): GridTexts {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      actions: t('grid.actions'),
      select: t('grid.select'),
      selectAll: t('grid.selectAll'),
      selected: (count) => t('grid.selected', { count }),
      clearSelection: t('grid.clearSelection'),
      rowMenu: t('grid.rowMenu'),
      columns: t('grid.columns'),
      findColumn: t('grid.findColumn'),
      noColumn: t('grid.noColumn'),
      pin: (column) => t('grid.pin', { column }),
      unpin: (column) => t('grid.unpin', { column }),
      move: (column) => t('grid.move', { column }),
      reset: t('grid.reset'),
      sortUp: t('grid.sortUp'),
      sortDown: t('grid.sortDown'),
      pinColumn: t('grid.pinColumn'),
      unpinColumn: t('grid.unpinColumn'),
      filterColumn: t('grid.filterColumn'),
      filtered: t('grid.filtered'),
      hideColumn: t('grid.hideColumn'),
      moveLeft: t('grid.moveLeft'),
      moveRight: t('grid.moveRight'),
      wider: t('grid.wider'),
      narrower: t('grid.narrower'),
      help: t('grid.help'),
      helpTitle: t('grid.helpTitle'),
      keys: [
        ['↑ ↓ j k', t('grid.keys.move')],
        ['PgUp PgDn Home End', t('grid.keys.jump')],
        ['Enter', t('grid.keys.open')],
        ['Space x', t('grid.keys.select')],
        ['Shift+↑ Shift+↓', t('grid.keys.extend')],
        ['Ctrl+A', t('grid.keys.all')],
        ['m', t('grid.keys.menu')],
        ['Esc', t('grid.keys.escape')],
        ['/', t('grid.keys.search')],
        ['f', t('grid.keys.filter')],
        ['⌘K Ctrl+K', t('grid.keys.jumpTo')],
        ['?', t('grid.keys.help')],
      ],
      loading: t('common.loading'),
    }),
    [t],
  );
}

export function useViewsTexts(all: string): GridViewsTexts {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      label: t('views.label'),
      all,
      changed: t('views.changed'),
      save: t('views.save'),
      saveAs: t('views.saveAs'),
      name: t('views.name'),
      rename: t('views.rename'),
      share: t('views.share'),
      keepPrivate: t('views.keepPrivate'),
      shared: t('views.shared'),
      sharedBy: (owner) => t('views.sharedBy', { owner }),
      problem: (error) => messageOf(error as Error),
      remove: t('views.remove'),
      more: (view) => t('views.more', { view }),
    }),
    [t, all],
  );
}
