import { Button, Modal } from '@mantine/core';
import { IconFilter, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { type CriteriaGroupJson, type CriteriaJson, type CriteriaOperator, type CriteriaTestJson, joinOf } from './criteria.ts';
import { CriteriaBuilder, type CriteriaField, type CriteriaTexts, testOf } from './criteria-builder.tsx';
import { complete, filterOf, filterParts, withPart } from './filter.ts';
import classes from './filter-builder.module.css';

/** What a search can ask of fields; the rest works in criteria only. */
export const searchOperators = [
  'is',
  'isNot',
  'isAnyOf',
  'isNoneOf',
  'contains',
  'doesNotContain',
  'startsWith',
  'endsWith',
  'isBlank',
  'isNotBlank',
  'lessThan',
  'atMost',
  'greaterThan',
  'atLeast',
  'between',
] as const satisfies readonly CriteriaOperator[];

export interface FilterTexts {
  open: string;
  title: string;
  apply: string;
  clear: string;
  cancel: string;
  close: string;
  undo: string;
  and: string;
  or: string;
  not: string;
  remove: (part: string) => string;
  criteria: CriteriaTexts;
}

interface Props {
  filter: CriteriaJson | undefined;
  onChange: (filter: CriteriaJson | undefined) => void;
  fields: readonly CriteriaField[];
  texts: FilterTexts;
  /** Opened from elsewhere: undefined is closed, a name of a field begins a test of it, empty text just opens. */
  asked: string | undefined;
  onAsked: (asked: string | undefined) => void;
}

/** Nested filters of a list (LEAD-03, LEAD-04): what is in force as parts that can be taken away, and the builder behind a button. */
export function FilterBuilder(props: Props) {
  const { filter, onChange, fields, texts, asked, onAsked } = props;
  const parts = filterParts(filter);
  return (
    <>
      {parts.map((part, at) => {
        const name = describe(part, fields, texts);
        return (
          <span key={`${at} ${name}`} className={classes.part} title={name}>
            <span className={classes.name}>{name}</span>
            <button
              type="button"
              className={classes.remove}
              aria-label={texts.remove(name)}
              onClick={() => onChange(filterOf(parts.filter((_, other) => other !== at)))}
            >
              <IconX size={12} aria-hidden="true" />
            </button>
          </span>
        );
      })}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFilter size={14} aria-hidden="true" />}
        aria-haspopup="dialog"
        aria-keyshortcuts="f"
        onClick={() => onAsked('')}
      >
        {texts.open}
      </Button>
      {asked === undefined ? null : (
        <BuilderDialog {...props} begin={asked} onClose={() => onAsked(undefined)} onApply={(next) => onChange(next)} />
      )}
    </>
  );
}

interface DialogProps extends Props {
  begin: string;
  onClose: () => void;
  onApply: (filter: CriteriaJson | undefined) => void;
}

function BuilderDialog({ filter, fields, texts, begin, onClose, onApply }: DialogProps) {
  const [steps, setSteps] = useState<readonly CriteriaJson[]>(() => [begun(filter, fields, begin)]);
  const draft = steps.at(-1) ?? { all: [] };
  const set = (next: CriteriaJson) => setSteps((before) => [...before.slice(-50), next]);
  const undo = () => setSteps((before) => (before.length > 1 ? before.slice(0, -1) : before));
  const apply = () => {
    onApply(complete(draft));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.title}
      size="xl"
      transitionProps={{ duration: 0 }}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <div className={classes.tree}>
          <CriteriaBuilder
            value={draft}
            onChange={set}
            fields={fields}
            lists={[]}
            texts={texts.criteria}
            operators={searchOperators}
            expressions={false}
          />
        </div>
        <footer className={classes.foot}>
          <span className={classes.space} />
          <Button size="xs" variant="subtle" color="gray" disabled={steps.length < 2} onClick={undo}>
            {texts.undo}
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={() => set({ all: [] })}>
            {texts.clear}
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button size="xs" type="submit">
            {texts.apply}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}

function begun(filter: CriteriaJson | undefined, fields: readonly CriteriaField[], begin: string): CriteriaJson {
  const field = fields.find((known) => known.name === begin) ?? (filter === undefined ? fields[0] : undefined);
  return field ? withPart(filter, testOf(field, searchOperators)) : (filter ?? { all: [] });
}

/** A part of a filter in words. */
export function describe(node: CriteriaJson, fields: readonly CriteriaField[], texts: FilterTexts): string {
  const join = joinOf(node);
  if (join) {
    const nodes = (node as CriteriaGroupJson)[join] ?? [];
    const words = nodes
      .map((child) => describe(child, fields, texts))
      .join(join === 'all' || join === 'notAll' ? ` ${texts.and} ` : ` ${texts.or} `);
    return join === 'all' || join === 'any' ? `(${words})` : `${texts.not} (${words})`;
  }
  const test = node as CriteriaTestJson;
  const field = fields.find((known) => known.name === test.field);
  const operator = texts.criteria.operators[test.op as CriteriaOperator] ?? test.op;
  const values = (test.values ?? []).map((value) => field?.labels?.[value] ?? value);
  return `${field?.label ?? test.field} ${operator} ${values.join(test.op === 'between' ? ' – ' : ', ')}`.trim();
}
