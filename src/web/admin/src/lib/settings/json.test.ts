import { expect, test } from 'vitest';
import { type JsonObject, mergePatch, patched, valueAt, withValue } from './json.ts';

const stored: JsonObject = {
  name: 'A',
  price: '40.00',
  limits: { perDay: 10, perHour: 2 },
  criteria: { all: [{ field: 'State', op: 'is', values: ['AZ'] }] },
  neverWith: [1, 2],
  zoneId: null,
};

test.each<[string, JsonObject, JsonObject]>([
  ['nothing changed', { ...stored }, {}],
  ['null and absent are the same', { ...stored, zoneId: undefined }, {}],
  ['a member', { ...stored, name: 'B' }, { name: 'B' }],
  ['a member of a part', withValue(stored, '/limits/perDay', 12), { limits: { perDay: 12 } }],
  ['a member taken out', withValue(stored, '/limits/perHour', undefined), { limits: { perHour: null } }],
  ['lists are replaced whole', withValue(stored, '/neverWith', [1]), { neverWith: [1] }],
  ['another join', { ...stored, criteria: { any: [] } }, { criteria: { all: null, any: [] } }],
  ['a part that was not there', withValue(stored, '/share/percent', 40), { share: { percent: 40 } }],
  ['a part taken out', { ...stored, criteria: undefined }, { criteria: null }],
])('the merge patch of %s brings the server to the same value', (_, changed, patch) => {
  expect(mergePatch(stored, changed)).toEqual(patch);
  expect(mergePatch(patched(stored, patch), changed)).toEqual({});
});

test('a pointer reads and writes items of lists, and leaves the original alone', () => {
  const root: JsonObject = { rows: [{ a: 1 }, { a: 2 }] };
  expect(valueAt(withValue(root, '/rows/1/a', 3), '/rows/1/a')).toBe(3);
  expect(valueAt(root, '/rows/1/a')).toBe(2);
  expect(valueAt(root, '/rows/7/a')).toBeUndefined();
});
