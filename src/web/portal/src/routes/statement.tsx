import { type PortalStatementLine, portal } from '@leadexec/api-client';
import { MoneyText } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { BillingParts } from '../features/billing/billing-parts.tsx';
import { DayOf, DaysFilter } from '../lib/days.tsx';
import { type Column, Facts, Filters, Head, Paged, Panel, Table } from '../lib/parts.tsx';
import { statementQuery } from '../lib/queries.ts';
import { useTexts } from '../lib/use-texts.ts';
import { spaced } from '../lib/words.ts';

const route = getRouteApi('/shell/statement');

/** The client's account for some days, each entry with the balance after it. */
export function StatementPage() {
  const { t } = useTexts();
  const days = route.useSearch();
  const navigate = route.useNavigate();
  const statement = useInfiniteQuery(statementQuery(days));
  const totals = statement.data?.pages[0]?.totals;
  const columns: Column<PortalStatementLine>[] = [
    {
      label: t('statement.what'),
      show: (line) => `${spaced(line.kind)}${line.orderId ? `, ${t('statement.order', { id: String(line.orderId) })}` : ''}`,
    },
    { label: t('statement.date'), show: (line) => <DayOf value={line.at} /> },
    { label: t('statement.amount'), end: true, show: (line) => <MoneyText value={line.amount} tone="signed" /> },
    { label: t('statement.balance'), end: true, show: (line) => <MoneyText value={line.balance} /> },
  ];
  return (
    <>
      <Head title={t('billing.statement')}>
        <Button
          component="a"
          href={portal.statementFile('csv', days)}
          download
          variant="default"
          size="sm"
          leftSection={<IconDownload size={16} />}
        >
          {t('common.csv')}
        </Button>
        <Button
          component="a"
          href={portal.statementFile('xlsx', days)}
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
      {totals ? (
        <Panel>
          <Facts
            of={[
              [t('statement.opening'), <MoneyText key="opening" value={totals.opening} />],
              [t('statement.credits'), <MoneyText key="credits" value={totals.credits} />],
              [t('statement.debits'), <MoneyText key="debits" value={totals.debits} />],
              [t('statement.closing'), <MoneyText key="closing" value={totals.closing} />],
            ]}
          />
        </Panel>
      ) : null}
      <Paged of={statement} empty={{ title: t('statement.empty'), hint: t('statement.emptyHint') }}>
        {(rows) => (
          <Table
            name={t('statement.list')}
            columns={columns}
            rows={rows}
            keyOf={(line) => `${line.at} ${line.kind} ${line.reference}`}
          />
        )}
      </Paged>
    </>
  );
}
