import '../lib/more-texts.ts';
import type { LeadType } from '@leadexec/api-client';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LeadTypeForm, leadTypeColumns, leadTypeWords, newLeadType } from '../features/lead-types/lead-type-form.tsx';
import { Crumbs } from '../lib/crumbs.tsx';
import { Page } from '../lib/page.tsx';
import { History } from '../lib/settings/history.tsx';
import { WithSetting } from '../lib/settings/setting-page.tsx';
import { SettingsListPage } from '../lib/settings/settings-list-page.tsx';
import type { SettingsSearch } from '../lib/settings/settings-search.ts';
import { PageTabs } from '../lib/tabs.tsx';
import type { SettingTab } from './tabs.ts';

const listRoute = getRouteApi('/shell/lead-types');
const route = getRouteApi('/shell/lead-types/$leadTypeId');

/** All lead leadTypes. */
export function LeadTypesPage() {
  const { t } = useTranslation();
  const navigate = listRoute.useNavigate();
  const onSearch = useCallback((next: SettingsSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const onOpen = useCallback(
    (id: string) => void navigate({ to: '/lead-types/$leadTypeId', params: { leadTypeId: id } }),
    [navigate],
  );
  return (
    <SettingsListPage
      kind="lead-types"
      texts={t('leadTypes', { returnObjects: true })}
      columns={useMemo(() => leadTypeColumns(t), [t])}
      wordsOf={leadTypeWords}
      search={listRoute.useSearch()}
      onSearch={onSearch}
      onOpen={onOpen}
      newAt="/lead-types/new"
    />
  );
}

function useAbove() {
  const { t } = useTranslation();
  return [{ name: t('leadTypes.title'), link: { to: '/lead-types' as const } }];
}

export function NewLeadTypePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Page title={<Crumbs above={useAbove()}>{t('leadTypes.add')}</Crumbs>}>
      <LeadTypeForm
        leadType={newLeadType}
        onSaved={(leadType) => void navigate({ to: '/lead-types/$leadTypeId', params: { leadTypeId: String(leadType.id) } })}
      />
    </Page>
  );
}

export function LeadTypePage() {
  const { leadTypeId } = route.useParams();
  return (
    <WithSetting kind="lead-types" id={Number(leadTypeId)}>
      {(leadType) => <Details key={leadTypeId} leadType={leadType} />}
    </WithSetting>
  );
}

function Details({ leadType }: { leadType: LeadType }) {
  const { t } = useTranslation();
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page title={<Crumbs above={useAbove()}>{leadType.name}</Crumbs>}>
      <PageTabs<SettingTab>
        label={t('leadTypes.tabs.label')}
        tab={tab ?? 'settings'}
        onTab={(next) => navigate({ search: next === 'settings' ? {} : { tab: next }, replace: true })}
        parts={[
          {
            tab: 'settings',
            name: t('leadTypes.tabs.settings'),
            body: () => <LeadTypeForm leadType={leadType} onArchived={() => void navigate({ to: '/lead-types' })} />,
          },
          { tab: 'history', name: t('leadTypes.tabs.history'), body: () => <History kind="lead-types" id={leadType.id ?? 0} /> },
        ]}
      />
    </Page>
  );
}
