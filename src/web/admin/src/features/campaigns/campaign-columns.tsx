import type { Campaign, Directory } from '@leadexec/api-client';
import { type GridColumn, MoneyText, TimeText } from '@leadexec/ui';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { WordPill } from '../../lib/pills.tsx';
import { wordOf } from '../../lib/use-words.ts';

const named = (items: readonly { id: number; name: string }[], id: number) =>
  items.find((item) => item.id === id)?.name ?? `${id}`;

export function campaignColumns(t: TFunction, { leadSources, leadTypes }: Directory): GridColumn<Campaign>[] {
  return [
    {
      id: 'name',
      header: t('campaigns.columns.name'),
      width: 220,
      grow: true,
      cell: (campaign) => (
        <Link to="/campaigns/$campaignId" params={{ campaignId: String(campaign.id) }} tabIndex={-1}>
          {campaign.name}
        </Link>
      ),
    },
    {
      id: 'source',
      header: t('campaigns.columns.source'),
      width: 180,
      cell: (campaign) => (
        <Link to="/sources/$sourceId" params={{ sourceId: String(campaign.leadSourceId) }} tabIndex={-1}>
          {named(leadSources, campaign.leadSourceId)}
        </Link>
      ),
    },
    { id: 'type', header: t('campaigns.columns.type'), width: 140, cell: (campaign) => named(leadTypes, campaign.leadTypeId) },
    {
      id: 'status',
      filter: 'status',
      header: t('campaigns.columns.status'),
      width: 110,
      cell: (campaign) => <WordPill group="campaignStatus" code={campaign.status} />,
    },
    {
      id: 'channel',
      header: t('campaigns.columns.channel'),
      width: 120,
      cell: (campaign) => wordOf('channel', campaign.channel),
    },
    {
      id: 'price',
      header: t('campaigns.columns.price'),
      width: 90,
      align: 'end',
      cell: (campaign) => <MoneyText value={campaign.price} />,
    },
    {
      id: 'caps',
      header: t('campaigns.columns.caps'),
      width: 110,
      cell: (campaign) => (campaign.limits?.perDay ? t('clients.capsPerDay', { count: campaign.limits.perDay }) : ''),
    },
    { id: 'id', header: t('campaigns.columns.id'), width: 84, align: 'end', cell: (campaign) => campaign.id },
    {
      id: 'changed',
      header: t('campaigns.columns.changed'),
      width: 160,
      hidden: true,
      cell: (row) => <TimeText value={row.changedAt} />,
    },
  ];
}

export const campaignWords = (directory: Directory) => (campaign: Campaign) =>
  `${campaign.name} ${named(directory.leadSources, campaign.leadSourceId)}`;
