import type { ClientGroup, Directory, ExclusiveGroup } from '@leadexec/api-client';
import { type GridColumn, TimeText } from '@leadexec/ui';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { wordOf } from '../../lib/use-words.ts';
import type { GroupKind } from './group-kinds.ts';

type Named = { id?: number | null; name: string; changedAt?: string | null };

const name = (t: TFunction, kind: GroupKind) => ({
  id: 'name',
  header: t('groups.columns.name'),
  width: 260,
  grow: true,
  cell: (group: Named) => (
    <Link to="/groups/$kind/$groupId" params={{ kind, groupId: String(group.id) }} tabIndex={-1}>
      {group.name}
    </Link>
  ),
});
const id = (t: TFunction) => ({
  id: 'id',
  header: t('groups.columns.id'),
  width: 84,
  align: 'end' as const,
  cell: (group: Named) => group.id,
});
const changed = (t: TFunction) => ({
  id: 'changed',
  header: t('groups.columns.changed'),
  width: 170,
  cell: (group: Named) => <TimeText value={group.changedAt} />,
});

export const clientGroupColumns = (t: TFunction): GridColumn<ClientGroup>[] => [
  name(t, 'client'),
  {
    id: 'methods',
    header: t('groups.columns.methods'),
    width: 100,
    align: 'end',
    cell: (group) => (group.forceMethods?.length ?? 0) + (group.defaultMethods?.length ?? 0),
  },
  {
    id: 'overrides',
    header: t('groups.columns.overrides'),
    width: 100,
    align: 'end',
    cell: (group) => group.overrides?.length ?? 0,
  },
  id(t),
  changed(t),
];

export const exclusiveGroupColumns = (t: TFunction, { clients }: Directory): GridColumn<ExclusiveGroup>[] => [
  name(t, 'exclusive'),
  { id: 'description', header: t('groups.columns.description'), width: 220, cell: (group) => group.description },
  {
    id: 'clients',
    header: t('groups.columns.clients'),
    width: 260,
    cell: (group) => (group.clients ?? []).map((one) => clients.find((known) => known.id === one)?.name ?? one).join(', '),
  },
  {
    id: 'preference',
    header: t('groups.columns.preference'),
    width: 150,
    cell: (group) => wordOf('sendPreference', group.preference),
  },
  id(t),
  changed(t),
];

export const groupWords = (group: Named & { description?: string | null }) => `${group.name} ${group.description ?? ''}`;
