import { ApiProblem, api, type Person } from '@leadexec/api-client';
import { DoorForm } from '@leadexec/ui';
import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

export function SignInForm({ onSignedIn }: { onSignedIn: (person: Person) => void }) {
  const { t } = useTranslation();
  const signIn = useMutation({
    mutationFn: (form: { email: string; password: string }) => api.signIn(form.email, form.password),
    onSuccess: (person) => (person.role === 'client' ? undefined : onSignedIn(person)),
  });

  return (
    <DoorForm
      title={t('signIn.title')}
      onSubmit={(form) => signIn.mutate({ email: String(form.get('email')), password: String(form.get('password')) })}
    >
      {signIn.error ? (
        <Alert color="red" variant="light" role="alert">
          {signIn.error instanceof ApiProblem && signIn.error.status === 401 ? t('signIn.wrong') : signIn.error.message}
        </Alert>
      ) : null}
      {signIn.data?.role === 'client' ? (
        <Alert color="yellow" variant="light" role="alert">
          {t('signIn.portal')} <a href="/portal/">{t('signIn.toPortal')}</a>
        </Alert>
      ) : null}
      <TextInput
        name="email"
        type="email"
        autoComplete="username"
        label={t('signIn.email')}
        required
        withAsterisk={false}
        autoFocus
      />
      <PasswordInput name="password" autoComplete="current-password" label={t('signIn.password')} required withAsterisk={false} />
      <Button type="submit" fullWidth loading={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
    </DoorForm>
  );
}
