import type { DeliveryMethod, Directory } from '@leadexec/api-client';
import { type GridColumn, TimeText } from '@leadexec/ui';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { wordOf } from '../../lib/use-words.ts';

const named = (items: readonly { id: number; name: string }[], id: number) =>
  items.find((item) => item.id === id)?.name ?? `${id}`;

export function methodColumns(t: TFunction, { clients, leadTypes }: Directory): GridColumn<DeliveryMethod>[] {
  return [
    {
      id: 'description',
      header: t('methods.columns.description'),
      width: 220,
      grow: true,
      cell: (method) => (
        <Link to="/methods/$methodId" params={{ methodId: String(method.id) }} tabIndex={-1}>
          {method.description}
        </Link>
      ),
    },
    {
      id: 'client',
      header: t('methods.columns.client'),
      width: 190,
      cell: (method) => (
        <Link to="/clients/$clientId" params={{ clientId: String(method.clientId) }} tabIndex={-1}>
          {named(clients, method.clientId)}
        </Link>
      ),
    },
    { id: 'type', header: t('methods.columns.type'), width: 130, cell: (method) => wordOf('deliveryType', method.type) },
    { id: 'leadType', header: t('methods.columns.leadType'), width: 130, cell: (method) => named(leadTypes, method.leadTypeId) },
    {
      id: 'environment',
      header: t('methods.columns.environment'),
      width: 110,
      cell: (method) => wordOf('environment', method.environment),
    },
    {
      id: 'enabled',
      header: t('methods.columns.enabled'),
      width: 64,
      cell: (method) => (method.enabled === false ? t('form.no') : t('form.yes')),
    },
    { id: 'url', header: t('methods.columns.url'), width: 260, cell: (method) => method.webhook?.productionUrl },
    { id: 'id', header: t('methods.columns.id'), width: 84, align: 'end', cell: (method) => method.id },
    {
      id: 'changed',
      header: t('methods.columns.changed'),
      width: 160,
      hidden: true,
      cell: (method) => <TimeText value={method.changedAt} />,
    },
  ];
}

export const methodWords = (directory: Directory) => (method: DeliveryMethod) =>
  `${method.description} ${named(directory.clients, method.clientId)}`;
