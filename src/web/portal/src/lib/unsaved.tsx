import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import classes from './parts.module.css';
import { useTexts } from './use-texts.ts';

/** Whether a form was touched since it was last saved. */
export function useUnsaved() {
  const [changed, setChanged] = useState(false);
  return { changed, touch: () => setChanged(true), done: () => setChanged(false) };
}

/** Asks before a page with an unsaved form is left, also when the window is closed. */
export function UnsavedGuard({ when }: { when: boolean }) {
  const { t } = useTexts();
  const blocker = useBlocker({ shouldBlockFn: () => when, enableBeforeUnload: when, withResolver: true });
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
