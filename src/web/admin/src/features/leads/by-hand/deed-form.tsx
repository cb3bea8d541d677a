import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { messageOf } from '../../../lib/message-of.ts';
import classes from './dialogs.module.css';

interface Props {
  means?: string | undefined;
  button: string;
  disabled?: boolean;
  pending: boolean;
  error: Error | null;
  /** What came of it; with it the dialog is over. */
  done?: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** A dialog's inside: what it means, what can be chosen, the button, and then what came of it. */
export function DeedForm({ means, button, disabled, pending, error, done, onSubmit, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <form
      className={classes.body}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {means ? <p className={classes.means}>{means}</p> : null}
      {done ?? children}
      <div className={classes.foot}>
        {error ? (
          <p role="alert" className={classes.error}>
            {messageOf(error)}
          </p>
        ) : null}
        {done ? (
          <Button size="xs" data-autofocus onClick={onClose}>
            {t('byHand.done')}
          </Button>
        ) : (
          <>
            <Button size="xs" variant="default" onClick={onClose}>
              {t('byHand.cancel')}
            </Button>
            <Button size="xs" type="submit" loading={pending} disabled={disabled ?? false}>
              {button}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
