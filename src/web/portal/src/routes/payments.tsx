import { type PortalPayment, portal } from '@leadexec/api-client';
import { MoneyText, StatusPill, useAccountLocale } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { BillingParts } from '../features/billing/billing-parts.tsx';
import { DayOf, DaysFilter, instants } from '../lib/days.tsx';
import { type Column, Filters, Head, Paged, Table } from '../lib/parts.tsx';
import { paymentsQuery } from '../lib/queries.ts';
import { useTexts } from '../lib/use-texts.ts';
import { methodWord, paymentState } from '../lib/words.ts';

const route = getRouteApi('/shell/payments');

/** The client's payments by date, also as files (PORT-16). */
export function PaymentsPage() {
  const { t } = useTexts();
  const days = route.useSearch();
  const navigate = route.useNavigate();
  const { zoneId } = useAccountLocale();
  const between = instants(days, zoneId);
  const payments = useInfiniteQuery(paymentsQuery(between));
  const hint = days.from || days.to ? t('statement.emptyHint') : t('payments.emptyHint');
  const columns: Column<PortalPayment>[] = [
    { label: t('payments.date'), show: (row) => <DayOf value={row.createdAt} /> },
    {
      label: t('payments.state'),
      show: (row) => {
        const [word, tone] = paymentState(row.state);
        return (
          <StatusPill tone={tone} title={row.why ?? undefined}>
            {t(word)}
          </StatusPill>
        );
      },
    },
    { label: t('payments.method'), show: (row) => t(methodWord(row.method)) },
    { label: t('payments.target'), show: (row) => <Target of={row} /> },
    { label: t('payments.refunded'), end: true, show: (row) => <MoneyText value={row.refunded} /> },
    { label: t('payments.amount'), end: true, show: (row) => <MoneyText value={row.amount} /> },
  ];
  return (
    <>
      <Head title={t('billing.payments')}>
        <Button
          component="a"
          href={portal.paymentsFile('csv', between)}
          download
          variant="default"
          size="sm"
          leftSection={<IconDownload size={16} />}
        >
          {t('common.csv')}
        </Button>
        <Button
          component="a"
          href={portal.paymentsFile('xlsx', between)}
          download
          variant="default"
          size="sm"
          leftSection={<IconDownload size={16} />}
        >
          {t('common.xlsx')}
        </Button>
      </Head>
      <BillingParts />
      <Filters>
        <DaysFilter value={days} onChange={(next) => navigate({ search: next })} />
      </Filters>
      <Paged of={payments} empty={{ title: t('payments.empty'), hint }}>
        {(rows) => <Table name={t('payments.list')} columns={columns} rows={rows} keyOf={(row) => row.id} />}
      </Paged>
    </>
  );
}

function Target({ of }: { of: PortalPayment }) {
  const { t } = useTexts();
  if (of.orderId) {
    return (
      <Link to="/orders/$id" params={{ id: String(of.orderId) }}>
        {t('payments.order', { id: String(of.orderId) })}
      </Link>
    );
  }
  return of.invoiceId ? (
    <Link to="/invoices/$id" params={{ id: of.invoiceId }}>
      {t('payments.invoice')}
    </Link>
  ) : (
    t('payments.wallet')
  );
}
