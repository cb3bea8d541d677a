import { expect, test } from 'vitest';
import { extendTo, noSelection, selectAll, toggleRow } from './selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const chosen = (selection: { ids: ReadonlySet<string> }) => [...selection.ids].sort().join('');

test('a range goes from the row chosen last, in either direction, and keeps what was chosen', () => {
  const one = toggleRow(noSelection, 'b');
  const down = extendTo(one, 'd', order);
  const up = extendTo(down, 'a', order);
  expect([chosen(one), chosen(down), chosen(up)]).toEqual(['b', 'bcd', 'abcd']);
});

test('without an anchor, or with one that left the list, the range begins where it is told', () => {
  expect(chosen(extendTo(noSelection, 'd', order, 'c'))).toBe('cd');
  expect(chosen(extendTo({ ids: new Set(['x']), anchor: 'x' }, 'b', order, 'a'))).toBe('abx');
  expect(chosen(extendTo(noSelection, 'gone', order))).toBe('');
});

test('a row is chosen and let go again; all are chosen at once', () => {
  expect(chosen(toggleRow(toggleRow(noSelection, 'a'), 'a'))).toBe('');
  expect(chosen(selectAll(order))).toBe('abcde');
});
