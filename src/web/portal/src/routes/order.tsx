import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { OfferCard } from '../features/orders/offer-card.tsx';
import { OrderView } from '../features/orders/order-view.tsx';
import classes from '../features/orders/orders.module.css';
import { Back, Head, Loaded, Panel } from '../lib/parts.tsx';
import { offersQuery, orderQuery } from '../lib/queries.ts';
import { useTexts } from '../lib/use-texts.ts';

const route = getRouteApi('/shell/orders/$id');

export function OrderPage() {
  const { t } = useTexts();
  const { id } = route.useParams();
  const order = useQuery(orderQuery(Number(id)));
  return (
    <>
      <Back to="/orders">{t('orders.back')}</Back>
      <Loaded of={order}>{(found) => <OrderView order={found} />}</Loaded>
    </>
  );
}

/** Orders on offer (PORT-12, ORD-32). */
export function NewOrderPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const offers = useQuery(offersQuery());
  return (
    <>
      <Back to="/orders">{t('orders.back')}</Back>
      <Head title={t('offers.title')} />
      <Loaded of={offers}>
        {(found) =>
          found.items.length === 0 ? (
            <Panel title={t('offers.empty')}>{t('offers.emptyHint')}</Panel>
          ) : (
            <ul className={classes.offers}>
              {found.items.map((offer) => (
                <li key={offer.name}>
                  <OfferCard
                    offer={offer}
                    onTaken={(order) => void navigate({ to: '/orders/$id', params: { id: String(order.id) } })}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}
