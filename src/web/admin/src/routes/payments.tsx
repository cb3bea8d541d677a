import '../lib/more-texts.ts';
import { ErrorState, Loading } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderActions } from '../features/orders/order-actions.tsx';
import { orderQuery } from '../features/orders/orders.queries.ts';
import { PaymentDetails } from '../features/payments/payment-details.tsx';
import { PaymentList } from '../features/payments/payment-list.tsx';
import type { PaymentSearch } from '../features/payments/payment-search.ts';
import { paymentQuery } from '../features/payments/payments.queries.ts';
import { RecordPayment } from '../features/payments/record-payment.tsx';
import { RefundButton } from '../features/payments/refund-button.tsx';
import { Crumbs } from '../lib/crumbs.tsx';
import { directoryQuery } from '../lib/directory.queries.ts';
import { FilterChoice, ListBar } from '../lib/list-bar.tsx';
import { useListKeys } from '../lib/list-keys.ts';
import { May } from '../lib/may.tsx';
import { DayRange } from '../lib/money-fields.tsx';
import { Page } from '../lib/page.tsx';
import { WordPill } from '../lib/pills.tsx';
import { useProblemTexts } from '../lib/problem-texts.ts';
import { useWords } from '../lib/use-words.ts';

const listRoute = getRouteApi('/shell/payments');
const route = getRouteApi('/shell/payments/$paymentId');
const nothing = () => undefined;

/** Payments of all clients, by state, client, way, purpose and days. */
export function PaymentsPage() {
  const { t } = useTranslation();
  const search = listRoute.useSearch();
  const navigate = listRoute.useNavigate();
  const [recording, setRecording] = useState(false);
  const onSearch = useCallback((next: PaymentSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const onOpen = useCallback(
    (paymentId: string) => void navigate({ to: '/payments/$paymentId', params: { paymentId } }),
    [navigate],
  );
  useListKeys(useRef(null), nothing);
  const add = (
    <May needs="money edit">
      <Button size="xs" onClick={() => setRecording(true)}>
        {t('payments.record')}
      </Button>
    </May>
  );
  return (
    <Page title={t('payments.title')} actions={add} fill>
      <Filters search={search} onSearch={onSearch} />
      <PaymentList search={search} onSearch={onSearch} onOpen={onOpen} add={add} />
      {recording ? (
        <RecordPayment clientId={search.client} onClose={() => setRecording(false)} onDone={(payment) => onOpen(payment.id)} />
      ) : null}
    </Page>
  );
}

function Filters({ search, onSearch }: { search: PaymentSearch; onSearch: (next: PaymentSearch) => void }) {
  const { t } = useTranslation();
  const { clients } = useSuspenseQuery(directoryQuery()).data;
  return (
    <ListBar>
      <FilterChoice
        name="state"
        label={t('payments.state')}
        width={150}
        data={useWords('paymentState')}
        value={search.state}
        onChange={(state) => onSearch({ ...search, state })}
      />
      <FilterChoice
        name="client"
        label={t('money.client')}
        width={200}
        data={clients.map((client) => ({ value: String(client.id), label: client.name }))}
        value={search.client === undefined ? undefined : String(search.client)}
        onChange={(client) => onSearch({ ...search, client: client ? Number(client) : undefined })}
      />
      <FilterChoice
        name="method"
        label={t('payments.method')}
        width={150}
        data={useWords('paymentMethod')}
        value={search.method}
        onChange={(method) => onSearch({ ...search, method })}
      />
      <FilterChoice
        name="target"
        label={t('payments.target')}
        width={130}
        data={useWords('paymentTarget')}
        value={search.target}
        onChange={(target) => onSearch({ ...search, target })}
      />
      <DayRange from={search.from} to={search.to} onChange={(days) => onSearch({ ...search, ...days })} />
    </ListBar>
  );
}

/** One payment. */
export function PaymentPage() {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const { paymentId } = route.useParams();
  const payment = useQuery(paymentQuery(paymentId));
  if (payment.isPending) {
    return <Loading label={t('common.loading')} lines={10} />;
  }
  if (payment.error) {
    return <ErrorState error={payment.error} retry={payment.refetch} texts={problems} />;
  }
  const { id, state, orderId } = payment.data;
  return (
    <Page
      title={
        <Crumbs above={[{ name: t('payments.title'), link: { to: '/payments' } }]}>
          {t('payments.one', { id: id.slice(0, 8) })} <WordPill group="paymentState" code={state} />
        </Crumbs>
      }
      actions={<RefundButton payment={payment.data} />}
    >
      <PaymentDetails
        payment={payment.data}
        order={orderId && state === 'declined' ? <WaitingOrder orderId={orderId} /> : null}
      />
    </Page>
  );
}

/** The order of a declined charge, as long as it waits for a decision (ORD-21, ORD-22). */
function WaitingOrder({ orderId }: { orderId: number }) {
  const order = useQuery(orderQuery(orderId));
  const navigate = route.useNavigate();
  return order.data?.status === 'pending' ? (
    <OrderActions
      order={order.data}
      onRenewed={(next) => void navigate({ to: '/orders/$orderId', params: { orderId: String(next.id) } })}
    />
  ) : null;
}
