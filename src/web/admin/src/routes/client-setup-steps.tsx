import '../lib/more-texts.ts';
import {
  type Client,
  type DeliveryAccount,
  type DeliveryMethod,
  type Order,
  type PortalUser,
  settings,
} from '@leadexec/api-client';
import { MoneyText } from '@leadexec/ui';
import { Alert, Button, Select } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountForm, newAccount } from '../features/accounts/account-form.tsx';
import { ClientAccounts } from '../features/clients/client-parts.tsx';
import { PortalUsers } from '../features/clients/portal-users.tsx';
import { StepBar, StepPart, Summary } from '../features/clients/setup-steps.tsx';
import { MethodForm, newMethod } from '../features/methods/method-form.tsx';
import { TrialPanel } from '../features/methods/trial-panel.tsx';
import { ClientOrders } from '../features/orders/client-orders.tsx';
import { OrderForm } from '../features/orders/order-form.tsx';
import { directoryQuery } from '../lib/directory.queries.ts';
import { messageOf } from '../lib/message-of.ts';
import { WordPill } from '../lib/pills.tsx';
import { useRefresh } from '../lib/settings/use-setting.ts';
import { wordOf } from '../lib/use-words.ts';

/** All that a client's set-up makes. */
export interface Parts {
  client: Client;
  methods: readonly DeliveryMethod[];
  accounts: readonly DeliveryAccount[];
  orders: readonly Order[];
  users: readonly PortalUser[];
}

interface StepProps {
  parts: Parts;
  onBack: () => void;
  onNext: () => void;
}

/** How the client gets its leads: saved first, then tried with a sample lead. */
export function MethodStep({ parts, onBack, onNext }: StepProps) {
  const { t } = useTranslation();
  const { leadTypes } = useSuspenseQuery(directoryQuery()).data;
  const [adding, setAdding] = useState(parts.methods.length === 0);
  const [chosen, setChosen] = useState<string | null>(null);
  const method = parts.methods.find((one) => String(one.id) === chosen) ?? parts.methods.at(-1);
  if (adding || !method) {
    const first = newMethod(parts.client.id ?? 0, leadTypes.length === 1 ? leadTypes[0]?.id : undefined);
    return (
      <MethodForm
        brief
        method={{ ...first, description: parts.client.companyName }}
        onSaved={(saved) => {
          setChosen(String(saved.id));
          setAdding(false);
        }}
      />
    );
  }
  return (
    <StepPart>
      <Select
        size="xs"
        maw={420}
        label={t('clientSetup.steps.method')}
        data={parts.methods.map((one) => ({
          value: String(one.id),
          label: `${one.description} · ${wordOf('deliveryType', one.type)}`,
        }))}
        value={String(method.id)}
        allowDeselect={false}
        onChange={setChosen}
      />
      <h3>{t('clientSetup.tryIt')}</h3>
      <TrialPanel key={`${method.id} ${method.version}`} method={method} />
      <StepBar>
        <Back onBack={onBack} />
        <Button size="xs" variant="default" onClick={() => setAdding(true)}>
          {t('clientSetup.another')}
        </Button>
        <Next onNext={onNext} />
      </StepBar>
    </StepPart>
  );
}

/** Who may sign in to the portal (CLNT-12); may be left for later. */
export function LoginStep({ parts, onBack, onNext }: StepProps) {
  return (
    <StepPart>
      <PortalUsers clientId={parts.client.id ?? 0} />
      <StepBar>
        <Back onBack={onBack} />
        <Next onNext={onNext} skip={parts.users.length === 0} />
      </StepBar>
    </StepPart>
  );
}

/** What the client buys. */
export function AccountStep({ parts, onBack, onNext }: StepProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(parts.accounts.length === 0);
  const method = parts.methods.at(-1);
  if (!method) {
    return (
      <StepPart>
        <p>{t('clientSetup.needMethod')}</p>
        <StepBar>
          <Back onBack={onBack} />
        </StepBar>
      </StepPart>
    );
  }
  if (adding) {
    const first = newAccount(parts.client.id ?? 0, method.leadTypeId, method.id ?? 0);
    return <AccountForm brief account={{ ...first, name: parts.client.companyName }} onSaved={onNext} />;
  }
  return (
    <StepPart>
      <ClientAccounts clientId={parts.client.id ?? 0} />
      <StepBar>
        <Back onBack={onBack} />
        <Button size="xs" variant="default" onClick={() => setAdding(true)}>
          {t('clientSetup.another')}
        </Button>
        <Next onNext={onNext} />
      </StepBar>
    </StepPart>
  );
}

