import { expect, test } from 'vitest';
import { dayAfter, instantsOf, startOfDay } from './days.ts';

test.each([
  ['2026-03-10', 'America/Phoenix', '2026-03-10T07:00:00.000Z'],
  ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z'], // the clocks go forward on that day
  ['2026-03-09', 'America/New_York', '2026-03-09T04:00:00.000Z'],
  ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00.000Z'], // and back on that one
  ['2026-11-02', 'America/New_York', '2026-11-02T05:00:00.000Z'],
  ['2026-06-01', 'Asia/Kolkata', '2026-05-31T18:30:00.000Z'],
  ['2026-06-01', 'UTC', '2026-06-01T00:00:00.000Z'],
])('%s in %s begins at %s', (day, zone, instant) => {
  expect(startOfDay(day, zone)).toBe(instant);
});

test('the last day counts whole, and a missing one limits nothing', () => {
  expect(dayAfter('2026-02-28')).toBe('2026-03-01');
  expect(instantsOf({ to: '2026-03-10' }, 'America/Phoenix')).toEqual({ from: undefined, to: '2026-03-11T07:00:00.000Z' });
});
