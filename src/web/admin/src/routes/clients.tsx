import '../lib/more-texts.ts';
import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clientColumns, clientWords } from '../features/clients/client-columns.tsx';
import { May } from '../lib/may.tsx';
import { Page } from '../lib/page.tsx';
import { SettingsList } from '../lib/settings/settings-list.tsx';
import type { SettingsSearch } from '../lib/settings/settings-search.ts';
import { useWords } from '../lib/use-words.ts';

const route = getRouteApi('/shell/clients');

/** All clients (CLNT-01). */
export function ClientsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useMemo(() => clientColumns(t), [t]);
  const onSearch = useCallback((next: SettingsSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const onOpen = useCallback((id: string) => void navigate({ to: '/clients/$clientId', params: { clientId: id } }), [navigate]);
  const add = (
    <May needs="clients edit">
      <Button component={Link} size="xs" to="/clients/new">
        {t('clients.add')}
      </Button>
    </May>
  );
  return (
    <Page title={t('clients.title')} actions={add} fill>
      <SettingsList
        kind="clients"
        texts={t('clients', { returnObjects: true })}
        columns={columns}
        wordsOf={clientWords}
        statuses={useWords('clientStatus')}
        search={search}
        onSearch={onSearch}
        onOpen={onOpen}
        add={add}
      />
    </Page>
  );
}