/** An order, where a delivery account sells against one only. */
export function OrderStep({ parts, onBack, onNext }: StepProps) {
  const { t } = useTranslation();
  const asking = parts.accounts.filter((account) => account.requireOrder);
  const needed = asking.length > 0 && parts.orders.length === 0;
  return (
    <StepPart>
      {asking.length === 0 ? <p>{t('clientSetup.noOrder')}</p> : null}
      {needed ? (
        <OrderForm clientId={parts.client.id ?? 0} accounts={asking.map((account) => account.id ?? 0)} onCreated={onNext} />
      ) : null}
      {parts.orders.length > 0 ? <ClientOrders clientId={parts.client.id ?? 0} /> : null}
      <StepBar>
        <Back onBack={onBack} />
        <Next onNext={onNext} skip={needed} />
      </StepBar>
    </StepPart>
  );
}

/** All in one look, and the one switch that makes it count. */
export function FinishStep({ parts, onBack }: StepProps) {
  const { t } = useTranslation();
  const { client, methods, accounts, orders, users } = parts;
  const names = (items: readonly string[]) => (items.length === 0 ? t('clientSetup.none') : items.join(', '));
  const ready = methods.length > 0 && accounts.length > 0;
  const active = client.status === 'active';
  return (
    <StepPart>
      <Summary
        rows={[
          [t('clientSetup.steps.contact'), names([client.companyName, client.email ?? ''].filter((text) => text !== ''))],
          [
            t('clientSetup.steps.method'),
            names(methods.map((one) => `${one.description} (${wordOf('deliveryType', one.type)})`)),
          ],
          [t('clientSetup.steps.login'), names(users.map((user) => user.email))],
          [
            t('clientSetup.steps.account'),
            accounts.length === 0
              ? t('clientSetup.none')
              : accounts.map((account) => (
                  <div key={account.id}>
                    {account.name}, <MoneyText value={account.price} />
                  </div>
                )),
          ],
          [t('clientSetup.steps.order'), names(orders.map((order) => order.name))],
          [t('clientSetup.status'), <WordPill key="status" group="clientStatus" code={client.status} />],
        ]}
      />
      {active ? (
        <Alert color="green" variant="light" role="status" maw={768}>
          {t('clientSetup.started')}{' '}
          <Link to="/clients/$clientId" params={{ clientId: String(client.id) }}>
            {t('clientSetup.openClient')}
          </Link>{' '}
          · <Link to="/dry-run">{t('clientSetup.dryRun')}</Link>
        </Alert>
      ) : null}
      {ready || active ? null : <p>{t('clientSetup.notYet')}</p>}
      <StepBar>
        <Back onBack={onBack} />
        {active ? null : <Start client={client} ready={ready} />}
      </StepBar>
    </StepPart>
  );
}

function Start({ client, ready }: { client: Client; ready: boolean }) {
  const { t } = useTranslation();
  const refresh = useRefresh('clients');
  const start = useMutation({
    mutationFn: () => settings.patch('clients', client.id ?? 0, client.version ?? 0, { status: 'active' }),
    onSuccess: (saved) => refresh(saved, false),
  });
  return (
    <>
      {start.error ? <span role="alert">{messageOf(start.error)}</span> : null}
      <Button size="xs" disabled={!ready} loading={start.isPending} onClick={() => start.mutate()}>
        {t('clientSetup.start')}
      </Button>
    </>
  );
}

function Back({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  return (
    <Button size="xs" variant="default" onClick={onBack}>
      {t('clientSetup.back')}
    </Button>
  );
}

function Next({ onNext, skip = false }: { onNext: () => void; skip?: boolean }) {
  const { t } = useTranslation();
  return (
    <Button size="xs" variant={skip ? 'default' : 'filled'} onClick={onNext}>
      {skip ? t('clientSetup.skip') : t('clientSetup.next')}
    </Button>
  );
}
