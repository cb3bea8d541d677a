import { expect, test } from 'vitest';
import { monthAfter, monthName, monthOf, openMonths } from './months.ts';

test('months across years and zones', () => {
  expect(monthAfter('2026-12')).toBe('2027-01');
  expect(monthAfter('2026-01', -1)).toBe('2025-12');
  expect(monthName('2026-10')).toBe('October 2026');
  expect(monthOf(new Date('2026-11-01T06:59:59Z'), 'America/Phoenix')).toBe('2026-10');
  expect(monthOf(new Date('2026-11-01T07:00:00Z'), 'America/Phoenix')).toBe('2026-11');
});

test.each([
  ['2026-08', '2026-11', ['2026-11', '2026-10', '2026-09']],
  ['2026-11', '2026-11', []],
  [undefined, '2026-01', ['2026-01', '2025-12', '2025-11']],
])('after %s, in %s, these take entries', (closed, current, open) => {
  expect(openMonths(closed, current)).toEqual(open);
});

test('no more than a year of them is asked for', () => {
  expect(openMonths('2020-01', '2026-11')).toHaveLength(12);
});
