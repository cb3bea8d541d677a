import { expect, test } from 'vitest';
import { moveColumn, pinColumn, readLayout, resizeColumn, toggleColumn, writeLayout } from './layout.ts';

const columns = [{ id: 'at' }, { id: 'status' }, { id: 'name' }, { id: 'email', hidden: true }];
const ids = (text: string | undefined) => readLayout(text, columns).map((column) => column.id);

test('without a text, or with nothing readable in it, the usual columns are shown', () => {
  for (const text of [undefined, '', 'nonsense', '<script>', ',,,', 'at**']) {
    expect(ids(text)).toEqual(['at', 'status', 'name']);
  }
});

test('a text holds order, pins and widths, and drops what is unknown or there twice', () => {
  expect(readLayout('name:180,gone,at*,name,email:9999', columns)).toEqual([
    { id: 'at', pinned: true },
    { id: 'name', width: 180 },
    { id: 'email', width: 800 },
  ]);
});

test.each([
  ['the usual columns need no text', readLayout(undefined, columns), undefined],
  ['hidden', toggleColumn(readLayout(undefined, columns), 'status'), 'at,name'],
  ['shown again at the end', toggleColumn(readLayout('at,name', columns), 'status'), 'at,name,status'],
  ['the last one stays', toggleColumn(readLayout('at', columns), 'at'), 'at'],
  ['moved', moveColumn(readLayout(undefined, columns), 'name', 0), 'name,at,status'],
  ['moved beyond the end', moveColumn(readLayout(undefined, columns), 'at', 99), 'status,name,at'],
  ['unknown ones do not move', moveColumn(readLayout(undefined, columns), 'gone', 0), undefined],
  ['pinned ones come first', pinColumn(readLayout(undefined, columns), 'name', true), 'name*,at,status'],
  ['nothing moves before a pinned one', moveColumn(readLayout('name*,at,status', columns), 'status', 0), 'name*,status,at'],
  ['unpinned', pinColumn(readLayout('at*,status,name', columns), 'at', false), undefined],
  ['widths have limits', resizeColumn(readLayout(undefined, columns), 'at', 3), 'at:48,status,name'],
])('%s', (_, layout, text) => {
  expect(writeLayout(layout, columns)).toBe(text);
  expect(readLayout(writeLayout(layout, columns), columns).map((column) => column.id)).toEqual(layout.map((column) => column.id));
});
