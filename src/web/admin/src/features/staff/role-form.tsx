import { operations, type RoleOfStaff, type StaffRights } from '@leadexec/api-client';
import { Button, MultiSelect, Select, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { FormModal } from '../../lib/form-modal.tsx';
import { messageOf } from '../../lib/message-of.ts';
import { UnsavedGuard } from '../../lib/unsaved-guard.tsx';
import { staffRolesKey } from './role-choices.ts';
import classes from './staff.module.css';

export const areas = ['leads', 'clients', 'leadSources', 'reports', 'money', 'settings'] as const;
const levels = ['none', 'view', 'edit', 'delete'] as const;
const powers = ['export', 'sendByHand', 'approveReturns'] as const;
const filters = ['clients', 'leadSources', 'leadTypes'] as const;

const nothing: StaffRights = {
  leads: 'none',
  clients: 'none',
  leadSources: 'none',
  reports: 'none',
  money: 'none',
  settings: 'none',
  export: false,
  sendByHand: false,
  approveReturns: false,
  data: { clients: [], leadSources: [], leadTypes: [] },
};

/** What a role allows, by area (SET-08, E-87), and of whose data (SET-09). */
export function RoleForm({ role, onClose }: { role: RoleOfStaff | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const directory = useQuery(directoryQuery()).data;
  const [name, setName] = useState(role?.name ?? '');
  const [rights, setRights] = useState<StaffRights>(role?.rights ?? nothing);
  const [touched, setTouched] = useState(false);
  const set = (next: Partial<StaffRights>) => {
    setTouched(true);
    setRights({ ...rights, ...next });
  };
  const save = useMutation({
    mutationFn: () =>
      role
        ? operations.changeStaffRole(role.id, { name, rights, version: role.version })
        : operations.addStaffRole({ name, rights }),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: staffRolesKey }),
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={role ? t('staffRoles.edit', { name: role.name }) : t('staffRoles.add')}
      transitionProps={{ duration: 0 }}
      size="lg"
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <UnsavedGuard dirty={touched && !save.isPending} />
      <form
        className={classes.role}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '' && !save.isPending) {
            save.mutate();
          }
        }}
      >
        <TextInput
          size="xs"
          label={t('staffRoles.name')}
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <fieldset className={classes.areas}>
          <legend>{t('staffRoles.byArea')}</legend>
          {areas.map((area) => (
            <Select
              key={area}
              size="xs"
              label={t(`staffRoles.areas.${area}`)}
              data={levels.map((value) => ({ value, label: t(`staffRoles.levels.${value}`) }))}
              value={rights[area] ?? 'none'}
              allowDeselect={false}
              onChange={(next) => set({ [area]: next ?? 'none' })}
            />
          ))}
        </fieldset>
        <fieldset className={classes.powers}>
          <legend>{t('staffRoles.besides')}</legend>
          {powers.map((power) => (
            <Switch
              key={power}
              size="xs"
              label={t(`staffRoles.powers.${power}`)}
              checked={rights[power] ?? false}
              onChange={(event) => set({ [power]: event.currentTarget.checked })}
            />
          ))}
        </fieldset>
        <fieldset className={classes.powers}>
          <legend>{t('staffRoles.data')}</legend>
          <p className={classes.intro}>{t('staffRoles.dataHint')}</p>
          {filters.map((filter) => (
            <MultiSelect
              key={filter}
              size="xs"
              label={t(`staffRoles.filters.${filter}`)}
              placeholder={rights.data?.[filter]?.length ? '' : t('staffRoles.all')}
              data={(directory?.[filter] ?? []).map((one) => ({ value: String(one.id), label: one.name }))}
              value={(rights.data?.[filter] ?? []).map(String)}
              onChange={(next) => set({ data: { ...nothing.data, ...rights.data, [filter]: next.map(Number) } })}
              searchable
              clearable
              limit={200}
            />
          ))}
        </fieldset>
        {save.error ? (
          <p role="alert" className={classes.error}>
            {messageOf(save.error)}
          </p>
        ) : null}
        <div className={classes.actions}>
          <Button size="xs" variant="default" onClick={onClose}>
            {t('money.cancel')}
          </Button>
          <Button size="xs" type="submit" disabled={name.trim() === ''} loading={save.isPending}>
            {t('staffRoles.save')}
          </Button>
        </div>
      </form>
    </FormModal>
  );
}
