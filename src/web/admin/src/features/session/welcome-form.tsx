import type { Person } from '@leadexec/api-client';
import { DoorForm, DoorText, ErrorState, Loading, useOneTimeLink } from '@leadexec/ui';
import { Alert, Button, PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProblemTexts } from '../../lib/problem-texts.ts';

/** The one-time link by which staff set a new password (`user reset-password`). Ends with a signed-in browser. */
export function WelcomeForm({ token, onDone }: { token: string; onDone: (person: Person) => void }) {
  const { t } = useTranslation();
  const texts = useProblemTexts();
  const { link, redeem, problem, unusable } = useOneTimeLink(token, (person) =>
    person.role === 'client' ? undefined : onDone(person),
  );

  if (unusable) {
    return <DoorText>{token === '' ? t('welcome.missing') : t('welcome.gone')}</DoorText>;
  }
  if (link.error) {
    return <ErrorState error={link.error} retry={link.refetch} texts={texts} />;
  }
  if (!link.data) {
    return <Loading label={t('common.loading')} lines={3} />;
  }
  return (
    <DoorForm
      title={t('welcome.title')}
      intro={t('welcome.intro', { email: link.data.email })}
      onSubmit={(form) => redeem.mutate(String(form.get('password')))}
    >
      {problem && !problem.errors['/password'] ? (
        <Alert color="red" variant="light" role="alert">
          {problem.status === 404 ? t('welcome.gone') : problem.message}
        </Alert>
      ) : null}
      {redeem.data?.role === 'client' ? (
        <Alert color="yellow" variant="light" role="alert">
          {t('signIn.portal')} <a href="/portal/">{t('signIn.toPortal')}</a>
        </Alert>
      ) : null}
      <input type="hidden" name="username" autoComplete="username" value={link.data.email} readOnly />
      <PasswordInput
        name="password"
        label={t('welcome.password')}
        description={t('welcome.hint')}
        autoComplete="new-password"
        minLength={12}
        required
        withAsterisk={false}
        error={problem?.errors['/password']?.join(' ')}
      />
      <Button type="submit" fullWidth loading={redeem.isPending}>
        {t('welcome.submit')}
      </Button>
    </DoorForm>
  );
}
