import { ErrorState, Loading } from '@leadexec/ui';
import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../lib/may.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { LeadDeeds } from './by-hand/deed-menus.tsx';
import classes from './lead.module.css';
import { LeadAppointments } from './lead-appointments.tsx';
import { LeadDeliveries } from './lead-deliveries.tsx';
import { LeadFlow } from './lead-flow.tsx';
import { LeadFields, LeadHeader, LeadProperties } from './lead-header.tsx';
import { LeadInsertRequest } from './lead-insert-request.tsx';
import { type LeadTab, leadTabs } from './lead-search.ts';
import { LeadTimeline } from './lead-timeline.tsx';
import { LeadWhy } from './lead-why.tsx';
import { leadQuery } from './leads.queries.ts';
import { EditValues } from './record/edit-values.tsx';
import { LeadFiles } from './record/lead-files.tsx';
import { LeadHistory } from './record/lead-history.tsx';
import { LeadNotes } from './record/lead-notes.tsx';

interface Props {
  leadId: string;
  actions?: ReactNode;
  wide?: boolean;
  /** The part in sight where the address holds it; else the view keeps it itself. */
  tab?: LeadTab | undefined;
  onTab?: (tab: LeadTab | undefined) => void;
}

/** One lead: header, then timeline, deliveries, fields and insert request; the same in the side panel and on its own page. */
export function LeadView({ leadId, actions, wide, tab, onTab }: Props) {
  const { t } = useTranslation();
  const texts = useProblemTexts();
  const may = useMay();
  const lead = useQuery(leadQuery(leadId));
  if (lead.isPending) {
    return <Loading label={t('common.loading')} lines={8} />;
  }
  if (lead.error) {
    return <ErrorState error={lead.error} retry={lead.refetch} texts={texts} />;
  }
  const state = onTab
    ? { value: tab ?? 'timeline', onChange: (next: string | null) => onTab(leadTabs.find((known) => known === next)) }
    : { defaultValue: 'timeline' };
  const facts = (
    <>
      <LeadProperties lead={lead.data} />
      <h3 className={classes.sub}>
        {t('lead.fields')}
        {lead.data.erased ? null : <EditValues leadId={leadId} />}
      </h3>
      <LeadFields lead={lead.data} />
      <LeadAppointments leadId={leadId} />
    </>
  );
  return (
    <div className={classes.view} data-wide={wide || undefined}>
      <LeadHeader
        lead={lead.data}
        actions={
          <>
            {lead.data.validity === 'valid' && !lead.data.erased ? <LeadDeeds leadId={leadId} /> : null}
            {actions}
          </>
        }
      />
      <div className={classes.columns}>
        <Tabs key={leadId} {...state} keepMounted={false} className={classes.main}>
          <Tabs.List aria-label={t('lead.tabs')}>
            <Tabs.Tab value="timeline">{t('lead.timeline')}</Tabs.Tab>
            <Tabs.Tab value="diagram">{t('flow.tab')}</Tabs.Tab>
            <Tabs.Tab value="deliveries">{t('lead.deliveries')}</Tabs.Tab>
            {wide ? null : <Tabs.Tab value="fields">{t('lead.fields')}</Tabs.Tab>}
            <Tabs.Tab value="notes">{t('record.tab')}</Tabs.Tab>
            <Tabs.Tab value="history">{t('record.history')}</Tabs.Tab>
            {may('dataOfAll') ? <Tabs.Tab value="why">{t('why.tab')}</Tabs.Tab> : null}
            <Tabs.Tab value="insert">{t('lead.insert')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="timeline" className={classes.panel}>
            <LeadTimeline leadId={leadId} />
          </Tabs.Panel>
          <Tabs.Panel value="diagram" className={classes.panel}>
            <LeadFlow leadId={leadId} onDeliveries={() => onTab?.('deliveries')} />
          </Tabs.Panel>
          <Tabs.Panel value="deliveries" className={classes.panel}>
            <LeadDeliveries leadId={leadId} />
          </Tabs.Panel>
          <Tabs.Panel value="fields" className={classes.panel}>
            {facts}
          </Tabs.Panel>
          <Tabs.Panel value="notes" className={classes.panel}>
            <LeadNotes leadId={leadId} closed={lead.data.erased} />
            <LeadFiles leadId={leadId} closed={lead.data.erased} />
          </Tabs.Panel>
          <Tabs.Panel value="history" className={classes.panel}>
            <LeadHistory leadId={leadId} />
          </Tabs.Panel>
          <Tabs.Panel value="why" className={classes.panel}>
            <LeadWhy leadId={leadId} />
          </Tabs.Panel>
          <Tabs.Panel value="insert" className={classes.panel}>
            <LeadInsertRequest leadId={leadId} />
          </Tabs.Panel>
        </Tabs>
        {wide ? <aside className={classes.side}>{facts}</aside> : null}
      </div>
    </div>
  );
}
