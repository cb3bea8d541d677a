import { money, type Party, type StatementLine } from '@leadexec/api-client';
import { EmptyState, formatCount, type GridAction, type GridColumn, MoneyText, TimeText } from '@leadexec/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Figures } from '../../lib/facts.tsx';
import { QueryGrid } from '../../lib/query-grid.tsx';
import { wordOf } from '../../lib/use-words.ts';
import classes from './books.module.css';
import { statementQuery } from './books.queries.ts';
import { type StatementSearch, statementSearch } from './books-search.ts';

type Line = StatementLine & { id: string };

interface Props {
  party: Party;
  number: number;
  search: StatementSearch;
  onSearch: (next: StatementSearch) => void;
}

const rowId = (line: Line) => line.id;
const parse = (saved: unknown) => statementSearch.parse(saved);

type Target = { to: '/leads/$leadId'; id: string } | { to: '/payments/$paymentId' | '/invoices/$invoiceId'; id: string };

/** What an entry is about: its kind says what its reference names. */
function targetOf(line: StatementLine): Target | undefined {
  if (line.leadId) {
    return { to: '/leads/$leadId', id: line.leadId };
  }
  switch (line.kind) {
    case 'walletPayment':
    case 'payment':
    case 'credit':
    case 'disputeLost':
    case 'disputeWon':
      return { to: '/payments/$paymentId', id: line.reference };
    case 'tax':
    case 'taxTakenBack':
    case 'fee':
    case 'feeTakenBack':
      return { to: '/invoices/$invoiceId', id: line.reference };
    default:
      return undefined;
  }
}

/** Opening balance, every entry with the balance after it, closing balance. */
export function Statement({ party, number, search, onSearch }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const statement = useInfiniteQuery(statementQuery(party, number, search));
  const columns = useMemo(() => lineColumns(t), [t]);
  const actions = useMemo<GridAction<Line>[]>(
    () => [
      {
        id: 'open',
        label: t('statements.open'),
        run: ([line]) => {
          const target = line ? targetOf(line) : undefined;
          if (target) {
            const name = target.to.slice(target.to.indexOf('$') + 1);
            void navigate({ to: target.to, params: { [name]: target.id } as never });
          }
        },
      },
    ],
    [t, navigate],
  );
  const totals = statement.data?.pages[0]?.totals;
  const onOpen = (id: string) => {
    const line = statement.data?.pages.flatMap((page) => page.items).find((known) => known.id === id);
    actions[0]?.run(line ? [line] : []);
  };
  return (
    <>
      {totals ? (
        <div className={classes.figures} title={t(party === 'clients' ? 'statements.clientMeans' : 'statements.sourceMeans')}>
          <Figures
            label={t('money.figures')}
            figures={[
              [t('statements.opening'), <MoneyText key="opening" value={totals.opening} />],
              [t('statements.credits'), <MoneyText key="credits" value={totals.credits} />],
              [t('statements.debits'), <MoneyText key="debits" value={totals.debits} />],
              [t('statements.closing'), <MoneyText key="closing" value={totals.closing} />],
              [t('statements.lines'), formatCount(totals.lines)],
            ]}
          />
          <p>{t(party === 'clients' ? 'statements.clientMeans' : 'statements.sourceMeans')}</p>
        </div>
      ) : null}
      <QueryGrid
        name="statement"
        exports={{
          list: 'statements',
          filter: { [party === 'clients' ? 'clientId' : 'leadSourceId']: number, from: search.from, to: search.to },
        }}
        label={t('statements.list')}
        all={t('statements.all')}
        query={statement}
        columns={columns}
        rowId={rowId}
        search={search}
        parse={(saved) => ({ ...parse(saved), client: search.client, source: search.source })}
        onSearch={onSearch}
        onOpen={onOpen}
        actions={actions}
        filtered={false}
        empty={<EmptyState title={t('statements.empty')}>{t('statements.emptyHint')}</EmptyState>}
        noMatch={{ title: t('statements.empty'), hint: t('statements.emptyHint') }}
      />
    </>
  );
}

/** The whole statement as files. */
export function StatementFiles({ party, number, search }: Omit<Props, 'onSearch'>) {
  const { t } = useTranslation();
  const { from, to } = search;
  return (
    <>
      {(['csv', 'xlsx'] as const).map((form) => (
        <a key={form} href={money.statementFile(party, number, form, { from, to })} download>
          {t(`statements.${form}`)}
        </a>
      ))}
    </>
  );
}

function About({ line, t }: { line: StatementLine; t: TFunction }) {
  const target = targetOf(line);
  const order = line.orderId ? (
    <Link to="/orders/$orderId" params={{ orderId: String(line.orderId) }} tabIndex={-1}>
      {t('statements.about.order', { id: line.orderId })}
    </Link>
  ) : null;
  if (target?.to === '/leads/$leadId') {
    return (
      <>
        <Link to="/leads/$leadId" params={{ leadId: target.id }} tabIndex={-1}>
          {t('statements.about.lead')}
        </Link>{' '}
        {order}
      </>
    );
  }
  if (target?.to === '/payments/$paymentId') {
    return (
      <Link to="/payments/$paymentId" params={{ paymentId: target.id }} tabIndex={-1}>
        {t('statements.about.payment')}
      </Link>
    );
  }
  return target ? (
    <Link to="/invoices/$invoiceId" params={{ invoiceId: target.id }} tabIndex={-1}>
      {t('statements.about.invoice')}
    </Link>
  ) : (
    order
  );
}

function lineColumns(t: TFunction): GridColumn<Line>[] {
  return [
    { id: 'at', header: t('statements.columns.at'), width: 164, cell: (line) => <TimeText value={line.at} /> },
    {
      id: 'kind',
      header: t('statements.columns.kind'),
      width: 200,
      grow: true,
      cell: (line) => wordOf('entryKind', line.kind),
    },
    {
      id: 'about',
      exports: ['leadId', 'orderId'],
      header: t('statements.columns.about'),
      width: 150,
      cell: (line) => <About line={line} t={t} />,
    },
    { id: 'counter', header: t('statements.columns.counter'), width: 150, cell: (line) => line.counter },
    {
      id: 'amount',
      header: t('statements.columns.amount'),
      width: 120,
      align: 'end',
      cell: (line) => <MoneyText value={line.amount} tone="signed" />,
    },
    {
      id: 'balance',
      header: t('statements.columns.balance'),
      width: 120,
      align: 'end',
      cell: (line) => <MoneyText value={line.balance} />,
    },
    {
      id: 'reference',
      header: t('statements.columns.reference'),
      width: 290,
      hidden: true,
      cell: (line) => <span className="mono">{line.reference}</span>,
    },
  ];
}
