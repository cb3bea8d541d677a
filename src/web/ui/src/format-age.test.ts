import { expect, test } from 'vitest';
import { formatAge } from './format.ts';

test.each([
  [0, '0 sec'],
  [119, '119 sec'],
  [600, '10 min'],
  [12_600, '3.5 hr'],
])('%s seconds are %s', (seconds, words) => {
  expect(formatAge(seconds)).toBe(words);
});
