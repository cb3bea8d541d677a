import type { PortalReturn } from '@leadexec/api-client';
import { MoneyText, StatusPill } from '@leadexec/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DayOf } from '../lib/days.tsx';
import { type Column, Head, Paged, Parts, Table } from '../lib/parts.tsx';
import { returnsQuery } from '../lib/queries.ts';
import { useTexts } from '../lib/use-texts.ts';
import { returnWords } from '../lib/words.ts';

/** The client's returns and what became of them (PORT-08). */
export function ReturnsPage() {
  const { t } = useTexts();
  const returns = useInfiniteQuery(returnsQuery());
  const columns: Column<PortalReturn>[] = [
    {
      label: t('returns.lead'),
      show: (row) => (
        <Link to="/leads/$id" params={{ id: row.id }}>
          {row.leadType}, <DayOf value={row.deliveredAt} />
        </Link>
      ),
    },
    {
      label: t('returns.status'),
      show: (row) => {
        const [word, tone] = returnWords[row.return.state];
        return <StatusPill tone={tone}>{t(word)}</StatusPill>;
      },
    },
    { label: t('returns.reason'), show: (row) => row.return.reason },
    { label: t('returns.requested'), show: (row) => <DayOf value={row.return.requestedAt} /> },
    { label: t('returns.decided'), show: (row) => <DayOf value={row.return.decidedAt} /> },
    { label: t('returns.price'), end: true, show: (row) => <MoneyText value={row.price} /> },
  ];
  return (
    <>
      <Head title={t('returns.title')} />
      <LeadParts />
      <Paged of={returns} empty={{ title: t('returns.empty'), hint: t('returns.emptyHint') }}>
        {(rows) => <Table name={t('returns.list')} columns={columns} rows={rows} keyOf={(row) => row.id} />}
      </Paged>
    </>
  );
}

export function LeadParts() {
  const { t } = useTexts();
  return (
    <Parts
      of={[
        { to: '/leads', label: t('nav.leads') },
        { to: '/returns', label: t('returns.title') },
        { to: '/appointments', label: t('appointments.title') },
        { to: '/report', label: t('report.title') },
      ]}
    />
  );
}
