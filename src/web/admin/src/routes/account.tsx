import '../lib/more-texts.ts';
import type { DeliveryAccount } from '@leadexec/api-client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AccountForm, newAccount } from '../features/accounts/account-form.tsx';
import { AccountHealth } from '../features/accounts/account-health.tsx';
import { Crumbs } from '../lib/crumbs.tsx';
import { directoryQuery } from '../lib/directory.queries.ts';
import { Page } from '../lib/page.tsx';
import { WordPill } from '../lib/pills.tsx';
import { History } from '../lib/settings/history.tsx';
import { WithSetting } from '../lib/settings/setting-page.tsx';
import { PageTabs } from '../lib/tabs.tsx';
import type { SettingTab } from './tabs.ts';

const route = getRouteApi('/shell/accounts/$accountId');
const newRoute = getRouteApi('/shell/accounts/new');

/** Where a delivery account stands: below its client. */
function useAbove(clientId: number | undefined) {
  const { t } = useTranslation();
  const { clients } = useSuspenseQuery(directoryQuery()).data;
  const client = clients.find((known) => known.id === clientId);
  return client
    ? [
        { name: t('clients.title'), link: { to: '/clients' as const } },
        {
          name: client.name,
          link: {
            to: '/clients/$clientId' as const,
            params: { clientId: String(client.id) } as never,
            search: { tab: 'accounts' } as never,
          },
        },
      ]
    : [{ name: t('accounts.title'), link: { to: '/accounts' as const } }];
}

export function NewAccountPage() {
  const { t } = useTranslation();
  const { client } = newRoute.useSearch();
  const navigate = newRoute.useNavigate();
  const { leadTypes } = useSuspenseQuery(directoryQuery()).data;
  return (
    <Page title={<Crumbs above={useAbove(client)}>{t('accounts.add')}</Crumbs>}>
      <AccountForm
        account={newAccount(client, leadTypes.length === 1 ? leadTypes[0]?.id : undefined)}
        onSaved={(account) => void navigate({ to: '/accounts/$accountId', params: { accountId: String(account.id) } })}
      />
    </Page>
  );
}

export function AccountPage() {
  const { accountId } = route.useParams();
  return (
    <WithSetting kind="delivery-accounts" id={Number(accountId)}>
      {(account) => <Details key={accountId} account={account} />}
    </WithSetting>
  );
}

function Details({ account }: { account: DeliveryAccount }) {
  const { t } = useTranslation();
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  const id = account.id ?? 0;
  return (
    <Page
      title={
        <Crumbs above={useAbove(account.clientId)}>
          {account.name} <WordPill group="accountStatus" code={account.status} />
        </Crumbs>
      }
      actions={<AccountHealth accountId={id} />}
    >
      <PageTabs<SettingTab>
        label={t('accounts.tabs.label')}
        tab={tab ?? 'settings'}
        onTab={(next) => navigate({ search: next === 'settings' ? {} : { tab: next }, replace: true })}
        parts={[
          {
            tab: 'settings',
            name: t('accounts.tabs.settings'),
            body: () => <AccountForm account={account} onArchived={() => void navigate({ to: '/accounts' })} />,
          },
          { tab: 'history', name: t('accounts.tabs.history'), body: () => <History kind="delivery-accounts" id={id} /> },
        ]}
      />
    </Page>
  );
}
