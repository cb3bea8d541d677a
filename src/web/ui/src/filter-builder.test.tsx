import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { AppFrame } from './app-frame.tsx';
import { type CriteriaJson, criteriaOperators } from './criteria.ts';
import { complete, fieldsOf, readFilter } from './filter.ts';
import { FilterBuilder, type FilterTexts } from './filter-builder.tsx';

const words = (...names: string[]) => Object.fromEntries(names.map((name) => [name, name]));
const texts = {
  ...words('open', 'title', 'apply', 'clear', 'cancel', 'close', 'undo', 'and', 'or', 'not'),
  remove: (part: string) => `remove ${part}`,
  criteria: {
    ...words(
      'join',
      'field',
      'operator',
      'value',
      'valuesHint',
      'from',
      'to',
      'addTest',
      'addGroup',
      'remove',
      'removeGroup',
      'group',
    ),
    joins: words('all', 'any', 'notAll', 'none'),
    operators: words(...criteriaOperators),
  },
} as unknown as FilterTexts;

const fields = [
  {
    name: '$source',
    label: 'Source',
    options: ['1', '2'],
    labels: { 1: 'Partner', 2: 'Search' },
    operators: ['is', 'isNot'] as const,
  },
  { name: '$cost', label: 'Cost', options: [], operators: ['atLeast', 'between'] as const, input: 'number' as const },
  { name: 'State', label: 'State', options: [] },
];

function List({ first }: { first?: CriteriaJson }) {
  const [filter, setFilter] = useState(first);
  const [asked, setAsked] = useState<string>();
  return (
    <AppFrame>
      <FilterBuilder filter={filter} onChange={setFilter} fields={fields} texts={texts} asked={asked} onAsked={setAsked} />
      <button type="button" onClick={() => setAsked('$cost')}>
        by cost
      </button>
      <output>{JSON.stringify(filter ?? null)}</output>
    </AppFrame>
  );
}

const result = () => JSON.parse(screen.getByRole('status').textContent ?? '');

test('LEAD-04: groups in groups are built in a dialog, told as parts, and taken away one by one', async () => {
  render(<List />);
  await userEvent.click(screen.getByRole('button', { name: 'open' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'title' }));
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'value' }), 'Partner');
  await userEvent.click(dialog.getByRole('button', { name: 'addGroup' }));
  const inner = within(dialog.getAllByRole('group', { name: 'group' })[1] as HTMLElement);
  await userEvent.selectOptions(inner.getByRole('combobox', { name: 'join' }), 'none');
  await userEvent.selectOptions(inner.getByRole('combobox', { name: 'field' }), 'Cost');
  await userEvent.type(inner.getByRole('textbox', { name: 'value' }), '12.50');
  await userEvent.click(dialog.getByRole('button', { name: 'apply' }));
  expect(result()).toEqual({
    all: [{ field: '$source', op: 'is', values: ['1'] }, { none: [{ field: '$cost', op: 'atLeast', values: ['12.50'] }] }],
  });
  await userEvent.click(screen.getByRole('button', { name: 'remove Source is Partner' }));
  await userEvent.click(screen.getByRole('button', { name: 'remove not (Cost atLeast 12.50)' }));
  expect(result()).toBeNull();
});

test('LEAD-03: a column begins a test of its own; undo takes a step back; an unfinished test asks for nothing', async () => {
  render(<List first={{ any: [{ field: 'State', op: 'is', values: ['AZ'] }] }} />);
  await userEvent.click(screen.getByRole('button', { name: 'by cost' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'title' }));
  expect((dialog.getByRole('button', { name: 'undo' }) as HTMLButtonElement).disabled).toBe(true);
  await userEvent.click(dialog.getByRole('button', { name: 'clear' }));
  expect(dialog.queryByRole('combobox', { name: 'field' })).toBeNull();
  await userEvent.click(dialog.getByRole('button', { name: 'undo' }));
  expect(dialog.getAllByRole('combobox', { name: 'field' })).toHaveLength(2);
  await userEvent.click(dialog.getByRole('button', { name: 'apply' }));
  expect(result()).toEqual({ all: [{ any: [{ field: 'State', op: 'is', values: ['AZ'] }] }] });
});

test('Escape leaves the filter as it was', async () => {
  const first = { all: [{ field: 'State', op: 'is', values: ['AZ'] }] };
  render(<List first={first} />);
  await userEvent.click(screen.getByRole('button', { name: 'open' }));
  await userEvent.click(await screen.findByRole('button', { name: 'remove' }));
  await userEvent.keyboard('{Escape}');
  expect(result()).toEqual(first);
});

test('what an address holds is read only when the server would take it', () => {
  const deep = (levels: number): unknown =>
    levels === 0 ? { field: 'a', op: 'is', values: ['1'] } : { all: [deep(levels - 1)] };
  expect(readFilter(deep(7))).toEqual(deep(7));
  const refused = [
    deep(8),
    'x',
    { all: {} },
    { all: [], any: [] },
    { field: 'a', op: 'is', values: [1] },
    { field: 'a', op: 'is', more: 1 },
  ];
  for (const bad of refused) {
    expect(readFilter(bad)).toBeUndefined();
  }
  expect(readFilter({ all: Array.from({ length: 200 }, () => deep(0)) })).toBeUndefined();
  expect([...fieldsOf(deep(3) as CriteriaJson)]).toEqual(['a']);
  expect(complete({ all: [{ none: [] }, { field: 'a', op: 'between', values: ['1', ''] }] })).toBeUndefined();
});
