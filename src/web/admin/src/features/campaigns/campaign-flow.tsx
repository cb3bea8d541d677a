import { api, type Campaign } from '@leadexec/api-client';
import { EmptyState, ErrorState, FlowCanvas, Loading, useAccountLocale } from '@leadexec/ui';
import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { someSettingsQuery } from '../../lib/settings/settings.queries.ts';
import { todayIn } from '../leads/lead-search.ts';
import { campaignFlow } from './campaign-flow-nodes.ts';

const todayQuery = (campaignId: number, day: string) =>
  queryOptions({
    queryKey: ['campaign', campaignId, 'today', day],
    queryFn: () => api.leadReport({ from: day, to: day, by: 'day', group: 'client', campaignId }),
    refetchInterval: 30_000,
  });

/** Where the leads of a campaign go: from the source to the clients, with status, caps and what happened today (CAMP-47). */
export function CampaignFlow({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const { currency, zoneId } = useAccountLocale();
  const navigate = useNavigate();
  const problems = useProblemTexts();
  const { leadSources } = useSuspenseQuery(directoryQuery()).data;
  const accounts = useQuery(someSettingsQuery('delivery-accounts', { leadTypeId: campaign.leadTypeId }));
  const groups = useQuery(someSettingsQuery('delivery-groups'));
  const clients = useQuery(someSettingsQuery('clients'));
  const today = useQuery(todayQuery(campaign.id ?? 0, todayIn(zoneId, new Date())));
  const reads = [accounts, groups, clients];
  const failed = reads.find((read) => read.error);
  if (failed) {
    return <ErrorState error={failed.error} retry={() => reads.forEach((read) => void read.refetch())} texts={problems} />;
  }
  if (!accounts.data || !groups.data || !clients.data) {
    return <Loading label={t('common.loading')} lines={8} />;
  }
  const { nodes, edges, none } = campaignFlow(
    {
      campaign,
      source: leadSources.find((source) => source.id === campaign.leadSourceId)?.name ?? `#${campaign.leadSourceId}`,
      accounts: accounts.data,
      groups: groups.data,
      clients: clients.data,
      today: today.data,
    },
    currency,
    t,
    (to, id) => void navigate({ to: to === 'distribution' ? '/distribution' : `/${to}/${id}` }),
  );
  return (
    <>
      <FlowCanvas
        label={t('flow.label', { name: campaign.name })}
        nodes={nodes}
        edges={edges}
        texts={t('flow.canvas', { returnObjects: true })}
      >
        {t('flow.hint')}
      </FlowCanvas>
      {none ? <EmptyState title={t('flow.empty')}>{t('flow.emptyHint')}</EmptyState> : null}
    </>
  );
}
