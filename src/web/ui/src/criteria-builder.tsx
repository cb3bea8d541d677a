import { MultiSelect, TagsInput } from '@mantine/core';
import { IconFolderPlus, IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import {
  type CriteriaFunctionJson,
  type CriteriaGroupJson,
  type CriteriaJson,
  type CriteriaOperator,
  type CriteriaTestJson,
  criteriaOperators,
  type GroupJoin,
  groupJoins,
  joinOf,
  shapeOf,
  valuesFor,
} from './criteria.ts';
import classes from './criteria-builder.module.css';

export interface CriteriaField {
  name: string;
  label: string;
  options: readonly string[];
  /** Words of the options, where they are not what is stored. */
  labels?: Readonly<Record<string, string>>;
  /** What can be asked of the field, where it is less than of others. */
  operators?: readonly CriteriaOperator[];
  /** How a value is typed. */
  input?: 'date' | 'number';
}

export interface CriteriaTexts {
  joins: Record<GroupJoin, string>;
  operators: Record<CriteriaOperator, string>;
  join: string;
  field: string;
  operator: string;
  value: string;
  valuesHint: string;
  from: string;
  to: string;
  place: string;
  miles: string;
  list: string;
  expression: string;
  asExpression: string;
  function: string;
  arguments: string;
  addTest: string;
  addGroup: string;
  remove: string;
  removeGroup: string;
  group: string;
}

interface Shared {
  fields: readonly CriteriaField[];
  /** Distribution lists that a test can name. */
  lists: readonly { id: number; name: string }[];
  texts: CriteriaTexts;
  /** All of them without it. */
  operators?: readonly CriteriaOperator[];
  /** Whether a test may calculate; it may without it. */
  expressions?: boolean;
}

const expressionChoice = ' expression';

/** Groups of tests, nested as deep as needed, each joined by and, or, not and, not or (E-59). */
export function CriteriaBuilder({
  value,
  onChange,
  ...shared
}: Shared & { value: CriteriaJson; onChange: (next: CriteriaJson) => void }) {
  const root: CriteriaJson = joinOf(value) ? value : { all: [value] };
  return <Group node={root as CriteriaGroupJson} onChange={onChange} {...shared} />;
}

interface GroupProps extends Shared {
  node: CriteriaGroupJson;
  onChange: (next: CriteriaJson) => void;
  onRemove?: () => void;
}

function Group({ node, onChange, onRemove, ...shared }: GroupProps) {
  const { texts } = shared;
  const join = joinOf(node) ?? 'all';
  const nodes = node[join] ?? [];
  const change = (next: CriteriaJson[]) => onChange({ [join]: next });
  const first = firstTest(shared);
  return (
    <div role="group" aria-label={texts.group} className={classes.group}>
      <div className={classes.head}>
        <span>{texts.join}</span>
        <select
          className={classes.input}
          aria-label={texts.join}
          value={join}
          onChange={(event) => onChange({ [event.currentTarget.value]: nodes })}
        >
          {groupJoins.map((known) => (
            <option key={known} value={known}>
              {texts.joins[known]}
            </option>
          ))}
        </select>
        {onRemove ? <Remove label={texts.removeGroup} onClick={onRemove} /> : null}
      </div>
      {nodes.map((child, at) => {
        const set = (next: CriteriaJson) => change(nodes.map((other, place) => (place === at ? next : other)));
        const remove = () => change(nodes.filter((_, place) => place !== at));
        return joinOf(child) ? (
          <Group key={at} node={child as CriteriaGroupJson} onChange={set} onRemove={remove} {...shared} />
        ) : (
          <Test key={at} node={child as CriteriaTestJson | CriteriaFunctionJson} onChange={set} onRemove={remove} {...shared} />
        );
      })}
      <div className={classes.foot}>
        <button type="button" className={classes.add} onClick={() => change([...nodes, first])}>
          <IconPlus size={14} aria-hidden="true" /> {texts.addTest}
        </button>
        <button type="button" className={classes.add} onClick={() => change([...nodes, { any: [first] }])}>
          <IconFolderPlus size={14} aria-hidden="true" /> {texts.addGroup}
        </button>
      </div>
    </div>
  );
}

function firstTest({ fields, operators }: Shared): CriteriaTestJson {
  const [field] = fields;
  return field ? testOf(field, operators) : { field: '', op: 'isAnyOf', values: [] };
}

/** A test of a field that only lacks its values. */
export function testOf(field: CriteriaField, operators: readonly CriteriaOperator[] = criteriaOperators): CriteriaTestJson {
  const offered = field.operators ?? operators;
  const op = offered.includes('isAnyOf') && field.input === undefined ? 'isAnyOf' : (offered[0] ?? 'is');
  return { field: field.name, op, values: valuesFor(op, []) };
}

interface TestProps extends Shared {
  node: CriteriaTestJson | CriteriaFunctionJson;
  onChange: (next: CriteriaJson) => void;
  onRemove: () => void;
}

function Test({ node, onChange, onRemove, ...shared }: TestProps) {
  const { texts, fields } = shared;
  if ('function' in node) {
    return (
      <Line onRemove={onRemove} label={texts.remove}>
        <span>{texts.function}</span>
        <code className={classes.code}>{`${node.function}(${node.arguments.join(', ')})`}</code>
      </Line>
    );
  }
  const known = node.expression === undefined;
  const values = node.values ?? [];
  const field = fields.find((other) => other.name === node.field);
  return (
    <Line onRemove={onRemove} label={texts.remove}>
      <select
        className={classes.input}
        aria-label={texts.field}
        value={known ? (node.field ?? '') : expressionChoice}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          const next = fields.find((other) => other.name === chosen);
          const fits = next !== undefined && !next.operators && !next.labels && !field?.labels;
          onChange(
            chosen === expressionChoice
              ? { expression: '', op: 'atMost', values: [''] }
              : next === undefined || fits
                ? { field: chosen, op: node.op, values }
                : testOf(next, shared.operators),
          );
        }}
      >
        {known && !field ? <option value={node.field}>{node.field}</option> : null}
        {fields.map((other) => (
          <option key={other.name} value={other.name}>
            {other.label}
          </option>
        ))}
        {shared.expressions === false ? null : <option value={expressionChoice}>{texts.asExpression}</option>}
      </select>
      {known ? null : (
        <input
          className={classes.input}
          aria-label={texts.expression}
          value={node.expression}
          onChange={(event) => onChange({ ...node, expression: event.currentTarget.value })}
        />
      )}
      <select
        className={classes.input}
        aria-label={texts.operator}
        value={node.op}
        onChange={(event) =>
          onChange({ ...node, op: event.currentTarget.value, values: valuesFor(event.currentTarget.value, values) })
        }
      >
        {(field?.operators ?? shared.operators ?? criteriaOperators).map((op) => (
          <option key={op} value={op}>
            {texts.operators[op]}
          </option>
        ))}
      </select>
      <Values op={node.op} values={values} field={field} onChange={(next) => onChange({ ...node, values: next })} {...shared} />
    </Line>
  );
}

