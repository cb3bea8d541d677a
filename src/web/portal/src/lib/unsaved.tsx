import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import classes from './parts.module.css';
import { useTexts } from './use-texts.ts';

/** Whether a form was touched since it was last saved. */
export function useUnsaved() {
  const [changed, setChanged] = useState(false);
  const now = useRef(false);
  const set = (next: boolean) => {
    now.current = next;
    setChanged(next);
  };
  /** still: of this very moment, for what leads to another page as soon as it is saved. */
  return { changed, still: () => now.current, touch: () => set(true), done: () => set(false) };
}

/** Asks before a page with an unsaved form is left, also when the window is closed. */
export function UnsavedGuard({ when }: { when: boolean | (() => boolean) }) {
  const { t } = useTexts();
  const blocks = () => (typeof when === 'function' ? when() : when);
  const blocker = useBlocker({ shouldBlockFn: blocks, enableBeforeUnload: blocks, withResolver: true });
  return blocker.status === 'blocked' ? (
    <div role="alertdialog" aria-label={t('unsaved.title')} className={classes.unsaved}>
      <p>{t('unsaved.title')}</p>
      <div className={classes.row}>
        <Button size="xs" color="red" onClick={blocker.proceed}>
          {t('unsaved.leave')}
        </Button>
        <Button size="xs" variant="default" onClick={blocker.reset} autoFocus>
          {t('unsaved.stay')}
        </Button>
      </div>
    </div>
  ) : null;
}
