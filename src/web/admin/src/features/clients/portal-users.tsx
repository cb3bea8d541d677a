import { operations, type PortalUser } from '@leadexec/api-client';
import { CopyText, ErrorState, Loading } from '@leadexec/ui';
import { ActionIcon, Button, MultiSelect, TextInput } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { May, useMay } from '../../lib/may.tsx';
import { messageOf } from '../../lib/message-of.ts';
import { PlainTable } from '../../lib/plain-table.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { choicesOf } from '../../lib/settings/many-field.tsx';
import { UnsavedGuard } from '../../lib/unsaved-guard.tsx';
import classes from './client-parts.module.css';
import { portalUsersQuery } from './clients.queries.ts';

/** Who may sign in for the client, and a one-time link for the next one. */
export function PortalUsers({ clientId }: { clientId: number }) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const may = useMay();
  const users = useQuery(portalUsersQuery(clientId));
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: portalUsersQuery(clientId).queryKey });
  const disable = useMutation({ mutationFn: (user: number) => operations.disablePortalUser(clientId, user), onSettled: refresh });
  if (users.isPending) {
    return <Loading label={t('common.loading')} lines={4} />;
  }
  if (users.error) {
    return <ErrorState error={users.error} retry={users.refetch} texts={problems} />;
  }
  return (
    <>
      {users.data.items.length === 0 ? (
        <p>{t('users.empty')}</p>
      ) : (
        <PlainTable<PortalUser>
          label={t('users.label')}
          rows={users.data.items}
          rowId={(user) => user.id}
          columns={[
            { header: t('users.email'), cell: (user) => user.email },
            { header: t('users.state'), cell: (user) => (user.disabled ? t('users.disabled') : t('users.enabled')) },
            {
              header: t('users.others'),
              cell: (user) => <OtherClients clientId={clientId} user={user} onDone={refresh} />,
            },
            {
              header: t('grid.actions'),
              align: 'end',
              cell: (user) =>
                user.disabled || !may('clients edit') ? null : (
                  <ActionIcon
                    variant="subtle"
                    color="red"
                    size="sm"
                    aria-label={t('users.disable', { email: user.email })}
                    title={t('users.disable', { email: user.email })}
                    onClick={() => disable.mutate(user.id)}
                  >
                    <IconUserOff size={15} />
                  </ActionIcon>
                ),
            },
          ]}
        />
      )}
      <May needs="clients edit">
        <Invite clientId={clientId} onDone={refresh} />
      </May>
    </>
  );
}

/** Further clients whose leads the user sees in one place, for people of the company (PORT-21). */
function OtherClients({ clientId, user, onDone }: { clientId: number; user: PortalUser; onDone: () => unknown }) {
  const { t } = useTranslation();
  const { clients } = useSuspenseQuery(directoryQuery()).data;
  const tie = useMutation({ mutationFn: (ids: number[]) => operations.tiePortalUser(clientId, user.id, ids), onSettled: onDone });
  return (
    <>
      <MultiSelect
        size="xs"
        aria-label={t('users.othersOf', { email: user.email })}
        data={choicesOf(clients.filter((one) => one.id !== clientId))}
        value={(user.otherClientIds ?? []).map(String)}
        disabled={user.disabled === true || tie.isPending}
        onChange={(next) => tie.mutate(next.map(Number))}
        searchable
        clearable
        limit={200}
      />
      {tie.error ? <p role="alert">{messageOf(tie.error)}</p> : null}
    </>
  );
}

function Invite({ clientId, onDone }: { clientId: number; onDone: () => void }) {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const invite = useMutation({ mutationFn: () => operations.invite(clientId, email), onSuccess: onDone });
  const link = invite.data ? `${window.location.origin}${invite.data.path}` : '';
  return (
    <form
      className={classes.card}
      aria-label={t('users.invite')}
      onSubmit={(event) => {
        event.preventDefault();
        invite.mutate();
      }}
    >
      <UnsavedGuard dirty={email !== '' && !invite.isSuccess} />
      <p>{t('users.intro')}</p>
      <div className={classes.line}>
        <TextInput
          size="xs"
          type="email"
          label={t('users.email')}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value.trim())}
        />
        <Button size="xs" type="submit" disabled={email === ''} loading={invite.isPending}>
          {t('users.invite')}
        </Button>
      </div>
      {invite.error ? <p role="alert">{messageOf(invite.error)}</p> : null}
      {invite.data ? (
        <div role="status">
          <p>{t('users.link', { hours: invite.data.lifetimeHours })}</p>
          <p className={classes.link}>
            <span className="mono">{link}</span> <CopyText value={link} label={t('users.copy')} copied={t('common.copied')} />
          </p>
        </div>
      ) : null}
    </form>
  );
}
