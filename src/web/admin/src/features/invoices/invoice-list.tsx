import { type InvoiceRow, money } from '@leadexec/api-client';
import { EmptyState, type GridAction } from '@leadexec/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGrid } from '../../lib/query-grid.tsx';
import { invoiceColumns } from './invoice-columns.tsx';
import { type InvoiceSearch, invoiceSearch } from './invoice-search.ts';
import { invoiceFilter, invoicesQuery } from './invoices.queries.ts';

interface Props {
  search: InvoiceSearch;
  onSearch: (next: InvoiceSearch) => void;
  onOpen: (id: string) => void;
  add: ReactNode;
}

const rowId = (row: InvoiceRow) => row.id;
const parse = (saved: unknown) => invoiceSearch.parse(saved);

/** Invoices of all clients, newest first (ORD-27). */
export function InvoiceList({ search, onSearch, onOpen, add }: Props) {
  const { t } = useTranslation();
  const invoices = useInfiniteQuery(invoicesQuery(search));
  const columns = useMemo(() => invoiceColumns(t), [t]);
  const actions = useMemo<GridAction<InvoiceRow>[]>(
    () => [
      { id: 'open', label: t('invoices.actions.open'), run: ([row]) => (row ? onOpen(row.id) : undefined) },
      {
        id: 'pdf',
        label: t('invoices.actions.pdf'),
        run: ([row]) => (row ? window.open(money.invoicePdf(row.id), '_blank', 'noopener') : undefined),
      },
    ],
    [t, onOpen],
  );
  const { status, client, from, to } = search;
  return (
    <QueryGrid
      name="invoices"
      exports={{ list: 'invoices', filter: invoiceFilter(search) }}
      label={t('invoices.list')}
      all={t('invoices.all')}
      query={invoices}
      columns={columns}
      rowId={rowId}
      search={search}
      parse={parse}
      onSearch={onSearch}
      onOpen={onOpen}
      actions={actions}
      filtered={[status, client, from, to].some((filter) => filter !== undefined)}
      empty={
        <EmptyState title={t('invoices.empty')} action={add}>
          {t('invoices.emptyHint')}
        </EmptyState>
      }
      noMatch={{ title: t('invoices.noMatch'), hint: t('invoices.noMatchHint') }}
    />
  );
}
