import '../lib/more-texts.ts';
import { ErrorState, Loading } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { InvoiceActions } from '../features/invoices/invoice-actions.tsx';
import { InvoiceDetails } from '../features/invoices/invoice-details.tsx';
import { InvoiceForm } from '../features/invoices/invoice-form.tsx';
import { InvoiceList } from '../features/invoices/invoice-list.tsx';
import type { InvoiceSearch } from '../features/invoices/invoice-search.ts';
import { invoiceQuery } from '../features/invoices/invoices.queries.ts';
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

const listRoute = getRouteApi('/shell/invoices');
const newRoute = getRouteApi('/shell/invoices/new');
const route = getRouteApi('/shell/invoices/$invoiceId');
const editRoute = getRouteApi('/shell/invoices/$invoiceId/edit');
const nothing = () => undefined;

/** Invoices of all clients, by status, client and days. */
export function InvoicesPage() {
  const { t } = useTranslation();
  const search = listRoute.useSearch();
  const navigate = listRoute.useNavigate();
  const { clients } = useSuspenseQuery(directoryQuery()).data;
  const onSearch = useCallback((next: InvoiceSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const onOpen = useCallback(
    (invoiceId: string) => void navigate({ to: '/invoices/$invoiceId', params: { invoiceId } }),
    [navigate],
  );
  useListKeys(useRef(null), nothing);
  const add = (
    <May needs="money edit">
      <Button component={Link} size="xs" to="/invoices/new">
        {t('invoices.add')}
      </Button>
    </May>
  );
  return (
    <Page title={t('invoices.title')} actions={add} fill>
      <ListBar>
        <FilterChoice
          name="status"
          label={t('money.status')}
          data={useWords('invoiceStatus')}
          value={search.status}
          onChange={(status) => onSearch({ ...search, status })}
        />
        <FilterChoice
          name="client"
          label={t('money.client')}
          width={220}
          data={clients.map((client) => ({ value: String(client.id), label: client.name }))}
          value={search.client === undefined ? undefined : String(search.client)}
          onChange={(client) => onSearch({ ...search, client: client ? Number(client) : undefined })}
        />
        <DayRange from={search.from} to={search.to} onChange={(days) => onSearch({ ...search, ...days })} />
      </ListBar>
      <InvoiceList search={search} onSearch={onSearch} onOpen={onOpen} add={add} />
    </Page>
  );
}

const above = (title: string) => [{ name: title, link: { to: '/invoices' as const } }];

export function NewInvoicePage() {
  const { t } = useTranslation();
  const { client, order } = newRoute.useSearch();
  const navigate = newRoute.useNavigate();
  return (
    <Page title={<Crumbs above={above(t('invoices.title'))}>{t('invoices.add')}</Crumbs>}>
      <InvoiceForm
        clientId={client}
        orderId={order}
        onSaved={(invoice) => void navigate({ to: '/invoices/$invoiceId', params: { invoiceId: invoice.id } })}
      />
    </Page>
  );
}

/** One invoice. */
export function InvoicePage() {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const { invoiceId } = route.useParams();
  const invoice = useQuery(invoiceQuery(invoiceId));
  if (invoice.isPending) {
    return <Loading label={t('common.loading')} lines={10} />;
  }
  if (invoice.error) {
    return <ErrorState error={invoice.error} retry={invoice.refetch} texts={problems} />;
  }
  const { number, status } = invoice.data;
  return (
    <Page
      title={
        <Crumbs above={above(t('invoices.title'))}>
          {number ?? t('invoices.draft')} <WordPill group="invoiceStatus" code={status} />
        </Crumbs>
      }
      actions={<InvoiceActions key={status} invoice={invoice.data} />}
    >
      <InvoiceDetails invoice={invoice.data} />
    </Page>
  );
}

/** A draft being changed. */
export function EditInvoicePage() {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const { invoiceId } = editRoute.useParams();
  const navigate = editRoute.useNavigate();
  const invoice = useQuery(invoiceQuery(invoiceId));
  if (invoice.isPending) {
    return <Loading label={t('common.loading')} lines={10} />;
  }
  if (invoice.error) {
    return <ErrorState error={invoice.error} retry={invoice.refetch} texts={problems} />;
  }
  return (
    <Page title={<Crumbs above={above(t('invoices.title'))}>{t('invoices.draft')}</Crumbs>}>
      <InvoiceForm
        key={invoiceId}
        draft={invoice.data}
        onSaved={() => void navigate({ to: '/invoices/$invoiceId', params: { invoiceId } })}
      />
    </Page>
  );
}
