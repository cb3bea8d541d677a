import { operations, type RoleOfStaff, type StaffRights } from '@leadexec/api-client';
import { ErrorState, Loading } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../../lib/action-dialog.tsx';
import { PlainTable } from '../../lib/plain-table.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { staffRolesKey, staffRolesQuery } from './role-choices.ts';
import { areas, RoleForm } from './role-form.tsx';
import classes from './staff.module.css';

/** Roles of staff (SET-08, SET-09): the built-in ones, and those that administrators make. */
export function RoleList() {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const roles = useQuery(staffRolesQuery());
  const [edited, setEdited] = useState<RoleOfStaff | 'new'>();
  const [removed, setRemoved] = useState<RoleOfStaff>();
  if (roles.isPending) {
    return <Loading label={t('common.loading')} lines={4} />;
  }
  if (roles.error) {
    return <ErrorState error={roles.error} retry={roles.refetch} texts={problems} />;
  }
  const summary = (rights: StaffRights) =>
    areas
      .map((area) => ({ area, level: rights[area] ?? 'none' }))
      .filter(({ level }) => level !== 'none')
      .map(({ area, level }) => `${t(`staffRoles.areas.${area}`)}: ${t(`staffRoles.levels.${level}`)}`)
      .join(', ') || t('staffRoles.nothing');
  return (
    <section className={classes.page} aria-labelledby="staff-roles">
      <h2 id="staff-roles" className={classes.heading}>
        {t('staffRoles.title')}
      </h2>
      <p className={classes.intro}>{t('staffRoles.intro')}</p>
      <PlainTable<RoleOfStaff>
        label={t('staffRoles.title')}
        rows={roles.data}
        rowId={(role) => role.id}
        columns={[
          { header: t('staffRoles.name'), cell: (role) => role.name },
          { header: t('staffRoles.rights'), cell: (role) => summary(role.rights) },
          { header: t('staffRoles.people'), align: 'end', cell: (role) => role.people },
          {
            header: t('grid.actions'),
            align: 'end',
            cell: (role) => (
              <span className={classes.actions}>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={t('staffRoles.edit', { name: role.name })}
                  onClick={() => setEdited(role)}
                >
                  {t('staffRoles.editNow')}
                </Button>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="red"
                  disabled={role.people > 0}
                  aria-label={t('staffRoles.remove', { name: role.name })}
                  onClick={() => setRemoved(role)}
                >
                  {t('staffRoles.removeNow')}
                </Button>
              </span>
            ),
          },
        ]}
      />
      <div>
        <Button size="xs" variant="default" onClick={() => setEdited('new')}>
          {t('staffRoles.add')}
        </Button>
      </div>
      {edited ? <RoleForm role={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} /> : null}
      {removed ? (
        <ActionDialog
          title={t('staffRoles.remove', { name: removed.name })}
          means={t('staffRoles.removeHint')}
          confirm={t('staffRoles.removeNow')}
          danger
          run={() => operations.removeStaffRole(removed.id)}
          keys={[staffRolesKey]}
          onClose={() => setRemoved(undefined)}
        />
      ) : null}
    </section>
  );
}
