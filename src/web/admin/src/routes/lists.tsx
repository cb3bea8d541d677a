import '../lib/more-texts.ts';
import type { DistributionList } from '@leadexec/api-client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ListForm, listColumns, listWords, newList } from '../features/lists/list-form.tsx';
import { ListImport } from '../features/lists/list-import.tsx';
import { ListRows } from '../features/lists/list-rows.tsx';
import { Crumbs } from '../lib/crumbs.tsx';
import { directoryQuery } from '../lib/directory.queries.ts';
import { Page } from '../lib/page.tsx';
import { History } from '../lib/settings/history.tsx';
import { WithSetting } from '../lib/settings/setting-page.tsx';
import { SettingsListPage } from '../lib/settings/settings-list-page.tsx';
import type { SettingsSearch } from '../lib/settings/settings-search.ts';
import { PageTabs } from '../lib/tabs.tsx';
import type { ListTab } from './tabs.ts';

const listRoute = getRouteApi('/shell/lists');
const newRoute = getRouteApi('/shell/lists/new');
const route = getRouteApi('/shell/lists/$listId');

/** All distribution lists (DIST-41). */
export function ListsPage() {
  const { t } = useTranslation();
  const navigate = listRoute.useNavigate();
  const directory = useSuspenseQuery(directoryQuery()).data;
  const onSearch = useCallback((next: SettingsSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const onOpen = useCallback((listId: string) => void navigate({ to: '/lists/$listId', params: { listId } }), [navigate]);
  return (
    <SettingsListPage
      kind="distribution-lists"
      texts={t('lists', { returnObjects: true })}
      columns={useMemo(() => listColumns(t, directory), [t, directory])}
      wordsOf={listWords}
      search={listRoute.useSearch()}
      onSearch={onSearch}
      onOpen={onOpen}
      newAt="/lists/new"
    />
  );
}

function useAbove() {
  const { t } = useTranslation();
  return [{ name: t('lists.title'), link: { to: '/lists' as const } }];
}

export function NewListPage() {
  const { t } = useTranslation();
  const navigate = newRoute.useNavigate();
  const { leadTypes } = useSuspenseQuery(directoryQuery()).data;
  return (
    <Page title={<Crumbs above={useAbove()}>{t('lists.add')}</Crumbs>}>
      <ListForm
        list={newList(leadTypes.length === 1 ? leadTypes[0]?.id : undefined)}
        onSaved={(list) =>
          void navigate({ to: '/lists/$listId', params: { listId: String(list.id) }, search: { tab: 'import' } })
        }
      />
    </Page>
  );
}

export function ListPage() {
  const { listId } = route.useParams();
  return (
    <WithSetting kind="distribution-lists" id={Number(listId)}>
      {(list) => <Details key={listId} list={list} />}
    </WithSetting>
  );
}

function Details({ list }: { list: DistributionList }) {
  const { t } = useTranslation();
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  const id = list.id ?? 0;
  const name = (part: ListTab) => t(`lists.tabs.${part}`);
  return (
    <Page title={<Crumbs above={useAbove()}>{list.description}</Crumbs>}>
      <PageTabs<ListTab>
        label={t('lists.tabs.label')}
        tab={tab ?? 'settings'}
        onTab={(next) => navigate({ search: next === 'settings' ? {} : { tab: next }, replace: true })}
        parts={[
          {
            tab: 'settings',
            name: name('settings'),
            body: () => <ListForm list={list} onArchived={() => void navigate({ to: '/lists' })} />,
          },
          { tab: 'rows', name: name('rows'), body: () => <ListRows listId={id} /> },
          { tab: 'import', name: name('import'), body: () => <ListImport listId={id} field={list.field} /> },
          { tab: 'history', name: name('history'), body: () => <History kind="distribution-lists" id={id} /> },
        ]}
      />
    </Page>
  );
}
