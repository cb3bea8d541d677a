import { operations, type PortalUser, type StaffRole } from '@leadexec/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

export const staffRolesKey = ['staff-roles'] as const;
export const staffRolesQuery = () =>
  queryOptions({ queryKey: staffRolesKey, queryFn: async () => (await operations.staffRoles()).items, retry: false });

/** The built-in roles, then those that were made. */
export function useRoleChoices() {
  const { t } = useTranslation();
  const made = useQuery(staffRolesQuery()).data ?? [];
  return [
    ...(['administrator', 'staff'] as const).map((value) => ({ value: value as string, label: t(`staff.roles.${value}`) })),
    ...made.map((role) => ({ value: String(role.id), label: role.name })),
  ];
}

export const choiceOf = (user: PortalUser) => (user.staffRoleId ? String(user.staffRoleId) : user.role);

/** What the API is told for a choice. */
export const roleOf = (choice: string): { role: StaffRole; staffRoleId?: number } =>
  choice === 'administrator' || choice === 'staff' ? { role: choice } : { role: 'staff', staffRoleId: Number(choice) };
