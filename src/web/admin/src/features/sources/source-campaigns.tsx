import type { Campaign } from '@leadexec/api-client';
import { EmptyState, ErrorState, Loading, MoneyText } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { WordPill } from '../../lib/pills.tsx';
import { PlainTable } from '../../lib/plain-table.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { someSettingsQuery } from '../../lib/settings/settings.queries.ts';
import { wordOf } from '../../lib/use-words.ts';

/** The campaigns of one lead source, and a new one (CAMP-04). */
export function SourceCampaigns({ sourceId }: { sourceId: number }) {
  const { t } = useTranslation();
  const texts = useProblemTexts();
  const campaigns = useQuery(someSettingsQuery('campaigns', { leadSourceId: sourceId }));
  const { leadTypes } = useSuspenseQuery(directoryQuery()).data;
  if (campaigns.isPending) {
    return <Loading label={t('common.loading')} lines={4} />;
  }
  if (campaigns.error) {
    return <ErrorState error={campaigns.error} retry={campaigns.refetch} texts={texts} />;
  }
  return (
    <>
      <Button
        component={Link}
        size="xs"
        to="/campaigns/new"
        search={{ source: sourceId } as never}
        style={{ alignSelf: 'flex-end' }}
      >
        {t('campaigns.add')}
      </Button>
      {campaigns.data.length === 0 ? (
        <EmptyState title={t('campaigns.empty')}>{t('campaigns.emptyHint')}</EmptyState>
      ) : (
        <PlainTable<Campaign>
          label={t('campaigns.list')}
          rows={campaigns.data}
          rowId={(row) => row.id ?? 0}
          columns={[
            {
              header: t('campaigns.columns.name'),
              cell: (row) => (
                <Link to="/campaigns/$campaignId" params={{ campaignId: String(row.id) }}>
                  {row.name}
                </Link>
              ),
            },
            { header: t('campaigns.columns.status'), cell: (row) => <WordPill group="campaignStatus" code={row.status} /> },
            {
              header: t('campaigns.columns.type'),
              cell: (row) => leadTypes.find((type) => type.id === row.leadTypeId)?.name,
            },
            { header: t('campaigns.columns.channel'), cell: (row) => wordOf('channel', row.channel) },
            { header: t('campaigns.columns.price'), align: 'end', cell: (row) => <MoneyText value={row.price} /> },
          ]}
        />
      )}
    </>
  );
}
