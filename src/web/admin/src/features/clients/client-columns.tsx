import type { Client } from '@leadexec/api-client';
import { type GridColumn, TimeText } from '@leadexec/ui';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { WordPill } from '../../lib/pills.tsx';
import { Who } from '../../lib/who.tsx';

export function clientColumns(t: TFunction): GridColumn<Client>[] {
  return [
    {
      id: 'name',
      header: t('clients.columns.name'),
      width: 200,
      grow: true,
      cell: (client) => (
        <Link to="/clients/$clientId" params={{ clientId: String(client.id) }} tabIndex={-1}>
          {client.companyName}
        </Link>
      ),
    },
    {
      id: 'status',
      filter: 'status',
      header: t('clients.columns.status'),
      width: 120,
      cell: (client) => <WordPill group="clientStatus" code={client.status} />,
    },
    {
      id: 'contact',
      header: t('clients.columns.contact'),
      width: 140,
      cell: (client) => [client.firstName, client.lastName].filter(Boolean).join(' '),
    },
    { id: 'email', header: t('clients.columns.email'), width: 190, cell: (client) => client.email },
    { id: 'zone', header: t('clients.columns.zone'), width: 150, cell: (client) => client.zoneId },
    { id: 'priority', header: t('clients.columns.priority'), width: 84, align: 'end', cell: (client) => client.priority },
    {
      id: 'caps',
      header: t('clients.columns.caps'),
      width: 110,
      cell: (client) => (client.limits?.perDay ? t('clients.capsPerDay', { count: client.limits.perDay }) : ''),
    },
    { id: 'id', header: t('clients.columns.id'), width: 84, align: 'end', cell: (client) => client.id },
    {
      id: 'changed',
      header: t('clients.columns.changed'),
      hidden: true,
      width: 160,
      cell: (client) => <TimeText value={client.changedAt} />,
    },
    { id: 'by', header: t('clients.columns.by'), width: 150, hidden: true, cell: (client) => <Who actor={client.changedBy} /> },
  ];
}

export const clientWords = (client: Client) =>
  [client.companyName, client.firstName, client.lastName, client.email].filter(Boolean).join(' ');
