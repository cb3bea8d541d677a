import { type OneTimeLink, operations, type PortalUser } from '@leadexec/api-client';
import { CopyText, ErrorState, Loading, StatusPill } from '@leadexec/ui';
import { Alert, Button, Select } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../../lib/action-dialog.tsx';
import { messageOf } from '../../lib/message-of.ts';
import { PlainTable } from '../../lib/plain-table.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { meQuery } from '../../lib/session.queries.ts';
import { InviteStaff } from './invite-staff.tsx';
import { choiceOf, roleOf, staffRolesKey, useRoleChoices } from './role-choices.ts';
import classes from './staff.module.css';

export const staffKey = ['staff'] as const;
const staffQuery = () =>
  queryOptions({ queryKey: staffKey, queryFn: async () => (await operations.staff()).items, retry: false });

/** Who works here, and what each may do (SET-07). */
export function StaffList() {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const client = useQueryClient();
  const people = useQuery(staffQuery());
  const me = useQuery(meQuery());
  const [asked, setAsked] = useState<{ user: PortalUser; way: 'disable' | 'enable' | 'reset' }>();
  const [link, setLink] = useState<{ email: string; link: OneTimeLink }>();
  const role = useMutation({
    mutationFn: ({ user, to }: { user: number; to: string }) => operations.changeStaff(user, roleOf(to)),
    onSettled: () => Promise.all([staffKey, staffRolesKey].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
  const roles = useRoleChoices();
  if (people.isPending) {
    return <Loading label={t('common.loading')} lines={6} />;
  }
  if (people.error) {
    return <ErrorState error={people.error} retry={people.refetch} texts={problems} />;
  }
  return (
    <div className={classes.page}>
      <p className={classes.intro}>{t('staff.intro')}</p>
      {role.error ? (
        <Alert color="red" variant="light" role="alert">
          {messageOf(role.error)}
        </Alert>
      ) : null}
      <PlainTable<PortalUser>
        label={t('staff.list')}
        rows={people.data}
        rowId={(user) => user.id}
        columns={[
          {
            header: t('staff.email'),
            cell: (user) => (user.id === me.data?.id ? `${user.email} (${t('staff.you')})` : user.email),
          },
          { header: t('staff.name'), cell: (user) => user.name ?? '' },
          {
            header: t('staff.role'),
            cell: (user) =>
              user.id === me.data?.id ? (
                t('staff.roles.administrator')
              ) : (
                <Select
                  size="xs"
                  w={160}
                  aria-label={t('staff.roleOf', { email: user.email })}
                  data={roles}
                  value={choiceOf(user)}
                  allowDeselect={false}
                  disabled={role.isPending}
                  onChange={(to) => (to && to !== choiceOf(user) ? role.mutate({ user: user.id, to }) : undefined)}
                />
              ),
          },
          {
            header: t('staff.state'),
            cell: (user) => (
              <StatusPill tone={user.disabled ? 'mute' : 'good'}>
                {t(user.disabled ? 'staff.disabled' : 'staff.enabled')}
              </StatusPill>
            ),
          },
          {
            header: t('grid.actions'),
            align: 'end',
            cell: (user) =>
              user.id === me.data?.id ? null : (
                <span className={classes.actions}>
                  {user.disabled ? null : (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      aria-label={t('staff.reset', { email: user.email })}
                      onClick={() => setAsked({ user, way: 'reset' })}
                    >
                      {t('staff.resetNow')}
                    </Button>
                  )}
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    color={user.disabled ? 'blue' : 'red'}
                    aria-label={t(user.disabled ? 'staff.enable' : 'staff.disable', { email: user.email })}
                    onClick={() => setAsked({ user, way: user.disabled ? 'enable' : 'disable' })}
                  >
                    {t(user.disabled ? 'staff.enableNow' : 'staff.disableNow')}
                  </Button>
                </span>
              ),
          },
        ]}
      />
      <InviteStaff onInvited={(email, made) => setLink({ email, link: made })} />
      {link ? (
        <div role="status" className={classes.link}>
          <p>{t('staff.link', { email: link.email, hours: link.link.lifetimeHours })}</p>
          <p>
            <span className="mono">{window.location.origin + link.link.path}</span>{' '}
            <CopyText value={window.location.origin + link.link.path} label={t('staff.copy')} copied={t('common.copied')} />
          </p>
        </div>
      ) : null}
      {asked ? (
        <ActionDialog<OneTimeLink | PortalUser>
          title={t(`staff.${asked.way}`, { email: asked.user.email })}
          means={t(`staff.${asked.way}Hint`)}
          confirm={t(`staff.${asked.way}Now`)}
          danger={asked.way !== 'enable'}
          run={() =>
            asked.way === 'reset'
              ? operations.resetStaffPassword(asked.user.id)
              : operations.changeStaff(asked.user.id, { enabled: asked.way === 'enable' })
          }
          keys={[staffKey]}
          onClose={() => setAsked(undefined)}
          onDone={(made) => ('path' in made ? setLink({ email: asked.user.email, link: made }) : undefined)}
        />
      ) : null}
    </div>
  );
}
