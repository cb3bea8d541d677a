import type { DeliveryAccount, DeliveryMethod } from '@leadexec/api-client';
import { EmptyState, ErrorState, Loading, MoneyText } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { type UseQueryResult, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { May } from '../../lib/may.tsx';
import { WordPill } from '../../lib/pills.tsx';
import { PlainTable } from '../../lib/plain-table.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { someSettingsQuery } from '../../lib/settings/settings.queries.ts';
import { wordOf } from '../../lib/use-words.ts';
import classes from './client-parts.module.css';

/** The client's delivery accounts. */
export function ClientAccounts({ clientId }: { clientId: number }) {
  const { t } = useTranslation();
  const accounts = useQuery(someSettingsQuery('delivery-accounts', { clientId }));
  const { leadTypes } = useSuspenseQuery(directoryQuery()).data;
  const add = (
    <May needs="clients edit">
      <Button component={Link} size="xs" to="/accounts/new" search={{ client: clientId } as never}>
        {t('accounts.add')}
      </Button>
    </May>
  );
  return (
    <Part query={accounts} add={add} empty={<EmptyState title={t('accounts.empty')}>{t('accounts.emptyHint')}</EmptyState>}>
      {(rows) => (
        <PlainTable<DeliveryAccount>
          label={t('accounts.list')}
          rows={rows}
          rowId={(row) => row.id ?? 0}
          columns={[
            {
              header: t('accounts.columns.name'),
              cell: (row) => (
                <Link to="/accounts/$accountId" params={{ accountId: String(row.id) }}>
                  {row.name}
                </Link>
              ),
            },
            { header: t('accounts.columns.status'), cell: (row) => <WordPill group="accountStatus" code={row.status} /> },
            { header: t('accounts.columns.leadType'), cell: (row) => leadTypes.find((type) => type.id === row.leadTypeId)?.name },
            { header: t('accounts.columns.exclusive'), cell: (row) => (row.exclusive ? t('form.yes') : t('form.no')) },
            {
              header: t('accounts.columns.caps'),
              cell: (row) => (row.limits?.perDay ? t('clients.capsPerDay', { count: row.limits.perDay }) : t('caps.none')),
            },
            { header: t('accounts.columns.price'), align: 'end', cell: (row) => <MoneyText value={row.price} /> },
          ]}
        />
      )}
    </Part>
  );
}

/** The client's delivery methods. */
export function ClientMethods({ clientId, add }: { clientId: number; add: ReactNode }) {
  const { t } = useTranslation();
  const methods = useQuery(someSettingsQuery('delivery-methods', { clientId }));
  const { leadTypes } = useSuspenseQuery(directoryQuery()).data;
  return (
    <Part query={methods} add={add} empty={<EmptyState title={t('methods.empty')}>{t('methods.emptyHint')}</EmptyState>}>
      {(rows) => (
        <PlainTable<DeliveryMethod>
          label={t('methods.list')}
          rows={rows}
          rowId={(row) => row.id ?? 0}
          columns={[
            {
              header: t('methods.columns.description'),
              cell: (row) => (
                <Link to="/methods/$methodId" params={{ methodId: String(row.id) }}>
                  {row.description}
                </Link>
              ),
            },
            { header: t('methods.columns.type'), cell: (row) => wordOf('deliveryType', row.type) },
            { header: t('methods.columns.leadType'), cell: (row) => leadTypes.find((type) => type.id === row.leadTypeId)?.name },
            { header: t('methods.columns.environment'), cell: (row) => wordOf('environment', row.environment) },
            { header: t('methods.columns.enabled'), cell: (row) => (row.enabled === false ? t('form.no') : t('form.yes')) },
          ]}
        />
      )}
    </Part>
  );
}

function Part<Row>(props: {
  query: UseQueryResult<Row[]>;
  add: ReactNode;
  empty: ReactNode;
  children: (rows: Row[]) => ReactNode;
}) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const { query } = props;
  return (
    <>
      <div className={classes.bar}>{props.add}</div>
      {query.isPending ? <Loading label={t('common.loading')} lines={4} /> : null}
      {query.error ? <ErrorState error={query.error} retry={query.refetch} texts={problems} /> : null}
      {query.data ? (query.data.length === 0 ? props.empty : props.children(query.data)) : null}
    </>
  );
}
