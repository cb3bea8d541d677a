import '../lib/more-texts.ts';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { accountColumns, accountWords } from '../features/accounts/account-columns.tsx';
import { directoryQuery } from '../lib/directory.queries.ts';
import { May } from '../lib/may.tsx';
import { Page } from '../lib/page.tsx';
import { SettingsList } from '../lib/settings/settings-list.tsx';
import type { SettingsSearch } from '../lib/settings/settings-search.ts';

const route = getRouteApi('/shell/accounts');

/** The delivery accounts of all clients (CLNT-14). */
export function AccountsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const directory = useSuspenseQuery(directoryQuery()).data;
  const columns = useMemo(() => accountColumns(t, directory), [t, directory]);
  const words = useMemo(() => accountWords(directory), [directory]);
  const onSearch = useCallback((next: SettingsSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const onOpen = useCallback(
    (id: string) => void navigate({ to: '/accounts/$accountId', params: { accountId: id } }),
    [navigate],
  );
  const add = (
    <May needs="clients edit">
      <Button component={Link} size="xs" to="/accounts/new">
        {t('accounts.add')}
      </Button>
    </May>
  );
  return (
    <Page title={t('accounts.title')} actions={add} fill>
      <SettingsList
        kind="delivery-accounts"
        texts={t('accounts', { returnObjects: true })}
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
