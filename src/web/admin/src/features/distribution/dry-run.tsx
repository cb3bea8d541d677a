import { type DryRunRequest, operations } from '@leadexec/api-client';
import { EmptyState } from '@leadexec/ui';
import { Alert, Button, SegmentedControl, Select, Switch, TextInput } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { messageOf } from '../../lib/message-of.ts';
import classes from './dry-run.module.css';
import { DryRunResult } from './dry-run-result.tsx';

/** Who would get a lead, without anything happening (DIST-53). */
export function DryRunPanel() {
  const { t } = useTranslation();
  const { campaigns, leadTypes } = useSuspenseQuery(directoryQuery()).data;
  const [what, setWhat] = useState<'sample' | 'stored'>('sample');
  const [campaignId, setCampaignId] = useState<number | undefined>(campaigns[0]?.id);
  const [leadId, setLeadId] = useState('');
  const [fields, setFields] = useState<Record<string, string>>({});
  const [useDraft, setUseDraft] = useState(false);
  const run = useMutation({ mutationFn: (body: DryRunRequest) => operations.dryRun(body) });
  const type = leadTypes.find((known) => known.id === campaigns.find((campaign) => campaign.id === campaignId)?.leadTypeId);
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  const body: DryRunRequest =
    what === 'stored'
      ? { leadId: leadId.trim(), changes: [], fields: {}, useDraft }
      : { campaignId: campaignId ?? 0, fields: given, changes: [], useDraft };
  return (
    <div className={classes.panel}>
      <form
        className={classes.form}
        aria-label={t('dryRun.label')}
        onSubmit={(event) => {
          event.preventDefault();
          run.mutate(body);
        }}
      >
        <p className={classes.intro}>{t('dryRun.intro')}</p>
        <SegmentedControl
          size="xs"
          aria-label={t('dryRun.what')}
          data={(['sample', 'stored'] as const).map((value) => ({ value, label: t(`dryRun.${value}`) }))}
          value={what}
          onChange={(next) => setWhat(next === 'stored' ? 'stored' : 'sample')}
        />
        {what === 'stored' ? (
          <TextInput
            size="xs"
            label={t('dryRun.leadId')}
            classNames={{ input: 'mono' }}
            value={leadId}
            onChange={(event) => setLeadId(event.currentTarget.value)}
          />
        ) : (
          <>
            <Select
              size="xs"
              label={t('dryRun.campaign')}
              data={campaigns.map((campaign) => ({ value: String(campaign.id), label: campaign.name }))}
              value={campaignId === undefined ? null : String(campaignId)}
              onChange={(next) => setCampaignId(next ? Number(next) : undefined)}
              searchable
              allowDeselect={false}
            />
            <div className={classes.fields}>
              {(type?.fields ?? [])
                .filter((field) => field.kind !== 'calculated')
                .map((field) => (
                  <TextInput
                    key={field.name}
                    size="xs"
                    label={field.label}
                    value={fields[field.name] ?? ''}
                    onChange={(event) => setFields({ ...fields, [field.name]: event.currentTarget.value })}
                  />
                ))}
            </div>
          </>
        )}
        <div className={classes.foot}>
          <Switch
            size="xs"
            label={t('dryRun.useDraft')}
            checked={useDraft}
            onChange={(event) => setUseDraft(event.currentTarget.checked)}
          />
          <Button size="xs" type="submit" loading={run.isPending}>
            {t('dryRun.run')}
          </Button>
        </div>
      </form>
      <section className={classes.result} aria-label={t('dryRun.result')} aria-live="polite">
        {run.error ? (
          <Alert color="red" variant="light" role="alert">
            {messageOf(run.error)}
          </Alert>
        ) : null}
        {run.data ? <DryRunResult run={run.data} /> : run.error ? null : <EmptyState title={t('dryRun.none')} />}
      </section>
    </div>
  );
}
