import { ApiProblem, api } from '@leadexec/api-client';
import { DoorForm } from '@leadexec/ui';
import { Alert, Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import classes from './setup-form.module.css';

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
const currencies = ['USD', 'CAD', 'EUR', 'GBP', 'AUD', 'NZD', 'MXN', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'INR', 'BRL', 'ZAR'];
const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The first administrator and the account. Ends with a signed-in browser. */
export function SetupForm({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useTranslation();
  const setUp = useMutation({
    mutationFn: async (form: FormData) => {
      const text = (name: string) => String(form.get(name) ?? '');
      const body = {
        token,
        email: text('email'),
        password: text('password'),
        companyName: text('companyName'),
        zoneId: text('zoneId'),
        currency: text('currency'),
      };
      await api.setUp(body);
      await api.signIn(body.email, body.password);
    },
    onSuccess: onDone,
  });
  const problem = setUp.error instanceof ApiProblem ? setUp.error : undefined;
  const errorOf = (path: string) => problem?.errors[path]?.join(' ');

  return (
    <DoorForm
      title={t('setup.title')}
      intro={token === '' ? t('setup.noToken') : t('setup.intro')}
      onSubmit={(form) => setUp.mutate(form)}
    >
      {problem && Object.keys(problem.errors).length === 0 ? (
        <Alert color="red" variant="light" role="alert">
          {problem.status === 404 ? t('setup.gone') : problem.message}
        </Alert>
      ) : null}
      <TextInput
        name="companyName"
        label={t('setup.company')}
        required
        withAsterisk={false}
        autoComplete="organization"
        error={errorOf('/companyName')}
        autoFocus
      />
      <div className={classes.pair}>
        <Select
          name="zoneId"
          label={t('setup.zone')}
          description={t('setup.zoneHint')}
          data={zones}
          defaultValue={ownZone}
          searchable
          allowDeselect={false}
          error={errorOf('/zoneId')}
          limit={100}
        />
        <Select
          name="currency"
          label={t('setup.currency')}
          description={'\u00a0'}
          data={currencies}
          defaultValue="USD"
          searchable
          allowDeselect={false}
          error={errorOf('/currency')}
        />
      </div>
      <TextInput
        name="email"
        type="email"
        label={t('setup.email')}
        required
        withAsterisk={false}
        autoComplete="username"
        error={errorOf('/email')}
      />
      <PasswordInput
        name="password"
        label={t('setup.password')}
        description={t('setup.passwordHint')}
        required
        withAsterisk={false}
        minLength={12}
        autoComplete="new-password"
        error={errorOf('/password')}
      />
      <Button type="submit" fullWidth loading={setUp.isPending} disabled={token === ''}>
        {t('setup.submit')}
      </Button>
    </DoorForm>
  );
}
