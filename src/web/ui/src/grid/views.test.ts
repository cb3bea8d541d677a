import { expect, test } from 'vitest';
import { loadViews, sameSearch, storeViews, withView } from './views.ts';

test('a view is kept under its name; the same name replaces it in its place', () => {
  const one = withView([], ' Sold today! ', { distribution: 'sold' });
  const two = withView(one.views, 'Other', {});
  const three = withView(two.views, 'sold today', { distribution: 'sold', range: 'today' });
  expect([one.id, three.id]).toEqual(['sold-today', 'sold-today']);
  expect(three.views.map((view) => [view.name, view.search])).toEqual([
    ['sold today', { distribution: 'sold', range: 'today' }],
    ['Other', {}],
  ]);
});

test('views survive in the browser, and what is unreadable there is left out', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
  storeViews('leads', withView([], 'Mine', { q: 'x' }).views, storage);
  expect(loadViews('leads', storage)).toEqual([{ id: 'mine', name: 'Mine', search: { q: 'x' } }]);
  expect(loadViews('refused', storage)).toEqual([]);
  for (const broken of ['{', '7', '[{"id":1}]', '[null]']) {
    kept.set('leadexec.views.leads', broken);
    expect(loadViews('leads', storage)).toEqual([]);
  }
});

test('a search is the same whatever the order of its parts, and left-out parts do not count', () => {
  expect(sameSearch({ a: 1, b: [{ x: 1, y: 2 }] }, { b: [{ y: 2, x: 1 }], a: 1, c: undefined })).toBe(true);
  expect(sameSearch({ a: 1 }, { a: 2 })).toBe(false);
  expect(sameSearch({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
});
