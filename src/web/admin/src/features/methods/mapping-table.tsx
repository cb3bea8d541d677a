import type { FieldInfo } from '@leadexec/api-client';
import { Button, Popover, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useField } from '../../lib/settings/form-context.ts';
import type { Json, JsonObject } from '../../lib/settings/json.ts';
import { Cell, RowTable } from '../../lib/settings/row-table.tsx';
import { useWords } from '../../lib/use-words.ts';
import { ImportFields } from './import-fields.tsx';

/** Fields as the buyer expects them (DELV-21 to DELV-30). */
export function MappingTable({ path, fields }: { path: string; fields: readonly FieldInfo[] }) {
  const { t } = useTranslation();
  const { value, set } = useField(path);
  const rows = (Array.isArray(value) ? value : []) as JsonObject[];
  const sources = useWords('mappingSource');
  const specials = useWords('specialField');
  const change = (next: JsonObject[]) => set(next as Json[]);
  const leadFields = [
    { value: '', label: t('methods.mappings.same') },
    ...fields.map((field) => ({ value: field.name, label: field.label })),
  ];
  const shownOf = (row: JsonObject) =>
    ({
      static: { name: 'staticValue' },
      expression: { name: 'expression' },
      special: { name: 'special', choices: specials },
      leadField: { name: 'leadField', choices: leadFields },
    })[String(row.source ?? 'leadField') as 'static' | 'expression' | 'special' | 'leadField'];
  const valueCell = (row: JsonObject, at: number, put: (next: JsonObject) => void): ReactNode => {
    const shown = shownOf(row);
    return (
      <Cell
        column={{ header: '', ...shown }}
        value={row[shown.name]}
        label={`${t('methods.mappings.value')}, ${t('methods.mappings.row', { number: at + 1 })}`}
        onChange={(next) => put({ ...row, [shown.name]: next })}
      />
    );
  };
  const sourceCell = (row: JsonObject, at: number, put: (next: JsonObject) => void): ReactNode => (
    <Cell
      column={{ name: 'source', header: '', choices: sources }}
      value={row.source ?? 'leadField'}
      label={`${t('methods.mappings.source')}, ${t('methods.mappings.row', { number: at + 1 })}`}
      onChange={(next) => put(bare(row, String(next)))}
    />
  );
  return (
    <div data-span={12}>
      {rows.length > 0 ? (
        <RowTable
          label={t('methods.mappings.title')}
          path={path}
          rows={rows}
          onChange={change}
          ordered
          columns={[
            { name: 'fieldName', header: t('methods.mappings.name') },
            { name: 'source', header: t('methods.mappings.source'), cell: sourceCell },
            { name: 'value', header: t('methods.mappings.value'), cell: valueCell },
            { name: 'defaultValue', header: t('methods.mappings.default') },
            { name: 'format', header: t('methods.mappings.format') },
            { name: 'testValue', header: t('methods.mappings.test') },
            {
              name: 'valueMappings',
              header: t('methods.mappings.values'),
              cell: (row, at, put) => <ValueMappings row={row} number={at + 1} onChange={put} />,
            },
          ]}
        />
      ) : null}
      <Button size="compact-sm" variant="subtle" onClick={() => change([...rows, { fieldName: '', source: 'leadField' }])}>
        {t('methods.mappings.add')}
      </Button>{' '}
      {fields.length > 0 ? (
        <ImportFields
          fields={fields}
          taken={new Set(rows.map((row) => String(row.leadField ?? row.fieldName)))}
          onImport={(chosen) =>
            change([...rows, ...chosen.map((field) => ({ fieldName: field.name, source: 'leadField', leadField: field.name }))])
          }
        />
      ) : null}
    </div>
  );
}

// Only the members of its source may stand in a field.
function bare(row: JsonObject, source: string): JsonObject {
  const { leadField: _lead, staticValue: _static, special, expression: _expression, ...rest } = row;
  return { ...rest, source, ...(source === 'special' ? { special: special ?? 'leadUid' } : {}) };
}

function ValueMappings({ row, number, onChange }: { row: JsonObject; number: number; onChange: (next: JsonObject) => void }) {
  const { t } = useTranslation();
  const pairs = (Array.isArray(row.valueMappings) ? row.valueMappings : []) as { ours?: string; theirs?: string }[];
  const [text, setText] = useState<string>();
  const shown = text ?? pairs.map((pair) => `${pair.ours ?? ''}=${pair.theirs ?? ''}`).join('\n');
  const label = t('methods.mappings.valuesOf', { number });
  return (
    <Popover
      position="bottom-end"
      shadow="md"
      trapFocus
      withRoles
      transitionProps={{ duration: 0 }}
      onClose={() => setText(undefined)}
    >
      <Popover.Target>
        <Button size="compact-xs" variant="subtle" color="gray" aria-label={label}>
          {pairs.length}
        </Button>
      </Popover.Target>
      <Popover.Dropdown w={320}>
        <Textarea
          size="xs"
          rows={8}
          label={label}
          value={shown}
          onChange={(event) => {
            setText(event.currentTarget.value);
            onChange({ ...row, valueMappings: read(event.currentTarget.value) });
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

export function read(text: string): { ours: string; theirs: string }[] {
  return text
    .split('\n')
    .filter((line) => line.includes('='))
    .map((line) => {
      const at = line.indexOf('=');
      return { ours: line.slice(0, at).trim(), theirs: line.slice(at + 1).trim() };
    });
}
