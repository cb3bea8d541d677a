import { ApiProblem, type PortalMember, portal } from '@leadexec/api-client';
import { CopyText, StatusPill } from '@leadexec/ui';
import { Alert, Button, Switch, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import parts from '../../lib/parts.module.css';
import { Panel } from '../../lib/parts.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import classes from './team.module.css';

export function Team({ members }: { members: readonly PortalMember[] }) {
  const { t } = useTexts();
  return (
    <>
      <Panel title={t('account.list')}>
        <ul className={classes.list}>
          {members.map((member) => (
            <Member key={member.id} member={member} />
          ))}
        </ul>
      </Panel>
      <Invite />
    </>
  );
}

function Member({ member }: { member: PortalMember }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (rights: { admin?: boolean; enabled?: boolean }) => portal.changeMember(member.id, rights),
    onSuccess: (team) => client.setQueryData(['team'], team),
  });
  return (
    <li aria-label={member.email}>
      <span className={parts.row}>
        <strong>{member.email}</strong>
        {member.self ? <span className={parts.hint}>{t('account.self')}</span> : null}
        {member.admin ? <StatusPill tone="info">{t('account.admin')}</StatusPill> : null}
        {member.enabled ? null : <StatusPill tone="mute">{t('account.disabled')}</StatusPill>}
      </span>
      {change.error ? <span role="alert">{change.error.message}</span> : null}
      {member.self ? null : (
        <span className={parts.row}>
          <Button size="xs" variant="default" loading={change.isPending} onClick={() => change.mutate({ admin: !member.admin })}>
            {member.admin ? t('account.makeMember') : t('account.makeAdmin')}
          </Button>
          <Button
            size="xs"
            variant="default"
            loading={change.isPending}
            onClick={() => change.mutate({ enabled: !member.enabled })}
          >
            {member.enabled ? t('account.disable') : t('account.enable')}
          </Button>
        </span>
      )}
    </li>
  );
}

function Invite() {
  const { t } = useTexts();
  const [admin, setAdmin] = useState(false);
  const invite = useMutation({
    mutationFn: (email: string) => portal.invite({ email, admin }).then((link) => ({ ...link, email })),
  });
  const problem = invite.error instanceof ApiProblem ? invite.error : undefined;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    invite.mutate(String(new FormData(event.currentTarget).get('email')));
  }

  return (
    <Panel title={t('account.invite')}>
      <form className={parts.form} onSubmit={submit} aria-label={t('account.invite')}>
        <TextInput
          name="email"
          type="email"
          label={t('account.inviteEmail')}
          error={problem?.errors['/email']?.join(' ') ?? problem?.message}
          required
          withAsterisk={false}
        />
        <Switch label={t('account.inviteAdmin')} checked={admin} onChange={(event) => setAdmin(event.currentTarget.checked)} />
        <div className={parts.row}>
          <Button type="submit" loading={invite.isPending}>
            {t('account.makeLink')}
          </Button>
        </div>
        <div role="status">
          {invite.data ? (
            <Alert color="green" variant="light">
              {t('account.link', { email: invite.data.email, hours: String(invite.data.lifetimeHours) })}{' '}
              <code className={classes.link}>{window.location.origin + invite.data.path}</code>
              <CopyText
                value={window.location.origin + invite.data.path}
                label={t('account.copyLink')}
                copied={t('common.copied')}
              />
            </Alert>
          ) : null}
        </div>
      </form>
    </Panel>
  );
}
