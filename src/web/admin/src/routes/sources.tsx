import '../lib/more-texts.ts';
import type { LeadSource } from '@leadexec/api-client';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SourceCampaigns } from '../features/sources/source-campaigns.tsx';
import { newSource, SourceForm, sourceColumns, sourceWords } from '../features/sources/source-form.tsx';
import { Crumbs } from '../lib/crumbs.tsx';
import { Page } from '../lib/page.tsx';
import { History } from '../lib/settings/history.tsx';
import { WithSetting } from '../lib/settings/setting-page.tsx';
import { SettingsListPage } from '../lib/settings/settings-list-page.tsx';
import type { SettingsSearch } from '../lib/settings/settings-search.ts';
import { PageTabs } from '../lib/tabs.tsx';
import type { SourceTab } from './tabs.ts';

const listRoute = getRouteApi('/shell/sources');
const route = getRouteApi('/shell/sources/$sourceId');

/** All lead sources. */
export function SourcesPage() {
  const { t } = useTranslation();
  const navigate = listRoute.useNavigate();
  const onSearch = useCallback((next: SettingsSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const onOpen = useCallback((id: string) => void navigate({ to: '/sources/$sourceId', params: { sourceId: id } }), [navigate]);
  return (
    <SettingsListPage
      kind="lead-sources"
      texts={t('sources', { returnObjects: true })}
      columns={useMemo(() => sourceColumns(t), [t])}
      wordsOf={sourceWords}
      search={listRoute.useSearch()}
      onSearch={onSearch}
      onOpen={onOpen}
      newAt="/sources/new"
    />
  );
}

function useAbove() {
  const { t } = useTranslation();
  return [{ name: t('sources.title'), link: { to: '/sources' as const } }];
}

export function NewSourcePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Page title={<Crumbs above={useAbove()}>{t('sources.add')}</Crumbs>}>
      <SourceForm
        source={newSource}
        onSaved={(source) => void navigate({ to: '/sources/$sourceId', params: { sourceId: String(source.id) } })}
      />
    </Page>
  );
}

export function SourcePage() {
  const { sourceId } = route.useParams();
  return (
    <WithSetting kind="lead-sources" id={Number(sourceId)}>
      {(source) => <Details key={sourceId} source={source} />}
    </WithSetting>
  );
}

function Details({ source }: { source: LeadSource }) {
  const { t } = useTranslation();
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page title={<Crumbs above={useAbove()}>{source.name}</Crumbs>}>
      <PageTabs<SourceTab>
        label={t('sources.tabs.label')}
        tab={tab ?? 'settings'}
        onTab={(next) => navigate({ search: next === 'settings' ? {} : { tab: next }, replace: true })}
        parts={[
          {
            tab: 'settings',
            name: t('sources.tabs.settings'),
            body: () => <SourceForm source={source} onArchived={() => void navigate({ to: '/sources' })} />,
          },
          { tab: 'campaigns', name: t('sources.tabs.campaigns'), body: () => <SourceCampaigns sourceId={source.id ?? 0} /> },
          { tab: 'history', name: t('sources.tabs.history'), body: () => <History kind="lead-sources" id={source.id ?? 0} /> },
        ]}
      />
    </Page>
  );
}
