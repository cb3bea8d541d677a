import type { DistributionList } from '@leadexec/api-client';
import { type GridColumn, TimeText } from '@leadexec/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { SelectField, SwitchField, TextField } from '../../lib/settings/fields.tsx';
import { useField } from '../../lib/settings/form-context.ts';
import { choicesOf } from '../../lib/settings/many-field.tsx';
import { Section } from '../../lib/settings/section.tsx';
import { SettingEditor } from '../../lib/settings/setting-page.tsx';

export const newList = (leadTypeId: number | undefined): DistributionList => ({
  description: '',
  leadTypeId: leadTypeId ?? 0,
  field: '',
  enabled: true,
});

/** Which clients get a lead by the value of one of its fields (DIST-41, DIST-42, DIST-44). */
export function ListForm(props: { list: DistributionList; onSaved?: (list: DistributionList) => void; onArchived?: () => void }) {
  const { t } = useTranslation();
  return (
    <SettingEditor
      kind="distribution-lists"
      label={t('lists.form.label')}
      stored={props.list}
      onSaved={props.onSaved}
      onArchived={props.onArchived}
    >
      <Fields isNew={!props.list.id} />
    </SettingEditor>
  );
}

function Fields({ isNew }: { isNew: boolean }) {
  const { t } = useTranslation();
  const { clients, leadTypes } = useSuspenseQuery(directoryQuery()).data;
  const chosen = useField('/leadTypeId').value;
  const fields = (leadTypes.find((type) => type.id === chosen)?.fields ?? []).map((field) => ({
    value: field.name,
    label: field.label,
  }));
  const linkValue = useField('/linkValue');
  const linked = useField('/linkField').value;
  return (
    <>
      <Section title={t('lists.form.general')} hint={t('lists.form.generalHint')}>
        <TextField path="/description" label={t('lists.form.description')} required span={12} />
        <SelectField
          path="/leadTypeId"
          label={t('lists.form.leadType')}
          data={choicesOf(leadTypes)}
          number
          disabled={!isNew}
          span={6}
        />
        <SelectField
          path="/field"
          label={t('lists.form.field')}
          hint={t('lists.form.fieldHint')}
          data={fields}
          disabled={!isNew}
          span={6}
        />
        <SwitchField path="/enabled" label={t('lists.form.enabled')} hint={t('lists.form.enabledHint')} span={12} />
      </Section>
      <Section title={t('lists.form.link')} hint={t('lists.form.linkHint')}>
        <SelectField
          path="/linkField"
          label={t('lists.form.linkField')}
          data={fields}
          clearable
          onChanged={(next) => (next === null ? linkValue.set(undefined) : undefined)}
          span={6}
        />
        <TextField path="/linkValue" label={t('lists.form.linkValue')} disabled={!linked} span={6} />
      </Section>
      <Section title={t('lists.form.rest')} hint={t('lists.form.restHint')}>
        <SelectField
          path="/defaultClientId"
          label={t('lists.form.defaultClient')}
          data={choicesOf(clients)}
          clearable
          number
          span={6}
        />
      </Section>
    </>
  );
}

export function listColumns(
  t: TFunction,
  {
    leadTypes,
    clients,
  }: { leadTypes: readonly { id: number; name: string }[]; clients: readonly { id: number; name: string }[] },
): GridColumn<DistributionList>[] {
  const named = (items: readonly { id: number; name: string }[], id: number | null | undefined) =>
    id ? (items.find((item) => item.id === id)?.name ?? `${id}`) : '';
  return [
    {
      id: 'description',
      header: t('lists.columns.description'),
      width: 260,
      grow: true,
      cell: (list) => (
        <Link to="/lists/$listId" params={{ listId: String(list.id) }} tabIndex={-1}>
          {list.description}
        </Link>
      ),
    },
    { id: 'leadType', header: t('lists.columns.leadType'), width: 140, cell: (list) => named(leadTypes, list.leadTypeId) },
    { id: 'field', header: t('lists.columns.field'), width: 140, cell: (list) => list.field },
    {
      id: 'link',
      header: t('lists.columns.link'),
      width: 180,
      cell: (list) => (list.linkField ? `${list.linkField} = ${list.linkValue ?? ''}` : ''),
    },
    {
      id: 'default',
      header: t('lists.columns.defaultClient'),
      width: 180,
      cell: (list) => named(clients, list.defaultClientId),
    },
    { id: 'enabled', header: t('lists.columns.enabled'), width: 76, cell: (list) => t(list.enabled ? 'form.yes' : 'form.no') },
    { id: 'id', header: t('lists.columns.id'), width: 84, align: 'end', cell: (list) => list.id },
    { id: 'changed', header: t('lists.columns.changed'), width: 170, cell: (list) => <TimeText value={list.changedAt} /> },
  ];
}

export const listWords = (list: DistributionList) => `${list.description} ${list.field}`;
