import { EmptyState, ErrorState, FlowCanvas, Loading } from '@leadexec/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { leadFlow } from './lead-flow-nodes.ts';
import { traceQuery } from './leads.queries.ts';

/** The process diagram of a lead: the path it took, with the reason at each stop (LEAD-15, LEAD-37). */
export function LeadFlow({ leadId, onDeliveries }: { leadId: string; onDeliveries: () => void }) {
  const { t } = useTranslation();
  const texts = useProblemTexts();
  const trace = useQuery(traceQuery(leadId));
  if (trace.isPending) {
    return <Loading label={t('common.loading')} />;
  }
  if (trace.error) {
    return <ErrorState error={trace.error} retry={trace.refetch} texts={texts} />;
  }
  const { nodes, edges } = leadFlow(trace.data, t, onDeliveries);
  return nodes.length === 0 ? (
    <EmptyState title={t('timeline.empty')}>{t('timeline.emptyHint')}</EmptyState>
  ) : (
    <FlowCanvas label={t('flow.lead')} nodes={nodes} edges={edges} texts={t('flow.canvas', { returnObjects: true })}>
      {t('flow.leadHint')}
    </FlowCanvas>
  );
}