function Line({ children, label, onRemove }: { children: ReactNode; label: string; onRemove: () => void }) {
  return (
    <div className={classes.line}>
      {children}
      <Remove label={label} onClick={onRemove} />
    </div>
  );
}

function Remove({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className={classes.remove} aria-label={label} title={label} onClick={onClick}>
      <IconX size={14} aria-hidden="true" />
    </button>
  );
}

// What is pasted may hold several.
const parts = (value: string) =>
  value
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

interface ValuesProps extends Shared {
  op: string;
  values: readonly string[];
  field: CriteriaField | undefined;
  onChange: (next: string[]) => void;
}

function Values({ op, values, field, onChange, texts, lists }: ValuesProps) {
  const shape = shapeOf(op);
  const options = field?.options ?? [];
  const labelOf = (option: string) => field?.labels?.[option] ?? option;
  const box = (label: string, at: number) => (
    <input
      className={classes.input}
      aria-label={label}
      placeholder={label}
      {...(field?.input === 'date' ? { type: 'date' } : field?.input === 'number' ? { inputMode: 'decimal' as const } : {})}
      value={values[at] ?? ''}
      onChange={(event) => {
        const next = valuesFor(op, values);
        next[at] = event.currentTarget.value;
        onChange(next);
      }}
    />
  );
  switch (shape) {
    case 'none':
      return null;
    case 'between':
      return (
        <>
          {box(texts.from, 0)}
          {box(texts.to, 1)}
        </>
      );
    case 'distance':
      return (
        <>
          {box(texts.place, 0)}
          {box(texts.miles, 1)}
        </>
      );
    case 'list':
      return (
        <select
          className={classes.input}
          aria-label={texts.list}
          value={values[0] ?? ''}
          onChange={(event) => onChange([event.currentTarget.value])}
        >
          <option value="">–</option>
          {lists.map((list) => (
            <option key={list.id} value={String(list.id)}>
              {list.name}
            </option>
          ))}
        </select>
      );
    case 'many':
      return field?.labels ? (
        <MultiSelect
          className={classes.tags ?? ''}
          size="xs"
          aria-label={texts.value}
          data={options.map((option) => ({ value: option, label: labelOf(option) }))}
          value={[...values]}
          onChange={onChange}
          searchable={options.length > 8}
        />
      ) : (
        <TagsInput
          className={classes.tags ?? ''}
          size="xs"
          aria-label={texts.value}
          placeholder={values.length === 0 ? texts.valuesHint : ''}
          data={[...options]}
          value={[...values]}
          onChange={(next) => onChange(next.flatMap(parts))}
          splitChars={[',', ';']}
          acceptValueOnBlur
        />
      );
    case 'one':
      return options.length === 0 ? (
        box(texts.value, 0)
      ) : (
        <select
          className={classes.input}
          aria-label={texts.value}
          value={values[0] ?? ''}
          onChange={(event) => onChange([event.currentTarget.value])}
        >
          <option value="">–</option>
          {options.map((option) => (
            <option key={option} value={option}>
              {labelOf(option)}
            </option>
          ))}
        </select>
      );
  }
}
