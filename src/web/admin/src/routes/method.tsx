import '../lib/more-texts.ts';
import type { DeliveryMethod } from '@leadexec/api-client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MethodForm, newMethod } from '../features/methods/method-form.tsx';
import { TrialPanel } from '../features/methods/trial-panel.tsx';
import { Crumbs } from '../lib/crumbs.tsx';
import { directoryQuery } from '../lib/directory.queries.ts';
import { Page } from '../lib/page.tsx';
import { History } from '../lib/settings/history.tsx';
import { WithSetting } from '../lib/settings/setting-page.tsx';
import { PageTabs } from '../lib/tabs.tsx';
import type { MethodTab } from './tabs.ts';

const route = getRouteApi('/shell/methods/$methodId');
const newRoute = getRouteApi('/shell/methods/new');

/** Where a delivery method stands: below its client. */
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
            search: { tab: 'methods' } as never,
          },
        },
      ]
    : [{ name: t('methods.title'), link: { to: '/methods' as const } }];
}

export function NewMethodPage() {
  const { t } = useTranslation();
  const asked = newRoute.useSearch();
  const { client } = asked;
  const navigate = newRoute.useNavigate();
  const { leadTypes } = useSuspenseQuery(directoryQuery()).data;
  const [method] = useState(() =>
    startOf(newMethod(client, asked.leadType ?? (leadTypes.length === 1 ? leadTypes[0]?.id : undefined)), asked),
  );
  return (
    <Page title={<Crumbs above={useAbove(client)}>{t('methods.add')}</Crumbs>}>
      <MethodForm
        method={method}
        onSaved={(method) =>
          void navigate({
            to: '/methods/$methodId',
            params: { methodId: String(method.id) },
            search: method.type === 'leadPortal' ? {} : { tab: 'trial' },
          })
        }
      />
    </Page>
  );
}

// What was asked before the settings opened.
function startOf(method: DeliveryMethod, asked: ReturnType<typeof newRoute.useSearch>): DeliveryMethod {
  const { webhook, ...rest } = method;
  const type = asked.type ?? method.type;
  return {
    ...rest,
    ...(type === 'leadPortal' ? {} : { webhook: webhook as NonNullable<DeliveryMethod['webhook']> }),
    type,
    description: asked.description ?? '',
    environment: asked.environment ?? 'production',
  };
}

export function MethodPage() {
  const { methodId } = route.useParams();
  return (
    <WithSetting kind="delivery-methods" id={Number(methodId)}>
      {(method) => <Details key={methodId} method={method} />}
    </WithSetting>
  );
}

function Details({ method }: { method: DeliveryMethod }) {
  const { t } = useTranslation();
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  const id = method.id ?? 0;
  const name = (part: MethodTab) => t(`methods.tabs.${part}`);
  return (
    <Page title={<Crumbs above={useAbove(method.clientId)}>{method.description}</Crumbs>}>
      <PageTabs<MethodTab>
        label={t('methods.tabs.label')}
        tab={tab ?? 'settings'}
        onTab={(next) => navigate({ search: next === 'settings' ? {} : { tab: next }, replace: true })}
        parts={[
          {
            tab: 'settings',
            name: name('settings'),
            body: () => <MethodForm method={method} onArchived={() => void navigate({ to: '/methods' })} />,
          },
          { tab: 'trial', name: name('trial'), body: () => <TrialPanel key={id} method={method} /> },
          { tab: 'history', name: name('history'), body: () => <History kind="delivery-methods" id={id} /> },
        ]}
      />
    </Page>
  );
}
