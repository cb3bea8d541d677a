import '../lib/more-texts.ts';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderList } from '../features/orders/order-list.tsx';
import type { OrderSearch } from '../features/orders/order-search.ts';
import { directoryQuery } from '../lib/directory.queries.ts';
import { FilterChoice, ListBar } from '../lib/list-bar.tsx';
import { useListKeys } from '../lib/list-keys.ts';
import { May } from '../lib/may.tsx';
import { DayRange } from '../lib/money-fields.tsx';
import { Page } from '../lib/page.tsx';
import { useWords } from '../lib/use-words.ts';

const route = getRouteApi('/shell/orders');
const nothing = () => undefined;

/** Orders of all clients, by status, client and the days on which they start. */
export function OrdersPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { clients } = useSuspenseQuery(directoryQuery()).data;
  const box = useRef<HTMLInputElement>(null);
  const onSearch = useCallback((next: OrderSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const onOpen = useCallback((id: string) => void navigate({ to: '/orders/$orderId', params: { orderId: id } }), [navigate]);
  useListKeys(box, nothing);
  const add = (
    <May needs="money edit">
      <Button component={Link} size="xs" to="/orders/new">
        {t('orders.add')}
      </Button>
    </May>
  );
  return (
    <Page title={t('orders.title')} actions={add} fill>
      <ListBar>
        <FilterChoice
          name="status"
          label={t('orders.status')}
          data={useWords('orderStatus')}
          value={search.status}
          onChange={(status) => onSearch({ ...search, status })}
        />
        <FilterChoice
          name="client"
          label={t('orders.client')}
          width={220}
          data={clients.map((client) => ({ value: String(client.id), label: client.name }))}
          value={search.client === undefined ? undefined : String(search.client)}
          onChange={(client) => onSearch({ ...search, client: client ? Number(client) : undefined })}
        />
        <DayRange from={search.from} to={search.to} onChange={(days) => onSearch({ ...search, ...days })} />
      </ListBar>
      <OrderList search={search} onSearch={onSearch} onOpen={onOpen} add={add} />
    </Page>
  );
}
