import { ApiProblem, type PortalContact, type PortalProfile, portal } from '@leadexec/api-client';
import { Alert, Button, Switch, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import classes from '../../lib/parts.module.css';
import { Facts, Panel } from '../../lib/parts.tsx';
import { UnsavedGuard, useUnsaved } from '../../lib/unsaved.tsx';
import { useTexts } from '../../lib/use-texts.ts';

const fields = ['firstName', 'lastName', 'email'] as const;

export function ProfileForm({ profile }: { profile: PortalProfile }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const unsaved = useUnsaved();
  const save = useMutation({
    mutationFn: (contact: PortalContact) => portal.saveContact(contact),
    onSuccess: (saved) => {
      unsaved.done();
      client.setQueryData(['profile'], saved);
    },
  });
  const problem = save.error instanceof ApiProblem ? save.error : undefined;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    save.mutate({
      ...Object.fromEntries(fields.map((field) => [field, String(form.get(field)) || undefined])),
      tellNewLeads: form.get('tellNewLeads') !== null,
    });
  }

  return (
    <>
      <Panel>
        <Facts of={[[t('account.signedInAs'), profile.userEmail]]} />
      </Panel>
      <Panel title={t('account.contact')}>
        <form className={classes.form} onSubmit={submit} onInput={unsaved.touch} aria-label={t('account.contact')}>
          <UnsavedGuard when={unsaved.changed && profile.admin} />
          <p className={classes.hint}>{profile.admin ? t('account.contactHint') : t('account.notAdmin')}</p>
          <div role="status">
            {save.isSuccess ? (
              <Alert color="green" variant="light">
                {t('common.saved')}
              </Alert>
            ) : null}
          </div>
          {save.error && Object.keys(problem?.errors ?? {}).length === 0 ? (
            <Alert color="red" variant="light" role="alert">
              {save.error.message}
            </Alert>
          ) : null}
          {fields.map((field) => (
            <TextInput
              key={field}
              name={field}
              label={t(`account.${field}`)}
              type={field === 'email' ? 'email' : 'text'}
              defaultValue={profile.contact[field] ?? ''}
              readOnly={!profile.admin}
              error={problem?.errors[`/${field}`]?.join(' ')}
              maxLength={254}
            />
          ))}
          <Switch
            name="tellNewLeads"
            label={t('account.tellNewLeads')}
            description={t('account.tellHint')}
            defaultChecked={profile.contact.tellNewLeads === true}
            disabled={!profile.admin}
          />
          {profile.admin ? (
            <div className={classes.row}>
              <Button type="submit" loading={save.isPending}>
                {t('common.save')}
              </Button>
            </div>
          ) : null}
        </form>
      </Panel>
    </>
  );
}
