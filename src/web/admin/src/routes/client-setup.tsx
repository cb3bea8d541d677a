import '../lib/more-texts.ts';
import type { Client } from '@leadexec/api-client';
import { ErrorState, Loading } from '@leadexec/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ContactForm, newClient } from '../features/clients/client-form.tsx';
import { portalUsersQuery } from '../features/clients/clients.queries.ts';
import { SetupSteps, StepHead } from '../features/clients/setup-steps.tsx';
import { clientOrdersQuery } from '../features/orders/orders.queries.ts';
import { Crumbs } from '../lib/crumbs.tsx';
import { Page } from '../lib/page.tsx';
import { useProblemTexts } from '../lib/problem-texts.ts';
import { WithSetting } from '../lib/settings/setting-page.tsx';
import { someSettingsQuery } from '../lib/settings/settings.queries.ts';
import { AccountStep, FinishStep, LoginStep, MethodStep, OrderStep, type Parts } from './client-setup-steps.tsx';
import type { SetupStep } from './tabs.ts';

const route = getRouteApi('/shell/clients/$clientId/setup');

/** The first step: a client that is not there yet. It is saved as new, so that nothing is sold before the last step (CLNT-04). */
export function NewClientPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Page title={<Crumbs above={[{ name: t('clients.title'), link: { to: '/clients' } }]}>{t('clients.add')}</Crumbs>}>
      <SetupSteps current="contact" done={new Set()} />
      <StepHead step="contact" />
      <ContactForm
        client={{ ...newClient, status: 'new' }}
        onSaved={(client) =>
          void navigate({ to: '/clients/$clientId/setup', params: { clientId: String(client.id) }, search: { step: 'method' } })
        }
      />
    </Page>
  );
}

/** The further steps. What is saved says how far they are, so that they can be left and gone on with at any time. */
export function ClientSetupPage() {
  const { clientId } = route.useParams();
  return (
    <WithSetting kind="clients" id={Number(clientId)}>
      {(client) => <Setup key={clientId} client={client} />}
    </WithSetting>
  );
}

function Setup({ client }: { client: Client }) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const id = client.id ?? 0;
  const methods = useQuery(someSettingsQuery('delivery-methods', { clientId: id }));
  const accounts = useQuery(someSettingsQuery('delivery-accounts', { clientId: id }));
  const orders = useQuery(clientOrdersQuery(id));
  const users = useQuery(portalUsersQuery(id));
  const failed = [methods, accounts, orders, users].find((query) => query.error);
  return (
    <Page
      title={
        <Crumbs
          above={[
            { name: t('clients.title'), link: { to: '/clients' } },
            { name: client.companyName, link: { to: '/clients/$clientId', params: { clientId: String(id) } as never } },
          ]}
        >
          {t('clientSetup.title')}
        </Crumbs>
      }
    >
      {failed?.error ? (
        <ErrorState error={failed.error} retry={failed.refetch} texts={problems} />
      ) : methods.data && accounts.data && orders.data && users.data ? (
        <Steps parts={{ client, methods: methods.data, accounts: accounts.data, orders: orders.data, users: users.data.items }} />
      ) : (
        <Loading label={t('common.loading')} lines={10} />
      )}
    </Page>
  );
}

function Steps({ parts }: { parts: Parts }) {
  const navigate = route.useNavigate();
  const done = doneOf(parts);
  const step = route.useSearch().step ?? (['method', 'account', 'order'] as const).find((part) => !done.has(part)) ?? 'finish';
  const go = (next: SetupStep) => () => void navigate({ search: { step: next } });
  return (
    <>
      <SetupSteps current={step} clientId={parts.client.id ?? 0} done={done} />
      <StepHead key={`head-${step}`} step={step} />
      {step === 'contact' ? <ContactForm client={parts.client} onSaved={go('method')} /> : null}
      {step === 'method' ? <MethodStep parts={parts} onBack={go('contact')} onNext={go('login')} /> : null}
      {step === 'login' ? <LoginStep parts={parts} onBack={go('method')} onNext={go('account')} /> : null}
      {step === 'account' ? <AccountStep parts={parts} onBack={go('login')} onNext={go('order')} /> : null}
      {step === 'order' ? <OrderStep parts={parts} onBack={go('account')} onNext={go('finish')} /> : null}
      {step === 'finish' ? <FinishStep parts={parts} onBack={go('order')} onNext={go('finish')} /> : null}
    </>
  );
}

function doneOf({ client, methods, accounts, orders, users }: Parts): Set<SetupStep> {
  const done = new Set<SetupStep>(['contact']);
  const steps: readonly [SetupStep, boolean][] = [
    ['method', methods.length > 0],
    ['login', users.length > 0],
    ['account', accounts.length > 0],
    ['order', orders.length > 0 || (accounts.length > 0 && !accounts.some((account) => account.requireOrder))],
    ['finish', client.status === 'active'],
  ];
  for (const [step, is] of steps) {
    if (is) {
      done.add(step);
    }
  }
  return done;
}
