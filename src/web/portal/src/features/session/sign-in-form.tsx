import { ApiProblem, api } from '@leadexec/api-client';
import { DoorForm } from '@leadexec/ui';
import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTexts } from '../../lib/use-texts.ts';

export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTexts();
  const signIn = useMutation({
    mutationFn: (form: { email: string; password: string }) => api.signIn(form.email, form.password),
    onSuccess: (person) => (person.role === 'client' ? onSignedIn() : undefined),
  });

  return (
    <DoorForm
      title={t('signIn.title')}
      intro={t('signIn.intro')}
      onSubmit={(form) => signIn.mutate({ email: String(form.get('email')), password: String(form.get('password')) })}
    >
      {signIn.error ? (
        <Alert color="red" variant="light" role="alert">
          {signIn.error instanceof ApiProblem && signIn.error.status === 401 ? t('signIn.wrong') : signIn.error.message}
        </Alert>
      ) : null}
      {signIn.data && signIn.data.role !== 'client' ? (
        <Alert color="yellow" variant="light" role="alert">
          {t('signIn.staff')} <a href="/admin/">{t('signIn.toAdmin')}</a>
        </Alert>
      ) : null}
      <TextInput
        size="md"
        name="email"
        type="email"
        autoComplete="username"
        label={t('signIn.email')}
        required
        withAsterisk={false}
      />
      <PasswordInput
        size="md"
        name="password"
        autoComplete="current-password"
        label={t('signIn.password')}
        required
        withAsterisk={false}
      />
      <Button size="md" type="submit" fullWidth loading={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
    </DoorForm>
  );
}
