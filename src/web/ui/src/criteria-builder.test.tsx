import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { AppFrame } from './app-frame.tsx';
import { type CriteriaJson, criteriaOperators, stored } from './criteria.ts';
import { CriteriaBuilder, type CriteriaTexts } from './criteria-builder.tsx';

const texts = {
  joins: { all: 'all', any: 'any', notAll: 'not all', none: 'none' },
  operators: Object.fromEntries(criteriaOperators.map((op) => [op, op])),
  ...Object.fromEntries(
    [
      'join',
      'field',
      'operator',
      'value',
      'valuesHint',
      'from',
      'to',
      'place',
      'miles',
      'list',
      'expression',
      'asExpression',
    ].map((name) => [name, name]),
  ),
  ...Object.fromEntries(
    ['function', 'arguments', 'addTest', 'addGroup', 'remove', 'removeGroup', 'group'].map((name) => [name, name]),
  ),
} as unknown as CriteriaTexts;

const fields = [
  { name: 'State', label: 'State', options: ['AZ', 'NV'] },
  { name: 'Amount', label: 'Loan amount', options: [] },
];

function Form({ first }: { first: CriteriaJson }) {
  const [value, setValue] = useState(first);
  return (
    <AppFrame>
      <CriteriaBuilder value={value} onChange={setValue} fields={fields} lists={[{ id: 7, name: 'ZIPs' }]} texts={texts} />
      <output>{JSON.stringify(stored(value) ?? null)}</output>
    </AppFrame>
  );
}

const result = () => JSON.parse(screen.getByRole('status').textContent ?? '');

test('CLNT-22: tests in groups in groups, joined by and, or, not and, not or', async () => {
  render(<Form first={{ all: [] }} />);
  expect(result()).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'addTest' }));
  await userEvent.type(screen.getByRole('combobox', { name: 'value' }), 'AZ,NV,');
  await userEvent.click(screen.getByRole('button', { name: 'addGroup' }));
  const inner = within(screen.getAllByRole('group', { name: 'group' })[1] as HTMLElement);
  await userEvent.selectOptions(inner.getByRole('combobox', { name: 'join' }), 'none');
  await userEvent.selectOptions(inner.getByRole('combobox', { name: 'field' }), 'Amount');
  await userEvent.selectOptions(inner.getByRole('combobox', { name: 'operator' }), 'between');
  await userEvent.type(inner.getByRole('textbox', { name: 'from' }), '1');
  await userEvent.type(inner.getByRole('textbox', { name: 'to' }), '9');
  expect(result()).toEqual({
    all: [
      { field: 'State', op: 'isAnyOf', values: ['AZ', 'NV'] },
      { none: [{ field: 'Amount', op: 'between', values: ['1', '9'] }] },
    ],
  });
  await userEvent.click(screen.getByRole('button', { name: 'removeGroup' }));
  await userEvent.click(screen.getByRole('button', { name: 'remove' }));
  expect(result()).toBeNull();
});

test('expressions are typed, functions are kept as they are, lists are chosen', async () => {
  render(
    <Form
      first={{
        any: [
          { function: 'leadGradeAtLeast', arguments: ['B'] },
          { field: 'State', op: 'is', values: ['AZ'] },
        ],
      }}
    />,
  );
  expect(screen.getByText('leadGradeAtLeast(B)')).toBeTruthy();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'operator' }), 'inDistributionList');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'list' }), 'ZIPs');
  expect(result().any[1]).toEqual({ field: 'State', op: 'inDistributionList', values: ['7'] });
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'field' }), 'asExpression');
  await userEvent.type(screen.getByRole('textbox', { name: 'expression' }), '[[Amount] * 2');
  expect(result().any[1].expression).toBe('[Amount] * 2');
});
