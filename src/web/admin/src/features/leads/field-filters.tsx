import type { FieldInfo, LeadTypeInfo } from '@leadexec/api-client';
import { ActionIcon, Button, Popover, Select, TagsInput, TextInput } from '@mantine/core';
import { IconFilterPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './lead-filters.module.css';
import { type FieldTest, type LeadListSearch, type Operator, operators } from './lead-search.ts';

interface Props {
  search: LeadListSearch;
  leadType: LeadTypeInfo | undefined;
  onChange: (change: Partial<LeadListSearch>) => void;
}

const several = new Set<Operator>(['isAnyOf', 'isNoneOf', 'contains', 'doesNotContain', 'startsWith', 'endsWith']);
const valueless = new Set<Operator>(['isBlank', 'isNotBlank']);

/** Tests of field values (E-59) as chips, and the form that adds one. */
export function FieldFilters({ search, leadType, onChange }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const tests = search.fields ?? [];
  const labelOf = (name: string) => leadType?.fields.find((field) => field.name === name)?.label ?? name;
  return (
    <>
      {tests.map((test, at) => {
        const name =
          `${labelOf(test.field)} ${t(`operators.${test.op}`)} ${test.values.join(test.op === 'between' ? ' – ' : ', ')}`.trim();
        return (
          <span key={name} className={classes.chip}>
            {at > 0 ? <em>{search.match === 'any' ? 'or' : 'and'}</em> : null}
            {name}
            <ActionIcon
              size={16}
              variant="transparent"
              color="gray"
              aria-label={t('filters.remove', { name })}
              onClick={() => onChange({ fields: without(tests, at) })}
            >
              <IconX size={12} />
            </ActionIcon>
          </span>
        );
      })}
      <Popover opened={open} onChange={setOpen} position="bottom-start" shadow="md" trapFocus width={320}>
        <Popover.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFilterPlus size={14} />}
            disabled={!leadType}
            title={leadType ? undefined : t('filters.needType')}
            onClick={() => setOpen((now) => !now)}
          >
            {t('filters.addField')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          {leadType ? (
            <FieldTestForm
              fields={leadType.fields}
              match={search.match ?? 'all'}
              onAdd={(test, match) => {
                onChange({ fields: [...tests, test], match });
                setOpen(false);
              }}
            />
          ) : null}
        </Popover.Dropdown>
      </Popover>
    </>
  );
}

function without(tests: readonly FieldTest[], at: number): FieldTest[] | undefined {
  const left = tests.filter((_, index) => index !== at);
  return left.length === 0 ? undefined : left;
}

function FieldTestForm({
  fields,
  match,
  onAdd,
}: {
  fields: readonly FieldInfo[];
  match: 'all' | 'any';
  onAdd: (test: FieldTest, match: 'all' | 'any') => void;
}) {
  const { t } = useTranslation();
  const [field, setField] = useState<string | null>(null);
  const [op, setOp] = useState<Operator>('is');
  const [values, setValues] = useState<string[]>([]);
  const [joined, setJoined] = useState(match);
  const ready = field !== null && (valueless.has(op) || values.length >= (op === 'between' ? 2 : 1));
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (field !== null && ready) {
          onAdd({ field, op, values: valueless.has(op) ? [] : values }, joined);
        }
      }}
    >
      <Select
        size="xs"
        label={t('filters.match')}
        data={[
          { value: 'all', label: t('filters.matchAll') },
          { value: 'any', label: t('filters.matchAny') },
        ]}
        value={joined}
        allowDeselect={false}
        onChange={(value) => setJoined(value === 'any' ? 'any' : 'all')}
        comboboxProps={{ withinPortal: false }}
      />
      <Select
        size="xs"
        label={t('filters.field')}
        data={fields.map((known) => ({ value: known.name, label: known.label }))}
        value={field}
        onChange={setField}
        searchable
        comboboxProps={{ withinPortal: false }}
      />
      <Select
        size="xs"
        label={t('filters.operator')}
        data={operators.map((known) => ({ value: known, label: t(`operators.${known}`) }))}
        value={op}
        allowDeselect={false}
        onChange={(value) => setOp(operators.find((known) => known === value) ?? 'is')}
        comboboxProps={{ withinPortal: false }}
      />
      {valueless.has(op) ? null : several.has(op) || op === 'between' ? (
        <TagsInput
          size="xs"
          label={t('filters.values')}
          description={t('filters.valuesHint')}
          value={values}
          onChange={setValues}
          acceptValueOnBlur
          {...(op === 'between' ? { maxTags: 2 } : {})}
          comboboxProps={{ withinPortal: false }}
        />
      ) : (
        <TextInput
          size="xs"
          label={t('filters.values')}
          value={values[0] ?? ''}
          onChange={(event) => setValues(event.currentTarget.value === '' ? [] : [event.currentTarget.value])}
        />
      )}
      <Button type="submit" size="xs" disabled={!ready}>
        {t('filters.apply')}
      </Button>
    </form>
  );
}
