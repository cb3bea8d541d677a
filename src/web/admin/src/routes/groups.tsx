import '../lib/more-texts.ts';
import type { SettingBodies } from '@leadexec/api-client';
import { Button, SegmentedControl } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ClientGroupForm, newClientGroup } from '../features/groups/client-group-form.tsx';
import { DeliveryGroupForm, newDeliveryGroup } from '../features/groups/delivery-group-form.tsx';
import { ExclusiveGroupForm, newExclusiveGroup } from '../features/groups/exclusive-group-form.tsx';
import { clientGroupColumns, exclusiveGroupColumns, groupWords } from '../features/groups/group-columns.tsx';
import { type GroupKind, type GroupPath, type GroupSearch, groupKinds, kindOf, pathOf } from '../features/groups/group-kinds.ts';
import { GroupOrder } from '../features/groups/group-order.tsx';
import { Crumbs } from '../lib/crumbs.tsx';
import { directoryQuery } from '../lib/directory.queries.ts';
import { May } from '../lib/may.tsx';
import { Page } from '../lib/page.tsx';
import { History } from '../lib/settings/history.tsx';
import { WithSetting } from '../lib/settings/setting-page.tsx';
import { SettingsList } from '../lib/settings/settings-list.tsx';
import { PageTabs } from '../lib/tabs.tsx';
import type { SettingTab } from './tabs.ts';

const listRoute = getRouteApi('/shell/groups');
const newRoute = getRouteApi('/shell/groups/$kind/new');
const route = getRouteApi('/shell/groups/$kind/$groupId');

const textsOf = (kind: GroupKind) => (kind === 'client' ? 'groups.clientGroup' : (`groups.${kind}` as const));

/** Groups of each kind (DIST-27, DIST-32, DIST-36). */
export function GroupsPage() {
  const { t } = useTranslation();
  const search = listRoute.useSearch();
  const navigate = listRoute.useNavigate();
  const kind = search.kind ?? 'delivery';
  const add = (
    <May needs="clients edit">
      <Button component={Link} size="xs" to={`/groups/${kind}/new`}>
        {t(`${textsOf(kind)}.add`)}
      </Button>
    </May>
  );
  return (
    <Page
      title={t('groups.title')}
      fill={kind !== 'delivery'}
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label={t('groups.kinds.label')}
            data={groupKinds.map((value) => ({ value, label: t(`groups.kinds.${value}`) }))}
            value={kind}
            onChange={(next) => void navigate({ search: { kind: kindOf(next) }, replace: true })}
          />
          {add}
        </>
      }
    >
      {kind === 'delivery' ? (
        <GroupOrder add={add} />
      ) : (
        <GroupList
          key={kind}
          kind={kind}
          search={search}
          onSearch={(next) => void navigate({ search: next, replace: true })}
          add={add}
        />
      )}
    </Page>
  );
}

function GroupList(props: {
  kind: 'client' | 'exclusive';
  search: GroupSearch;
  onSearch: (next: GroupSearch) => void;
  add: React.ReactNode;
}) {
  const { t } = useTranslation();
  const { kind, search, onSearch, add } = props;
  const navigate = listRoute.useNavigate();
  const directory = useSuspenseQuery(directoryQuery()).data;
  const columns = useMemo(
    () => ({ client: clientGroupColumns(t), exclusive: exclusiveGroupColumns(t, directory) }),
    [t, directory],
  );
  const shared = {
    wordsOf: groupWords,
    search,
    onSearch: (next: GroupSearch) => onSearch({ ...next, kind }),
    onOpen: (groupId: string) => void navigate({ to: '/groups/$kind/$groupId', params: { kind, groupId } }),
    add,
  };
  return kind === 'client' ? (
    <SettingsList
      kind="client-groups"
      texts={t('groups.clientGroup', { returnObjects: true })}
      columns={columns.client}
      {...shared}
    />
  ) : (
    <SettingsList
      kind="exclusive-groups"
      texts={t('groups.exclusive', { returnObjects: true })}
      columns={columns.exclusive}
      {...shared}
    />
  );
}

function useAbove(kind: GroupKind) {
  const { t } = useTranslation();
  return [{ name: t(`groups.kinds.${kind}`), link: { to: '/groups' as const, search: { kind } as never } }];
}

export function NewGroupPage() {
  const { t } = useTranslation();
  const kind = kindOf(newRoute.useParams().kind);
  const navigate = newRoute.useNavigate();
  const onSaved = ({ id }: { id?: number | null }) =>
    void navigate({ to: '/groups/$kind/$groupId', params: { kind, groupId: String(id) } });
  return (
    <Page title={<Crumbs above={useAbove(kind)}>{t(`${textsOf(kind)}.add`)}</Crumbs>}>
      {kind === 'delivery' ? <DeliveryGroupForm group={newDeliveryGroup(0)} onSaved={onSaved} /> : null}
      {kind === 'client' ? <ClientGroupForm group={newClientGroup} onSaved={onSaved} /> : null}
      {kind === 'exclusive' ? <ExclusiveGroupForm group={newExclusiveGroup} onSaved={onSaved} /> : null}
    </Page>
  );
}

export function GroupPage() {
  const { kind: text, groupId } = route.useParams();
  const kind = kindOf(text);
  return (
    <WithSetting kind={pathOf(kind)} id={Number(groupId)}>
      {(group) => <Details key={`${kind} ${groupId}`} kind={kind} group={group} />}
    </WithSetting>
  );
}

function Details({ kind, group }: { kind: GroupKind; group: SettingBodies[GroupPath] }) {
  const { t } = useTranslation();
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  const onArchived = () => void navigate({ to: '/groups', search: { kind } });
  const form = () =>
    kind === 'delivery' ? (
      <DeliveryGroupForm group={group as SettingBodies['delivery-groups']} onArchived={onArchived} />
    ) : kind === 'client' ? (
      <ClientGroupForm group={group as SettingBodies['client-groups']} onArchived={onArchived} />
    ) : (
      <ExclusiveGroupForm group={group as SettingBodies['exclusive-groups']} onArchived={onArchived} />
    );
  return (
    <Page title={<Crumbs above={useAbove(kind)}>{group.name}</Crumbs>}>
      <PageTabs<SettingTab>
        label={t('groups.tabs.label')}
        tab={tab ?? 'settings'}
        onTab={(next) => navigate({ search: next === 'settings' ? {} : { tab: next }, replace: true })}
        parts={[
          { tab: 'settings', name: t('groups.tabs.settings'), body: form },
          { tab: 'history', name: t('groups.tabs.history'), body: () => <History kind={pathOf(kind)} id={group.id ?? 0} /> },
        ]}
      />
    </Page>
  );
}
