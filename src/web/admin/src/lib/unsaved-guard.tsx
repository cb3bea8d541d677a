import { Button, Modal } from '@mantine/core';
import { useBlocker, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './unsaved.module.css';

const tabOf = (search: unknown) => (search as { tab?: unknown } | undefined)?.tab;

/** While something is not saved: asks before another page, and lets the browser ask before it is closed or loads anew. */
export function UnsavedGuard({ dirty }: { dirty: boolean }) {
  const router = useRouter({ warn: false });
  return dirty && router ? <Guard /> : null;
}

function Guard() {
  const { t } = useTranslation();
  useEffect(() => {
    const ask = (event: Event) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  const blocker = useBlocker({
    // Another tab of the page takes the form away too; a row beside a list does not.
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname || tabOf(current.search) !== tabOf(next.search),
    enableBeforeUnload: false,
    withResolver: true,
  });
  return blocker.status === 'blocked' ? (
    <Modal
      opened
      onClose={blocker.reset}
      title={t('form.leaveTitle')}
      size="sm"
      transitionProps={{ duration: 0 }}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p className={classes.text}>{t('form.leave')}</p>
      <div className={classes.buttons}>
        <Button size="xs" variant="default" onClick={blocker.reset} data-autofocus>
          {t('form.stay')}
        </Button>
        <Button size="xs" color="red" onClick={blocker.proceed}>
          {t('form.leaveNow')}
        </Button>
      </div>
    </Modal>
  ) : null;
}
