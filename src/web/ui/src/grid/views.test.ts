import { expect, test } from 'vitest';
import { sameSearch } from './views.ts';

test('a search is the same whatever the order of its parts, and left-out parts do not count', () => {
  expect(sameSearch({ a: 1, b: [{ x: 1, y: 2 }] }, { b: [{ y: 2, x: 1 }], a: 1, c: undefined })).toBe(true);
  expect(sameSearch({ a: 1 }, { a: 2 })).toBe(false);
  expect(sameSearch({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
});
