import type { DeliveryAccount, Directory } from '@leadexec/api-client';
import { type GridColumn, MoneyText, TimeText } from '@leadexec/ui';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { WordPill } from '../../lib/pills.tsx';

const named = (items: readonly { id: number; name: string }[], id: number) =>
  items.find((item) => item.id === id)?.name ?? `${id}`;

export function accountColumns(t: TFunction, directory: Directory): GridColumn<DeliveryAccount>[] {
  const { clients, leadTypes } = directory;
  return [
    {
      id: 'name',
      header: t('accounts.columns.name'),
      width: 220,
      grow: true,
      cell: (account) => (
        <Link to="/accounts/$accountId" params={{ accountId: String(account.id) }} tabIndex={-1}>
          {account.name}
        </Link>
      ),
    },
    {
      id: 'client',
      header: t('accounts.columns.client'),
      width: 190,
      cell: (account) => (
        <Link to="/clients/$clientId" params={{ clientId: String(account.clientId) }} tabIndex={-1}>
          {named(clients, account.clientId)}
        </Link>
      ),
    },
    {
      id: 'status',
      header: t('accounts.columns.status'),
      width: 110,
      cell: (account) => <WordPill group="accountStatus" code={account.status} />,
    },
    {
      id: 'leadType',
      header: t('accounts.columns.leadType'),
      width: 130,
      cell: (account) => named(leadTypes, account.leadTypeId),
    },
    {
      id: 'price',
      header: t('accounts.columns.price'),
      width: 96,
      align: 'end',
      cell: (account) => <MoneyText value={account.price} />,
    },
    { id: 'priority', header: t('accounts.columns.priority'), width: 84, align: 'end', cell: (account) => account.priority },
    {
      id: 'caps',
      header: t('accounts.columns.caps'),
      width: 110,
      cell: (account) => (account.limits?.perDay ? t('clients.capsPerDay', { count: account.limits.perDay }) : ''),
    },
    {
      id: 'exclusive',
      header: t('accounts.columns.exclusive'),
      width: 92,
      cell: (account) => (account.exclusive ? t('form.yes') : ''),
    },
    { id: 'id', header: t('accounts.columns.id'), width: 84, align: 'end', cell: (account) => account.id },
    {
      id: 'changed',
      header: t('accounts.columns.changed'),
      width: 160,
      hidden: true,
      cell: (account) => <TimeText value={account.changedAt} />,
    },
  ];
}

export const accountWords = (directory: Directory) => (account: DeliveryAccount) =>
  `${account.name} ${named(directory.clients, account.clientId)}`;
