import '../lib/more-texts.ts';
import type { Client } from '@leadexec/api-client';
import { Alert } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { ClientForm } from '../features/clients/client-form.tsx';
import { ClientAccounts, ClientMethods } from '../features/clients/client-parts.tsx';
import { ClientWallet } from '../features/clients/client-wallet.tsx';
import { PortalUsers } from '../features/clients/portal-users.tsx';
import { ClientInvoices } from '../features/invoices/client-invoices.tsx';
import { NewMethod } from '../features/methods/new-method-dialog.tsx';
import { ClientOrders } from '../features/orders/client-orders.tsx';
import { ClientCards } from '../features/payments/client-cards.tsx';
import { Crumbs } from '../lib/crumbs.tsx';
import { useMay } from '../lib/may.tsx';
import { Page } from '../lib/page.tsx';
import { WordPill } from '../lib/pills.tsx';
import { History } from '../lib/settings/history.tsx';
import { WithSetting } from '../lib/settings/setting-page.tsx';
import { PageTabs } from '../lib/tabs.tsx';
import type { ClientTab } from './tabs.ts';

const route = getRouteApi('/shell/clients/$clientId');

const money: readonly ClientTab[] = ['orders', 'invoices', 'wallet', 'cards'];

/** One client with everything that belongs to it. */
export function ClientPage() {
  const { clientId } = route.useParams();
  return (
    <WithSetting kind="clients" id={Number(clientId)}>
      {(client) => <ClientDetails key={clientId} client={client} />}
    </WithSetting>
  );
}

function ClientDetails({ client }: { client: Client }) {
  const { t } = useTranslation();
  const { tab, cardSetup } = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay();
  const id = client.id ?? 0;
  const name = (part: ClientTab) => t(`clients.tabs.${part}`);
  const parts: ComponentProps<typeof PageTabs<ClientTab>>['parts'] = [
    {
      tab: 'overview',
      name: name('overview'),
      body: () => <ClientForm client={client} onArchived={() => void navigate({ to: '/clients' })} />,
    },
    { tab: 'accounts', name: name('accounts'), body: () => <ClientAccounts clientId={id} /> },
    {
      tab: 'methods',
      name: name('methods'),
      body: () => <ClientMethods clientId={id} add={<NewMethod clientId={id} />} />,
    },
    { tab: 'orders', name: name('orders'), body: () => <ClientOrders clientId={id} /> },
    { tab: 'invoices', name: name('invoices'), body: () => <ClientInvoices clientId={id} /> },
    { tab: 'wallet', name: name('wallet'), body: () => <ClientWallet clientId={id} /> },
    {
      tab: 'cards',
      name: name('cards'),
      body: () => (
        <ClientCards
          clientId={id}
          setup={cardSetup}
          onFinished={() => void navigate({ search: { tab: 'cards' }, replace: true })}
        />
      ),
    },
    { tab: 'users', name: name('users'), body: () => <PortalUsers clientId={id} /> },
    { tab: 'history', name: name('history'), body: () => <History kind="clients" id={id} /> },
  ];
  return (
    <Page
      title={
        <Crumbs above={[{ name: t('clients.title'), link: { to: '/clients' } }]}>
          {client.companyName} <WordPill group="clientStatus" code={client.status} />
        </Crumbs>
      }
    >
      {client.status === 'new' ? (
        <Alert color="yellow" variant="light" mb="sm">
          {t('clientSetup.unfinished')}{' '}
          <Link to="/clients/$clientId/setup" params={{ clientId: String(id) }}>
            {t('clientSetup.goOn')}
          </Link>
        </Alert>
      ) : null}
      <PageTabs<ClientTab>
        label={t('clients.tabs.label')}
        tab={cardSetup ? 'cards' : (tab ?? 'overview')}
        onTab={(next) => navigate({ search: next === 'overview' ? {} : { tab: next }, replace: true })}
        parts={parts.filter((part) => !money.includes(part.tab) || may('money view'))}
      />
    </Page>
  );
}
