import { DoorForm, DoorText, ErrorState, Loading, useOneTimeLink } from '@leadexec/ui';
import { Alert, Button, PasswordInput } from '@mantine/core';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { useTexts } from '../../lib/use-texts.ts';

/** The one-time link of CLNT-12: shows whose account it is and sets its password. */
export function WelcomeForm({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useTexts();
  const texts = useProblemTexts();
  const { link, redeem, problem, unusable } = useOneTimeLink(token, onDone);

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
      <input type="hidden" name="username" autoComplete="username" value={link.data.email} readOnly />
      <PasswordInput
        size="md"
        name="password"
        label={t('welcome.password')}
        description={t('welcome.hint')}
        autoComplete="new-password"
        minLength={12}
        required
        withAsterisk={false}
        error={problem?.errors['/password']?.join(' ')}
      />
      <Button size="md" type="submit" fullWidth loading={redeem.isPending}>
        {t('welcome.submit')}
      </Button>
    </DoorForm>
  );
}
