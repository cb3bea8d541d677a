import type { RefusedPost } from '@leadexec/api-client';
import { type GridColumn, TimeText } from '@leadexec/ui';
import type { TFunction } from 'i18next';

export function refusedColumns(t: TFunction): GridColumn<RefusedPost>[] {
  return [
    { id: 'at', header: t('refused.columns.at'), width: 170, cell: (post) => <TimeText value={post.at} /> },
    { id: 'reason', exports: ['reasonText'], header: t('refused.columns.reason'), width: 190, cell: (post) => post.reasonText },
    {
      id: 'detail',
      header: t('refused.columns.detail'),
      width: 240,
      grow: true,
      cell: (post) => <span title={post.detail ?? undefined}>{post.detail}</span>,
    },
    { id: 'receiver', header: t('refused.columns.receiver'), width: 88, cell: (post) => post.receiver },
    {
      id: 'ids',
      exports: ['leadTypeId', 'leadSourceId', 'campaignId'],
      header: t('refused.columns.ids'),
      width: 160,
      cell: (post) => [post.leadTypeId, post.leadSourceId, post.campaignId].map((id) => id ?? '–').join(' / '),
    },
    { id: 'campaign', header: t('refused.columns.campaign'), width: 170, cell: (post) => post.campaign },
    {
      id: 'address',
      exports: ['remoteAddress'],
      header: t('refused.columns.address'),
      width: 130,
      cell: (post) => post.remoteAddress,
    },
    {
      id: 'trace',
      exports: ['traceId'],
      header: t('refused.columns.trace'),
      width: 150,
      cell: (post) => <span className="mono">{post.traceId}</span>,
    },
  ];
}
