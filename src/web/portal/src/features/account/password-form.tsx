import { ApiProblem, portal } from '@leadexec/api-client';
import { Alert, Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import classes from '../../lib/parts.module.css';
import { Panel } from '../../lib/parts.tsx';
import { UnsavedGuard, useUnsaved } from '../../lib/unsaved.tsx';
import { useTexts } from '../../lib/use-texts.ts';

/** Passwords are read from the form when it is sent, and never kept in state. */
export function PasswordForm({ email }: { email: string }) {
  const { t } = useTexts();
  const unsaved = useUnsaved();
  const change = useMutation({
    mutationFn: (body: { currentPassword: string; newPassword: string }) => portal.changePassword(body),
  });
  const problem = change.error instanceof ApiProblem ? change.error : undefined;
  const wrong = problem?.errors['/newPassword']?.join(' ');

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const place = event.currentTarget;
    const form = new FormData(place);
    change.mutate(
      { currentPassword: String(form.get('current')), newPassword: String(form.get('fresh')) },
      {
        onSuccess: () => {
          place.reset();
          unsaved.done();
        },
      },
    );
  }

  return (
    <Panel>
      <form className={classes.form} onSubmit={submit} aria-label={t('account.change')}>
        <UnsavedGuard when={unsaved.changed} />
        <div role="status">
          {change.isSuccess ? (
            <Alert color="green" variant="light">
              {t('account.changed')}
            </Alert>
          ) : null}
        </div>
        {change.error && !wrong ? (
          <Alert color="red" variant="light" role="alert">
            {problem?.status === 401 ? t('account.wrong') : change.error.message}
          </Alert>
        ) : null}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordInput
          name="current"
          label={t('account.current')}
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
        <PasswordInput
          name="fresh"
          label={t('account.fresh')}
          description={t('welcome.hint')}
          autoComplete="new-password"
          minLength={12}
          onInput={unsaved.touch}
          error={wrong}
          required
          withAsterisk={false}
        />
        <div className={classes.row}>
          <Button type="submit" loading={change.isPending}>
            {t('account.change')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
