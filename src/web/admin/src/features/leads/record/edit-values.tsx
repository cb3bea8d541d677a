import { ApiProblem, type EditedField, leadRecord } from '@leadexec/api-client';
import { ErrorState, Loading } from '@leadexec/ui';
import { Alert, Button, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type Dispatch, type SetStateAction, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../lib/form-modal.tsx';
import { May } from '../../../lib/may.tsx';
import { messageOf } from '../../../lib/message-of.ts';
import { useProblemTexts } from '../../../lib/problem-texts.ts';
import dialogs from '../by-hand/dialogs.module.css';
import classes from './record.module.css';
import { useRecordDeed } from './record.queries.ts';

/** The button that opens the lead's values for editing (LEAD-41). */
export function EditValues({ leadId }: { leadId: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <May needs="leads edit">
        <Button size="compact-xs" variant="default" onClick={() => setOpen(true)}>
          {t('record.edit.open')}
        </Button>
      </May>
      {open ? (
        <FormModal opened onClose={() => setOpen(false)} title={t('record.edit.title')} size="lg">
          <ValuesForm leadId={leadId} onClose={() => setOpen(false)} />
        </FormModal>
      ) : null}
    </>
  );
}

export const textOf = (field: EditedField) => field.values.join('\n');
export const valuesOf = (field: EditedField, text: string) =>
  (field.several ? text.split('\n') : [text]).map((value) => value.trim()).filter(Boolean);

function ValuesForm({ leadId, onClose }: { leadId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const texts = useProblemTexts();
  const client = useQueryClient();
  const key = ['lead', leadId, 'values'];
  // Read when opened and not kept: what is edited is what is there now.
  const values = useQuery({ queryKey: key, queryFn: () => leadRecord.values(leadId), gcTime: 0, staleTime: 'static' });
  const [entered, setEntered] = useState<Record<string, string>>({});
  const fields = values.data?.fields ?? [];
  const changed = fields.filter((field) => entered[field.name] !== undefined && entered[field.name] !== textOf(field));
  const save = useRecordDeed(
    leadId,
    async (sent: EditedField[]) => {
      const body = sent.map((field) => ({ name: field.name, values: valuesOf(field, entered[field.name] ?? '') }));
      try {
        await leadRecord.change(leadId, values.data?.tag ?? '', body);
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 412) {
          client.setQueryData(key, await leadRecord.values(leadId));
        }
        throw error;
      }
    },
    onClose,
  );
  if (values.isPending) return <Loading label={t('common.loading')} lines={6} />;
  if (values.error) return <ErrorState error={values.error} retry={values.refetch} texts={texts} />;
  const problem = save.error instanceof ApiProblem ? save.error : undefined;
  const stale = problem?.status === 412;
  const wrong = (name: string) =>
    problem?.errors[`/fields/${(save.variables ?? []).findIndex((field) => field.name === name)}`]?.[0];
  const placed = problem?.status === 400 && Object.keys(problem.errors).some((path) => /^\/fields\/\d+$/.test(path));
  return (
    <form
      className={dialogs.body}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed.length > 0 && !save.isPending) save.mutate(changed);
      }}
    >
      <p className={dialogs.means}>{t('record.edit.means')}</p>
      <ValueFields fields={fields} entered={entered} wrong={wrong} onChange={setEntered} />
      {stale ? (
        <Alert color="yellow" variant="light" role="alert">
          {t('record.edit.stale')}
        </Alert>
      ) : null}
      <div className={dialogs.foot}>
        {save.error && !stale && !placed ? (
          <p role="alert" className={dialogs.error}>
            {messageOf(save.error)}
          </p>
        ) : null}
        <Button size="xs" variant="default" onClick={onClose}>
          {t('byHand.cancel')}
        </Button>
        <Button size="xs" type="submit" disabled={changed.length === 0} loading={save.isPending}>
          {t('record.edit.save')}
        </Button>
      </div>
    </form>
  );
}

interface FieldsProps {
  fields: readonly EditedField[];
  /** What was typed, by the field's name; the others show what they have. */
  entered: Record<string, string>;
  wrong: (name: string) => string | undefined;
  onChange: Dispatch<SetStateAction<Record<string, string>>>;
}

/** The fields of a lead, to be edited. */
export function ValueFields({ fields, entered, wrong, onChange }: FieldsProps) {
  return (
    <div className={classes.fields}>
      {fields.map((field) => (
        <ValueField
          key={field.name}
          field={field}
          value={entered[field.name] ?? textOf(field)}
          error={wrong(field.name)}
          onChange={(text) => onChange((before) => ({ ...before, [field.name]: text }))}
        />
      ))}
    </div>
  );
}

interface FieldProps {
  field: EditedField;
  value: string;
  error: string | undefined;
  onChange: (text: string) => void;
}

/** One field of a lead type with the control that fits it. */
function ValueField({ field, value, error, onChange }: FieldProps) {
  const { t } = useTranslation();
  const common = { size: 'xs', label: field.label, error: error ?? null, required: field.required } as const;
  if (!field.editable) {
    const why = t(field.kind === 'calculated' ? 'record.edit.calculated' : 'record.edit.groups');
    return <TextInput {...common} required={false} disabled description={why} value={value} readOnly />;
  }
  if (field.several) {
    return (
      <Textarea
        {...common}
        rows={3}
        description={t('record.edit.one')}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const options = field.kind === 'yesNo' ? ['Yes', 'No'] : field.kind === 'dropDown' ? field.options : undefined;
  if (options) {
    // What a source posted and the lead type no longer offers still shows.
    const data = value === '' || options.includes(value) ? options : [value, ...options];
    return (
      <Select
        {...common}
        data={[...data]}
        value={value === '' ? null : value}
        placeholder={t('record.edit.none')}
        clearable={!field.required}
        onChange={(next) => onChange(next ?? '')}
      />
    );
  }
  return <TextInput {...common} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
}
