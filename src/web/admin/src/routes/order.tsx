import '../lib/more-texts.ts';
import { ErrorState, Loading, useAccountLocale } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderActions } from '../features/orders/order-actions.tsx';
import { OrderDetails } from '../features/orders/order-details.tsx';
import { OrderEditForm } from '../features/orders/order-edit.tsx';
import { OrderForm } from '../features/orders/order-form.tsx';
import { orderQuery } from '../features/orders/orders.queries.ts';
import { RecordPayment } from '../features/payments/record-payment.tsx';
import { Crumbs } from '../lib/crumbs.tsx';
import { May } from '../lib/may.tsx';
import { Page } from '../lib/page.tsx';
import { WordPill } from '../lib/pills.tsx';
import { useProblemTexts } from '../lib/problem-texts.ts';
import { settingQuery } from '../lib/settings/settings.queries.ts';

const route = getRouteApi('/shell/orders/$orderId');
const newRoute = getRouteApi('/shell/orders/new');

export function NewOrderPage() {
  const { t } = useTranslation();
  const { client } = newRoute.useSearch();
  const navigate = newRoute.useNavigate();
  return (
    <Page title={<Crumbs above={[{ name: t('orders.title'), link: { to: '/orders' } }]}>{t('orders.add')}</Crumbs>}>
      <OrderForm
        clientId={client}
        onCreated={(order) => void navigate({ to: '/orders/$orderId', params: { orderId: String(order.id) } })}
      />
    </Page>
  );
}

/** One order, from where it is invoiced and paid (ORD-24). */
export function OrderPage() {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const { orderId } = route.useParams();
  const navigate = route.useNavigate();
  const { edit } = route.useSearch();
  const locale = useAccountLocale();
  const [paying, setPaying] = useState(false);
  const order = useQuery(orderQuery(Number(orderId)));
  // Days of an order are the client's.
  const client = useQuery({ ...settingQuery('clients', order.data?.clientId ?? 0), enabled: edit === true && order.isSuccess });
  const toDetails = () => void navigate({ search: {}, replace: true });
  const paid = () => setPaying(false);
  if (order.isPending || (edit && client.isPending)) {
    return <Loading label={t('common.loading')} lines={10} />;
  }
  if (order.error) {
    return <ErrorState error={order.error} retry={order.refetch} texts={problems} />;
  }
  return (
    <Page
      title={
        <Crumbs above={[{ name: t('orders.title'), link: { to: '/orders' } }]}>
          {order.data.name} <WordPill group="orderStatus" code={order.data.status} />
        </Crumbs>
      }
      actions={
        edit ? (
          <Button size="xs" variant="default" onClick={toDetails}>
            {t('orders.edit.back')}
          </Button>
        ) : (
          <>
            <May needs="money edit">
              <Button size="xs" variant="default" onClick={() => void navigate({ search: { edit: true }, replace: true })}>
                {t('orders.edit.open')}
              </Button>
              <Button
                component={Link}
                size="xs"
                variant="default"
                to="/invoices/new"
                search={{ client: order.data.clientId, order: order.data.id } as never}
              >
                {t('orders.actions.invoice')}
              </Button>
              <Button size="xs" variant="default" onClick={() => setPaying(true)}>
                {t('orders.actions.pay')}
              </Button>
            </May>
            <OrderActions
              order={order.data}
              onRenewed={(next) => void navigate({ to: '/orders/$orderId', params: { orderId: String(next.id) } })}
            />
          </>
        )
      }
    >
      {edit ? (
        <OrderEditForm order={order.data} zoneId={client.data?.zoneId ?? locale.zoneId} onSaved={toDetails} />
      ) : (
        <OrderDetails order={order.data} />
      )}
      {paying ? <RecordPayment clientId={order.data.clientId} orderId={order.data.id} onClose={paid} onDone={paid} /> : null}
    </Page>
  );
}
