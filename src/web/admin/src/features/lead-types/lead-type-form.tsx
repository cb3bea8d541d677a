import type { LeadType } from '@leadexec/api-client';
import { type GridColumn, TimeText } from '@leadexec/ui';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { SwitchField, TagsField, TextField } from '../../lib/settings/fields.tsx';
import { Section } from '../../lib/settings/section.tsx';
import { SettingEditor } from '../../lib/settings/setting-page.tsx';
import { FieldEditor } from './field-editor.tsx';

export const newLeadType: LeadType = {
  name: '',
  fields: [
    { name: 'FirstName', label: 'First name', kind: 'text', systemField: 'firstName' },
    { name: 'LastName', label: 'Last name', kind: 'text', systemField: 'lastName' },
    { name: 'Email', label: 'E-mail', kind: 'email', systemField: 'email', inDuplicateKey: true },
    { name: 'PrimaryPhone', label: 'Phone', kind: 'phone', systemField: 'primaryPhone', inDuplicateKey: true },
  ] as NonNullable<LeadType['fields']>,
};

/** Which fields a lead has and how each is read and checked. */
export function LeadTypeForm(props: { leadType: LeadType; onSaved?: (leadType: LeadType) => void; onArchived?: () => void }) {
  const { t } = useTranslation();
  return (
    <SettingEditor
      kind="lead-types"
      label={t('leadTypes.form.label')}
      stored={props.leadType}
      onSaved={props.onSaved}
      onArchived={props.onArchived}
    >
      <Section title={t('leadTypes.form.general')}>
        <TextField path="/name" label={t('leadTypes.form.name')} required />
        <TextField path="/industry" label={t('leadTypes.form.industry')} />
        <SwitchField path="/duplicateMatchAny" label={t('leadTypes.form.anyKey')} span={12} />
      </Section>
      <Section title={t('leadTypes.form.fields')} hint={t('leadTypes.form.fieldsHint')}>
        <FieldEditor path="/fields" label={t('leadTypes.form.list')} add={t('leadTypes.form.addField')} />
      </Section>
      <Section title={t('leadTypes.form.returns')} hint={t('leadTypes.form.returnsHint')}>
        <TagsField path="/returnReasons" label={t('leadTypes.form.reasons')} hint={t('leadTypes.form.reasonsHint')} />
      </Section>
    </SettingEditor>
  );
}

export function leadTypeColumns(t: TFunction): GridColumn<LeadType>[] {
  return [
    {
      id: 'name',
      header: t('leadTypes.columns.name'),
      width: 260,
      grow: true,
      cell: (type) => (
        <Link to="/lead-types/$leadTypeId" params={{ leadTypeId: String(type.id) }} tabIndex={-1}>
          {type.name}
        </Link>
      ),
    },
    { id: 'industry', header: t('leadTypes.columns.industry'), width: 200, cell: (type) => type.industry },
    { id: 'fields', header: t('leadTypes.columns.fields'), width: 90, align: 'end', cell: (type) => type.fields?.length },
    { id: 'id', header: t('leadTypes.columns.id'), width: 84, align: 'end', cell: (type) => type.id },
    { id: 'changed', header: t('leadTypes.columns.changed'), width: 170, cell: (type) => <TimeText value={type.changedAt} /> },
  ];
}

export const leadTypeWords = (type: LeadType) => `${type.name} ${type.industry ?? ''}`;
