import '../lib/more-texts.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { methodColumns, methodWords } from '../features/methods/method-columns.tsx';
import { NewMethod } from '../features/methods/new-method-dialog.tsx';
import { directoryQuery } from '../lib/directory.queries.ts';
import { Page } from '../lib/page.tsx';
import { SettingsList } from '../lib/settings/settings-list.tsx';
import type { SettingsSearch } from '../lib/settings/settings-search.ts';

const route = getRouteApi('/shell/methods');

/** The delivery methods of all clients (DELV-01). */
export function MethodsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const directory = useSuspenseQuery(directoryQuery()).data;
  const columns = useMemo(() => methodColumns(t, directory), [t, directory]);
  const words = useMemo(() => methodWords(directory), [directory]);
  const onSearch = useCallback((next: SettingsSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const onOpen = useCallback((id: string) => void navigate({ to: '/methods/$methodId', params: { methodId: id } }), [navigate]);
  const add = <NewMethod />;
  return (
    <Page title={t('methods.title')} actions={add} fill>
      <SettingsList
        kind="delivery-methods"
        texts={t('methods', { returnObjects: true })}
        columns={columns}
        wordsOf={words}
        search={search}
        onSearch={onSearch}
        onOpen={onOpen}
        add={add}
      />
    </Page>
  );
}
