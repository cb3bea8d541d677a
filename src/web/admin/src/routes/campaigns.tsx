import '../lib/more-texts.ts';
import type { Campaign } from '@leadexec/api-client';
import type { GridAction } from '@leadexec/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { campaignColumns, campaignWords } from '../features/campaigns/campaign-columns.tsx';
import { CampaignFlow } from '../features/campaigns/campaign-flow.tsx';
import { CampaignForm, newCampaign } from '../features/campaigns/campaign-form.tsx';
import { PostingSheetView, PostingTest } from '../features/campaigns/posting-sheet.tsx';
import { Crumbs } from '../lib/crumbs.tsx';
import { directoryQuery } from '../lib/directory.queries.ts';
import { Page } from '../lib/page.tsx';
import { WordPill } from '../lib/pills.tsx';
import { History } from '../lib/settings/history.tsx';
import { WithSetting } from '../lib/settings/setting-page.tsx';
import { SettingsListPage } from '../lib/settings/settings-list-page.tsx';
import type { SettingsSearch } from '../lib/settings/settings-search.ts';
import { PageTabs } from '../lib/tabs.tsx';
import { useWords } from '../lib/use-words.ts';
import type { CampaignTab } from './tabs.ts';

const listRoute = getRouteApi('/shell/campaigns');
const newRoute = getRouteApi('/shell/campaigns/new');
const route = getRouteApi('/shell/campaigns/$campaignId');

/** All campaigns (CAMP-05). */
export function CampaignsPage() {
  const { t } = useTranslation();
  const navigate = listRoute.useNavigate();
  const directory = useSuspenseQuery(directoryQuery()).data;
  const onSearch = useCallback((next: SettingsSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const onOpen = useCallback(
    (id: string) => void navigate({ to: '/campaigns/$campaignId', params: { campaignId: id } }),
    [navigate],
  );
  const actions = useMemo<GridAction<Campaign>[]>(() => {
    const to = (tab: CampaignTab) => ({
      id: tab,
      label: t(`campaigns.tabs.${tab}`),
      run: ([row]: readonly Campaign[]) =>
        row
          ? void navigate({ to: '/campaigns/$campaignId', params: { campaignId: String(row.id) }, search: { tab } })
          : undefined,
    });
    return [
      { id: 'open', label: t('campaigns.open'), run: ([row]) => (row ? onOpen(String(row.id)) : undefined) },
      {
        id: 'source',
        label: t('campaigns.openSource'),
        run: ([row]) =>
          row ? void navigate({ to: '/sources/$sourceId', params: { sourceId: String(row.leadSourceId) } }) : undefined,
      },
      to('posting'),
      to('flow'),
    ];
  }, [t, navigate, onOpen]);
  return (
    <SettingsListPage
      kind="campaigns"
      texts={t('campaigns', { returnObjects: true })}
      columns={useMemo(() => campaignColumns(t, directory), [t, directory])}
      wordsOf={useMemo(() => campaignWords(directory), [directory])}
      statuses={useWords('campaignStatus')}
      actions={actions}
      search={listRoute.useSearch()}
      onSearch={onSearch}
      onOpen={onOpen}
      newAt="/campaigns/new"
    />
  );
}

function useAbove() {
  const { t } = useTranslation();
  return [{ name: t('campaigns.title'), link: { to: '/campaigns' as const } }];
}

export function NewCampaignPage() {
  const { t } = useTranslation();
  const { source } = newRoute.useSearch();
  const navigate = newRoute.useNavigate();
  const { leadTypes } = useSuspenseQuery(directoryQuery()).data;
  return (
    <Page title={<Crumbs above={useAbove()}>{t('campaigns.add')}</Crumbs>}>
      <CampaignForm
        campaign={newCampaign(source, leadTypes.length === 1 ? leadTypes[0]?.id : undefined)}
        onSaved={(campaign) => void navigate({ to: '/campaigns/$campaignId', params: { campaignId: String(campaign.id) } })}
      />
    </Page>
  );
}

export function CampaignPage() {
  const { campaignId } = route.useParams();
  return (
    <WithSetting kind="campaigns" id={Number(campaignId)}>
      {(campaign) => <Details key={campaignId} campaign={campaign} />}
    </WithSetting>
  );
}

function Details({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  const id = campaign.id ?? 0;
  const name = (part: CampaignTab) => t(`campaigns.tabs.${part}`);
  return (
    <Page
      title={
        <Crumbs above={useAbove()}>
          {campaign.name} <WordPill group="campaignStatus" code={campaign.status} />
        </Crumbs>
      }
    >
      <PageTabs<CampaignTab>
        label={t('campaigns.tabs.label')}
        tab={tab ?? 'settings'}
        onTab={(next) => navigate({ search: next === 'settings' ? {} : { tab: next }, replace: true })}
        parts={[
          {
            tab: 'settings',
            name: name('settings'),
            body: () => <CampaignForm campaign={campaign} onArchived={() => void navigate({ to: '/campaigns' })} />,
          },
          { tab: 'flow', name: name('flow'), body: () => <CampaignFlow campaign={campaign} /> },
          { tab: 'posting', name: name('posting'), body: () => <PostingSheetView campaignId={id} /> },
          { tab: 'test', name: name('test'), body: () => <PostingTest campaignId={id} /> },
          { tab: 'history', name: name('history'), body: () => <History kind="campaigns" id={id} /> },
        ]}
      />
    </Page>
  );
}
