import type { InvoiceRow } from '@leadexec/api-client';
import { EmptyState, ErrorState, Loading, MoneyText } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DayText } from '../../lib/day-text.tsx';
import { WordPill } from '../../lib/pills.tsx';
import { PlainTable } from '../../lib/plain-table.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { invoicesQuery } from './invoices.queries.ts';

/** The newest invoices of one client (CLNT-09). */
export function ClientInvoices({ clientId }: { clientId: number }) {
  const { t } = useTranslation();
  const texts = useProblemTexts();
  const invoices = useInfiniteQuery(invoicesQuery({ client: clientId }));
  if (invoices.isPending) {
    return <Loading label={t('common.loading')} lines={4} />;
  }
  if (invoices.error) {
    return <ErrorState error={invoices.error} retry={invoices.refetch} texts={texts} />;
  }
  const rows = invoices.data.pages[0]?.items ?? [];
  return (
    <>
      <Button
        component={Link}
        size="xs"
        variant="default"
        to="/invoices"
        search={{ client: clientId } as never}
        style={{ alignSelf: 'flex-end' }}
      >
        {t('invoices.ofClient')}
      </Button>
      {rows.length === 0 ? (
        <EmptyState title={t('invoices.empty')}>{t('invoices.emptyHint')}</EmptyState>
      ) : (
        <PlainTable<InvoiceRow>
          label={t('invoices.list')}
          rows={rows}
          rowId={(row) => row.id}
          columns={[
            {
              header: t('invoices.columns.number'),
              cell: (row) => (
                <Link to="/invoices/$invoiceId" params={{ invoiceId: row.id }}>
                  {row.number ?? t('invoices.draft')}
                </Link>
              ),
            },
            { header: t('invoices.columns.status'), cell: (row) => <WordPill group="invoiceStatus" code={row.status} /> },
            { header: t('invoices.columns.issued'), cell: (row) => <DayText value={row.issuedOn} /> },
            { header: t('invoices.columns.due'), cell: (row) => <DayText value={row.dueOn} /> },
            { header: t('invoices.columns.total'), align: 'end', cell: (row) => <MoneyText value={row.total} /> },
          ]}
        />
      )}
    </>
  );
}
