import type { PortalInvoiceRow } from '@leadexec/api-client';
import { MoneyText, StatusPill } from '@leadexec/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { BillingParts } from '../features/billing/billing-parts.tsx';
import { InvoiceView } from '../features/billing/invoice-view.tsx';
import { DayText } from '../lib/days.tsx';
import { Back, type Column, Head, Loaded, Paged, Table } from '../lib/parts.tsx';
import { invoiceQuery, invoicesQuery } from '../lib/queries.ts';
import { useTexts } from '../lib/use-texts.ts';
import { invoiceWords } from '../lib/words.ts';

const route = getRouteApi('/shell/invoices/$id');

/** The client's invoices (PORT-15). */
export function InvoicesPage() {
  const { t } = useTexts();
  const invoices = useInfiniteQuery(invoicesQuery());
  const columns: Column<PortalInvoiceRow>[] = [
    {
      label: t('invoices.invoice'),
      show: (row) => (
        <Link to="/invoices/$id" params={{ id: row.id }}>
          {row.number ?? '–'}
        </Link>
      ),
    },
    {
      label: t('invoices.status'),
      show: (row) => {
        const [word, tone] = invoiceWords[row.status];
        return <StatusPill tone={tone}>{t(word)}</StatusPill>;
      },
    },
    { label: t('invoices.issued'), show: (row) => <DayText value={row.issuedOn} /> },
    { label: t('invoices.due'), show: (row) => <DayText value={row.dueOn} /> },
    { label: t('invoices.total'), end: true, show: (row) => <MoneyText value={row.total} /> },
    { label: t('invoices.balance'), end: true, show: (row) => <MoneyText value={row.balance} /> },
  ];
  return (
    <>
      <Head title={t('billing.invoices')} />
      <BillingParts />
      <Paged of={invoices} empty={{ title: t('invoices.empty'), hint: t('invoices.emptyHint') }}>
        {(rows) => <Table name={t('invoices.list')} columns={columns} rows={rows} keyOf={(row) => row.id} />}
      </Paged>
    </>
  );
}

export function InvoicePage() {
  const { t } = useTexts();
  const { id } = route.useParams();
  const invoice = useQuery(invoiceQuery(id));
  return (
    <>
      <Back to="/invoices">{t('invoices.back')}</Back>
      <Loaded of={invoice}>{(found) => <InvoiceView invoice={found} />}</Loaded>
    </>
  );
}
