import { ApiProblem, type PortalMember, type PortalRights, type PortalSees, portal } from '@leadexec/api-client';
import { CopyText, StatusPill } from '@leadexec/ui';
import { Alert, Button, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import parts from '../../lib/parts.module.css';
import { Panel } from '../../lib/parts.tsx';
import { UnsavedGuard, useUnsaved } from '../../lib/unsaved.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import classes from './team.module.css';

export function Team({ members }: { members: readonly PortalMember[] }) {
  const { t } = useTexts();
  return (
    <>
      <Panel title={t('account.list')}>
        <ul className={classes.list}>
          {members.map((member) => (
            <Member key={member.id} member={member} all={members} />
          ))}
        </ul>
      </Panel>
      <Invite />
    </>
  );
}

function Member({ member, all }: { member: PortalMember; all: readonly PortalMember[] }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (rights: PortalRights) => portal.changeMember(member.id, rights),
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
      {member.self || member.admin || !member.enabled ? null : (
        <span className={classes.sight}>
          <NativeSelect
            size="xs"
            label={t('account.sees')}
            value={member.sees ?? 'all'}
            disabled={change.isPending}
            data={(['all', 'own', 'downline'] as const).map((value) => ({ value, label: t(`account.sees_${value}`) }))}
            onChange={(event) => change.mutate({ sees: event.currentTarget.value as PortalSees })}
          />
          <NativeSelect
            size="xs"
            label={t('account.reportsTo')}
            value={String(member.reportsTo ?? 0)}
            disabled={change.isPending}
            data={[
              { value: '0', label: t('account.nobody') },
              ...all.filter((one) => one.id !== member.id).map((one) => ({ value: String(one.id), label: one.email })),
            ]}
            onChange={(event) => change.mutate({ reportsTo: Number(event.currentTarget.value) })}
          />
        </span>
      )}
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
  const unsaved = useUnsaved();
  const invite = useMutation({
    mutationFn: (email: string) => portal.invite({ email, admin }).then((link) => ({ ...link, email })),
    onSuccess: unsaved.done,
  });
  const problem = invite.error instanceof ApiProblem ? invite.error : undefined;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    invite.mutate(String(new FormData(event.currentTarget).get('email')));
  }

  return (
    <Panel title={t('account.invite')}>
      <form className={parts.form} onSubmit={submit} onInput={unsaved.touch} aria-label={t('account.invite')}>
        <UnsavedGuard when={unsaved.changed} />
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
