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
    filter: {
      any: [{ field: 'State', op: 'isAnyOf', values: ['AZ', 'NV'] }, { none: [{ field: '$cost', op: 'is', values: ['1'] }] }],
    },
  });
  expect(toRequest(search, '2026-03-10')).toEqual({
    leadTypeId: 4439,
    campaignIds: [13278],
    from: '2026-03-04',
    validity: ['valid'],
    test: false,
    text: 'a@b.example',
    filter: {
      any: [{ field: 'State', op: 'isAnyOf', values: ['AZ', 'NV'] }, { none: [{ field: '$cost', op: 'is', values: ['1'] }] }],
    },
  });
});

test('leads that were set aside are asked for, whatever their distribution (FM-07)', () => {
  const search = leadListSearch.parse({ range: 'ever', setAside: true });
  expect(toRequest(search, '2026-03-10')).toEqual({ setAside: true });
  expect(isFiltered(search)).toBe(true);
});

test('what cannot be read in an address is dropped, not an error', () => {
  expect(
    leadListSearch.parse({ type: 'x', range: 'century', from: '1/2/3', filter: { any: [{ field: '' }] }, distribution: 7 }),
  ).toEqual({});
});

test('the side panel is no filter', () => {
  expect([isFiltered({ peek: 'x', range: 'ever' }), isFiltered({ range: 'today' }), isFiltered({ q: 'x' })]).toEqual([
    false,
    true,
    true,
  ]);
});

test("today is the account's day", () => {
  expect(todayIn('America/Phoenix', new Date('2026-03-10T06:30:00Z'))).toBe('2026-03-09');
});
