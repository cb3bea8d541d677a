import '../lib/more-texts.ts';
import { money, type Party } from '@leadexec/api-client';
import { EmptyState, useAccountLocale } from '@leadexec/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../features/books/books.module.css';
import type { PayoutSearch, StatementSearch } from '../features/books/books-search.ts';
import { MonthTable } from '../features/books/month-table.tsx';
import { PayoutList } from '../features/books/payout-list.tsx';
import { Seals } from '../features/books/seals.tsx';
import { SourceActions, SourcePayouts } from '../features/books/source-payouts.tsx';
import { Statement, StatementFiles } from '../features/books/statement.tsx';
import { Crumbs } from '../lib/crumbs.tsx';
import { directoryQuery } from '../lib/directory.queries.ts';
import factClasses from '../lib/facts.module.css';
import { FilterChoice, ListBar } from '../lib/list-bar.tsx';
import { useListKeys } from '../lib/list-keys.ts';
import { DayRange } from '../lib/money-fields.tsx';
import { Page } from '../lib/page.tsx';

const statementRoute = getRouteApi('/shell/statements');
const payoutRoute = getRouteApi('/shell/payouts');
const sourceRoute = getRouteApi('/shell/payouts/$sourceId');
const nothing = () => undefined;

const choices = (items: readonly { id: number; name: string }[]) =>
  items.map((item) => ({ value: String(item.id), label: item.name }));

/** The account of a client or of a lead source on some days. */
export function StatementsPage() {
  const { t } = useTranslation();
  const { zoneId } = useAccountLocale();
  const search = statementRoute.useSearch();
  const navigate = statementRoute.useNavigate();
  const { clients, leadSources } = useSuspenseQuery(directoryQuery()).data;
  const onSearch = useCallback((next: StatementSearch) => void navigate({ search: next, replace: true }), [navigate]);
  useListKeys(useRef(null), nothing);
  const [party, number]: [Party, number | undefined] =
    search.client === undefined ? ['lead-sources', search.source] : ['clients', search.client];
  return (
    <Page
      title={t('statements.title')}
      actions={
        number ? (
          <span className={factClasses.actions}>
            <StatementFiles party={party} number={number} search={search} />
          </span>
        ) : null
      }
      fill
    >
      <ListBar>
        <FilterChoice
          name="client"
          label={t('money.client')}
          width={220}
          data={choices(clients)}
          value={search.client === undefined ? undefined : String(search.client)}
          onChange={(client) => onSearch({ ...search, client: client ? Number(client) : undefined, source: undefined })}
        />
        <FilterChoice
          name="source"
          label={t('statements.source')}
          width={220}
          data={choices(leadSources)}
          value={search.source === undefined ? undefined : String(search.source)}
          onChange={(source) => onSearch({ ...search, source: source ? Number(source) : undefined, client: undefined })}
        />
        <DayRange from={search.from} to={search.to} onChange={(days) => onSearch({ ...search, ...days })} />
        <span className="subtle">{t('statements.period', { zone: zoneId })}</span>
      </ListBar>
      {number ? (
        <Statement key={`${party}${number}`} party={party} number={number} search={search} onSearch={onSearch} />
      ) : (
        <EmptyState title={t('statements.choose')}>{t('statements.chooseHint')}</EmptyState>
      )}
    </Page>
  );
}

/** What sources brought, are owed and were paid. */
export function PayoutsPage() {
  const { t } = useTranslation();
  const { zoneId } = useAccountLocale();
  const search = payoutRoute.useSearch();
  const navigate = payoutRoute.useNavigate();
  const onSearch = useCallback((next: PayoutSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const onOpen = useCallback((sourceId: string) => void navigate({ to: '/payouts/$sourceId', params: { sourceId } }), [navigate]);
  const onStatement = useCallback(
    (source: number) => void navigate({ to: '/statements', search: { source, from: search.from, to: search.to } }),
    [navigate, search.from, search.to],
  );
  useListKeys(useRef(null), nothing);
  const { from, to } = search;
  return (
    <Page
      title={t('payouts.title')}
      actions={
        <span className={factClasses.actions}>
          {(['csv', 'xlsx'] as const).map((form) => (
            <a key={form} href={money.payoutsFile(form, { from, to })} download>
              {t(`statements.${form}`)}
            </a>
          ))}
        </span>
      }
      fill
    >
      <ListBar>
        <DayRange from={from} to={to} onChange={(days) => onSearch({ ...search, ...days })} />
        <span className="subtle">{t('statements.period', { zone: zoneId })}</span>
      </ListBar>
      <PayoutList search={search} onSearch={onSearch} onOpen={onOpen} onStatement={onStatement} />
    </Page>
  );
}

/** Recorded payouts and adjustments of one source. */
export function SourcePayoutsPage() {
  const { t } = useTranslation();
  const { sourceId } = sourceRoute.useParams();
  const search = sourceRoute.useSearch();
  const navigate = sourceRoute.useNavigate();
  const { leadSources } = useSuspenseQuery(directoryQuery()).data;
  const onSearch = useCallback((next: PayoutSearch) => void navigate({ search: next, replace: true }), [navigate]);
  useListKeys(useRef(null), nothing);
  const id = Number(sourceId);
  const name = leadSources.find((source) => source.id === id)?.name ?? t('form.numberPlain', { id });
  return (
    <Page
      title={<Crumbs above={[{ name: t('payouts.title'), link: { to: '/payouts' } }]}>{name}</Crumbs>}
      actions={<SourceActions sourceId={id} source={name} />}
      fill
    >
      <SourcePayouts sourceId={id} search={search} onSearch={onSearch} />
    </Page>
  );
}

/** Months and seals. */
export function BooksPage() {
  const { t } = useTranslation();
  const [now] = useState(() => new Date());
  return (
    <Page title={t('books.title')}>
      <section className={classes.section} aria-label={t('books.months')}>
        <MonthTable now={now} />
      </section>
      <Seals />
    </Page>
  );
}
