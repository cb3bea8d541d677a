import { type OneTimeLink, operations } from '@leadexec/api-client';
import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messageOf } from '../../lib/message-of.ts';
import { UnsavedGuard } from '../../lib/unsaved-guard.tsx';
import { roleOf, useRoleChoices } from './role-choices.ts';
import classes from './staff.module.css';

/** A new person, who sets a password by a link that works once. */
export function InviteStaff({ onInvited }: { onInvited: (email: string, link: OneTimeLink) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const roles = useRoleChoices();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState('staff');
  const invite = useMutation({
    mutationFn: () => operations.inviteStaff({ email, ...roleOf(role), ...(name.trim() ? { name: name.trim() } : {}) }),
    onSuccess: (link) => {
      onInvited(email, link);
      setEmail('');
      setName('');
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['staff'] }),
  });
  return (
    <form
      className={classes.invite}
      aria-label={t('staff.add')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (email !== '' && !invite.isPending) {
          invite.mutate();
        }
      }}
    >
      <UnsavedGuard dirty={(email !== '' || name !== '') && !invite.isPending} />
      <TextInput
        size="xs"
        type="email"
        label={t('staff.email')}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value.trim())}
      />
      <TextInput
        size="xs"
        label={t('staff.name')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        size="xs"
        label={t('staff.role')}
        data={roles}
        value={role}
        allowDeselect={false}
        onChange={(next) => setRole(next ?? 'staff')}
      />
      <Button size="xs" type="submit" disabled={email === ''} loading={invite.isPending}>
        {t('staff.add')}
      </Button>
      {invite.error ? <p role="alert">{messageOf(invite.error)}</p> : null}
    </form>
  );
}
