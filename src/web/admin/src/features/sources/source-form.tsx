import { type LeadSource, operations } from '@leadexec/api-client';
import { CopyText, type GridColumn, TimeText } from '@leadexec/ui';
import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { May } from '../../lib/may.tsx';
import { messageOf } from '../../lib/message-of.ts';
import { NumberField, TextField } from '../../lib/settings/fields.tsx';
import { useField } from '../../lib/settings/form-context.ts';
import type { Json, JsonObject } from '../../lib/settings/json.ts';
import { RowTable } from '../../lib/settings/row-table.tsx';
import { Section } from '../../lib/settings/section.tsx';
import { SettingEditor } from '../../lib/settings/setting-page.tsx';
import classes from '../../lib/settings/settings-form.module.css';

export const newSource: LeadSource = { name: '', postsPerSecond: 50, ipRules: [], accessKeys: [] };

/** Who posts leads, from where and how fast. */
export function SourceForm(props: { source: LeadSource; onSaved?: (source: LeadSource) => void; onArchived?: () => void }) {
  const { t } = useTranslation();
  const { source } = props;
  return (
    <SettingEditor
      kind="lead-sources"
      label={t('sources.form.label')}
      stored={source}
      onSaved={props.onSaved}
      onArchived={props.onArchived}
    >
      <Section title={t('sources.form.general')} hint={t('sources.form.generalHint')}>
        <TextField path="/name" label={t('sources.form.name')} required />
        <TextField path="/email" label={t('sources.form.email')} />
        <TextField path="/address" label={t('sources.form.address')} span={12} />
        <TextField path="/city" label={t('sources.form.city')} />
        <TextField path="/state" label={t('sources.form.state')} span={3} />
        <TextField path="/postalCode" label={t('sources.form.postalCode')} span={3} />
      </Section>
      <Section title={t('sources.form.access')} hint={t('sources.form.accessHint')}>
        <NumberField path="/postsPerSecond" label={t('sources.form.rate')} minimum={1} required />
        <Rules />
      </Section>
      {source.id ? <Keys source={source} /> : null}
    </SettingEditor>
  );
}

function Rules() {
  const { t } = useTranslation();
  const { value, set } = useField('/ipRules');
  const rows = (Array.isArray(value) ? value : []) as JsonObject[];
  return (
    <div data-span={12}>
      {rows.length > 0 ? (
        <RowTable
          label={t('sources.form.rules')}
          path="/ipRules"
          rows={rows}
          ordered
          onChange={(next) => set(next as Json[])}
          columns={[
            { name: 'allow', header: t('sources.form.allow'), type: 'check' },
            { name: 'addresses', header: t('sources.form.addresses') },
          ]}
        />
      ) : null}
      <Button size="compact-sm" variant="subtle" onClick={() => set([...rows, { allow: true, addresses: '' }] as Json[])}>
        {t('sources.form.addRule')}
      </Button>
    </div>
  );
}

function Keys({ source }: { source: LeadSource }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['settings', 'lead-sources'] });
  const make = useMutation({ mutationFn: () => operations.accessKey(source.id ?? 0), onSuccess: refresh });
  const revoke = useMutation({ mutationFn: (key: string) => operations.revokeKey(source.id ?? 0, key), onSettled: refresh });
  const error = make.error ?? revoke.error;
  return (
    <Section title={t('sources.form.keys')} hint={t('sources.form.keysHint')}>
      {(source.accessKeys ?? []).length === 0 ? <p className={classes.hint}>{t('sources.form.noKeys')}</p> : null}
      {(source.accessKeys ?? []).map((key) => (
        <p key={key} className={classes.text}>
          <span className="mono">{key}</span>{' '}
          <May needs="leadSources edit">
            <ActionIcon
              variant="subtle"
              color="red"
              size="sm"
              aria-label={t('sources.form.revoke', { id: key })}
              title={t('sources.form.revoke', { id: key })}
              onClick={() => revoke.mutate(key)}
            >
              <IconTrash size={14} />
            </ActionIcon>
          </May>
        </p>
      ))}
      <div>
        <May needs="leadSources edit">
          <Button size="compact-sm" variant="default" loading={make.isPending} onClick={() => make.mutate()}>
            {t('sources.form.makeKey')}
          </Button>
        </May>
        {make.data ? (
          <p role="status" className={classes.text}>
            {t('sources.form.keyShown')} <span className="mono">{make.data.key}</span>{' '}
            <CopyText value={make.data.key} label={t('sources.form.copyKey')} copied={t('common.copied')} />
          </p>
        ) : null}
        {error ? (
          <p role="alert" className={classes.mistake}>
            {messageOf(error)}
          </p>
        ) : null}
      </div>
    </Section>
  );
}

export function sourceColumns(t: TFunction): GridColumn<LeadSource>[] {
  return [
    {
      id: 'name',
      header: t('sources.columns.name'),
      width: 260,
      grow: true,
      cell: (source) => (
        <Link to="/sources/$sourceId" params={{ sourceId: String(source.id) }} tabIndex={-1}>
          {source.name}
        </Link>
      ),
    },
    { id: 'email', header: t('sources.columns.email'), width: 220, cell: (source) => source.email },
    {
      id: 'place',
      header: t('sources.columns.place'),
      width: 200,
      cell: (source) => [source.city, source.state].filter(Boolean).join(', '),
    },
    { id: 'rate', header: t('sources.columns.rate'), width: 130, align: 'end', cell: (source) => source.postsPerSecond },
    { id: 'id', header: t('sources.columns.id'), width: 84, align: 'end', cell: (source) => source.id },
    { id: 'changed', header: t('sources.columns.changed'), width: 170, cell: (source) => <TimeText value={source.changedAt} /> },
  ];
}

export const sourceWords = (source: LeadSource) => `${source.name} ${source.email ?? ''}`;
