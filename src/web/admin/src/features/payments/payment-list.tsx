import type { Payment } from '@leadexec/api-client';
import { EmptyState, type GridAction, useAccountLocale } from '@leadexec/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGrid } from '../../lib/query-grid.tsx';
import { paymentColumns } from './payment-columns.tsx';
import { type PaymentSearch, paymentSearch } from './payment-search.ts';
import { paymentFilter, paymentsQuery } from './payments.queries.ts';

interface Props {
  search: PaymentSearch;
  onSearch: (next: PaymentSearch) => void;
  onOpen: (id: string) => void;
  add: ReactNode;
}

const rowId = (row: Payment) => row.id;
const parse = (saved: unknown) => paymentSearch.parse(saved);

/** Payments of all clients, newest first (ORD-19). */
export function PaymentList({ search, onSearch, onOpen, add }: Props) {
  const { t } = useTranslation();
  const { zoneId } = useAccountLocale();
  const payments = useInfiniteQuery(paymentsQuery(search, zoneId));
  const columns = useMemo(() => paymentColumns(t), [t]);
  const actions = useMemo<GridAction<Payment>[]>(
    () => [{ id: 'open', label: t('payments.actions.open'), run: ([row]) => (row ? onOpen(row.id) : undefined) }],
    [t, onOpen],
  );
  const { state, method, target, client, from, to } = search;
  return (
    <QueryGrid
      name="payments"
      exports={{ list: 'payments', filter: paymentFilter(search, zoneId) }}
      label={t('payments.list')}
      all={t('payments.all')}
      query={payments}
      columns={columns}
      rowId={rowId}
      search={search}
      parse={parse}
      onSearch={onSearch}
      onOpen={onOpen}
      actions={actions}
      filtered={[state, method, target, client, from, to].some((filter) => filter !== undefined)}
      empty={
        <EmptyState title={t('payments.empty')} action={add}>
          {t('payments.emptyHint')}
        </EmptyState>
      }
      noMatch={{ title: t('payments.noMatch'), hint: t('payments.noMatchHint') }}
    />
  );
}
