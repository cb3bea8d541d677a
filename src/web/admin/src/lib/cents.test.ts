import { expect, test } from 'vitest';
import { centsOf, centsText, isPositive, minus } from './cents.ts';

test.each([
  ['0.00', 0n],
  ['15', 1500n],
  ['15.5', 1550n],
  ['-0.05', -5n],
  ['90071992547409931.23', 9007199254740993123n], // more than a number holds
])('%s is %s cents', (text, cents) => {
  expect(centsOf(text)).toBe(cents);
  expect(centsOf(centsText(cents))).toBe(cents);
});

test.each(['', '1,5', 'x', '1.234', '--1'])('"%s" is no amount', (text) => {
  expect(centsOf(text)).toBeUndefined();
  expect(isPositive(text)).toBe(false);
});

test('what is left', () => {
  expect(minus('200.00', '49.95')).toBe('150.05');
  expect(minus('1.00', '1.00')).toBe('0.00');
  expect(minus('0.05', '1.00')).toBe('-0.95');
});
