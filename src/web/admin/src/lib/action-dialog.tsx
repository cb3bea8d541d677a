import { Button } from '@mantine/core';
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './action-dialog.module.css';
import { FormModal } from './form-modal.tsx';
import { messageOf } from './message-of.ts';

interface Props<Result> {
  title: string;
  /** What follows from it, and what cannot be undone. */
  means: ReactNode;
  confirm: string;
  danger?: boolean;
  /** Everything that it needs is filled in. */
  ready?: boolean;
  run: () => Promise<Result>;
  /** What is read again afterwards, done or refused. */
  keys: readonly QueryKey[];
  onClose: () => void;
  onDone?: ((result: Result) => void) | undefined;
  /** What it asks for. */
  children?: ReactNode;
}

/** Asks before something is done that moves money or cannot be taken back; a refusal is told where it was asked. */
export function ActionDialog<Result>(props: Props<Result>) {
  const { title, means, confirm, danger, ready = true, run, keys, onClose, onDone, children } = props;
  const { t } = useTranslation();
  const client = useQueryClient();
  const acting = useMutation({
    mutationFn: run,
    onSuccess: (result) => {
      onClose();
      onDone?.(result);
    },
    onSettled: () => Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={title}
      transitionProps={{ duration: 0 }}
      size="md"
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !acting.isPending) {
            acting.mutate();
          }
        }}
      >
        <div className={classes.means} data-danger={danger || undefined}>
          {means}
        </div>
        {children}
        {acting.error ? (
          <p role="alert" className={classes.error}>
            {messageOf(acting.error)}
          </p>
        ) : null}
        <footer className={classes.bar}>
          <Button size="xs" variant="default" onClick={onClose}>
            {t('money.cancel')}
          </Button>
          <Button size="xs" type="submit" disabled={!ready} loading={acting.isPending} {...(danger ? { color: 'red' } : {})}>
            {confirm}
          </Button>
        </footer>
      </form>
    </FormModal>
  );
}
