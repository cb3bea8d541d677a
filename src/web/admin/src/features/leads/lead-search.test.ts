import { expect, test } from 'vitest';
import { isFiltered, leadListSearch, todayIn, toRequest } from './lead-search.ts';

test('filters in the address become one request (LEAD-01, E-59)', () => {
  const search = leadListSearch.parse({
    type: '4439',
    campaign: 13278,
    range: 'week',
    validity: 'valid',
    test: 'none',
    q: 'a@b.example',
    match: 'any',
    fields: [{ field: 'State', op: 'isAnyOf', values: ['AZ', 'NV'] }],
  });
  expect(toRequest(search, '2026-03-10')).toEqual({
    leadTypeId: 4439,
    campaignIds: [13278],
    from: '2026-03-04',
    validity: ['valid'],
    test: false,
    text: 'a@b.example',
    filter: { any: [{ field: 'State', op: 'isAnyOf', values: ['AZ', 'NV'] }] },
  });
});

test('what cannot be read in an address is dropped, not an error', () => {
  expect(leadListSearch.parse({ type: 'x', range: 'century', from: '1/2/3', fields: [{ field: '' }], distribution: 7 })).toEqual(
    {},
  );
});

test('a field filter needs its lead type, and the side panel is no filter', () => {
  expect(toRequest({ fields: [{ field: 'State', op: 'is', values: ['AZ'] }] }, '2026-03-10')).toEqual({});
  expect([isFiltered({ peek: 'x', range: 'ever' }), isFiltered({ range: 'today' }), isFiltered({ q: 'x' })]).toEqual([
    false,
    true,
    true,
  ]);
});

test("today is the account's day", () => {
  expect(todayIn('America/Phoenix', new Date('2026-03-10T06:30:00Z'))).toBe('2026-03-09');
});
