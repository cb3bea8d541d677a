import { type PortalInvoice, portal } from '@leadexec/api-client';
import { formatCount, formatMoney, MoneyText, StatusPill, useAccountLocale } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { DayOf, DayText } from '../../lib/days.tsx';
import { type Column, Facts, Head, Panel, Table } from '../../lib/parts.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { invoiceWords, methodWord } from '../../lib/words.ts';

/** One invoice, to read, keep and pay (PORT-15). */
export function InvoiceView({ invoice }: { invoice: PortalInvoice }) {
  const { t } = useTexts();
  const { currency } = useAccountLocale();
  const [word, tone] = invoiceWords[invoice.status];
  const lines: Column<PortalInvoice['lines'][number]>[] = [
    { label: t('invoices.what'), show: (line) => line.description },
    { label: t('invoices.quantity'), end: true, show: (line) => formatCount(line.quantity) },
    { label: t('invoices.unit'), end: true, show: (line) => <MoneyText value={line.unitPrice} /> },
    { label: t('invoices.amount'), end: true, show: (line) => <MoneyText value={line.amount} /> },
  ];
  const payments: Column<PortalInvoice['payments'][number]>[] = [
    { label: t('payments.date'), show: (payment) => <DayOf value={payment.at} /> },
    { label: t('payments.method'), show: (payment) => t(methodWord(payment.method)) },
    { label: t('payments.amount'), end: true, show: (payment) => <MoneyText value={payment.amount} /> },
  ];
  return (
    <>
      <Head
        title={
          <>
            {t('invoices.number', { number: invoice.number ?? '' })} <StatusPill tone={tone}>{t(word)}</StatusPill>
          </>
        }
      >
        <Button
          component="a"
          href={portal.invoicePdf(invoice.id)}
          download
          variant="default"
          leftSection={<IconFileTypePdf size={18} />}
        >
          {t('invoices.pdf')}
        </Button>
        {invoice.payUrl ? (
          <Button component="a" href={invoice.payUrl}>
            {t('invoices.pay', { amount: formatMoney(invoice.balance, currency) })}
          </Button>
        ) : null}
      </Head>
      <Panel>
        {invoice.description ? <p>{invoice.description}</p> : null}
        <Facts
          of={[
            [t('invoices.issued'), <DayText key="issued" value={invoice.issuedOn} />],
            [t('invoices.due'), <DayText key="due" value={invoice.dueOn} />],
            [t('invoices.subtotal'), <MoneyText key="subtotal" value={invoice.subtotal} />],
            [t('invoices.tax', { percent: String(invoice.taxPercent) }), <MoneyText key="tax" value={invoice.tax} />],
            [t('invoices.total'), <MoneyText key="total" value={invoice.total} />],
            [t('invoices.paid'), <MoneyText key="paid" value={invoice.paid} />],
            [t('invoices.balance'), <MoneyText key="balance" value={invoice.balance} />],
          ]}
        />
      </Panel>
      <Panel title={t('invoices.lines')}>
        <Table name={t('invoices.lines')} columns={lines} rows={invoice.lines} keyOf={(line) => invoice.lines.indexOf(line)} />
      </Panel>
      {invoice.payments.length > 0 ? (
        <Panel title={t('invoices.payments')}>
          <Table name={t('invoices.payments')} columns={payments} rows={invoice.payments} keyOf={(payment) => payment.id} />
        </Panel>
      ) : null}
    </>
  );
}
