import { ApiProblem, api } from '@leadexec/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as data from '../../../../tests/mock/data.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { changeOf } from './change.ts';
import { barsOf } from './report-bars.ts';
import { daysOf, keepView, lastView, queryOf, type ReportSearch, stepsOf } from './report-search.ts';
import { leadsOf } from './report-table.tsx';
import { ReportView } from './report-view.tsx';

const report = (query: string, empty = false) => data.leadReport(new URLSearchParams(query), empty);
const july = 'from=2025-07-01&to=2025-07-31&by=day&group=campaign';

beforeEach(() => {
  vi.spyOn(api, 'directory').mockResolvedValue(data.directory);
  vi.spyOn(api, 'leadReport').mockResolvedValue(report(july));
});
afterEach(() => vi.restoreAllMocks());

const show = (search: ReportSearch = {}, onSearch = vi.fn()) => {
  renderRouted(<ReportView search={search} onSearch={onSearch} />);
  return onSearch;
};

test('RPT-01: figures are beside those of the period before', async () => {
  show();
  const received = (await screen.findAllByText('Received'))[0]?.closest('div') as HTMLElement;
  const { total, previous } = report(july);
  expect(received.textContent).toContain(total.received.toLocaleString('en-US'));
  expect(received.textContent).toContain(`, ${previous.total.received.toLocaleString('en-US')} before`);
  expect(screen.getByText(/^Compared with .* Days begin at midnight in America\/Phoenix/)).toBeTruthy();
});

test('RPT-02, RPT-03: period, filters, steps and rows go into the address', async () => {
  const onSearch = show({ period: 'custom', from: '2025-07-01', to: '2025-07-31' });
  await userEvent.click(await screen.findByRole('combobox', { name: 'Period' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Last month', hidden: true }));
  expect(onSearch).toHaveBeenLastCalledWith(expect.objectContaining({ period: 'lastMonth', from: undefined, to: undefined }));
  await userEvent.click(screen.getByRole('combobox', { name: 'Rows' }));
  await userEvent.click(await screen.findByRole('option', { name: 'By client', hidden: true }));
  expect(onSearch).toHaveBeenLastCalledWith(expect.objectContaining({ group: 'client' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Months' }));
  expect(onSearch).toHaveBeenLastCalledWith(expect.objectContaining({ by: 'month' }));
  expect(api.leadReport).toHaveBeenCalledWith(
    expect.objectContaining({ from: '2025-07-01', to: '2025-07-31', by: 'day', group: 'campaign' }),
  );
});

test('every count of a row leads to the leads behind it', async () => {
  show({ period: 'custom', from: '2025-07-01', to: '2025-07-31' });
  const table = await screen.findByRole('table', { name: 'Figures by campaign' });
  const row = within(table).getByRole('row', { name: /Mortgage web form/ });
  const link = within(row).getByRole('link', { name: 'Show leads of Mortgage web form' });
  const address = decodeURIComponent(link.getAttribute('href') ?? '');
  expect(address).toContain('campaign=13278');
  expect(address).toContain('from="2025-07-01"'.replaceAll('"', ''));
  const [one] = report(july).rows;
  expect(one && leadsOf(report(july), { type: 4439 }, one, { validity: 'rejected' })).toEqual({
    range: 'custom',
    from: '2025-07-01',
    to: '2025-07-31',
    test: 'none',
    type: 4439,
    source: undefined,
    campaign: 13278,
    validity: 'rejected',
  });
});

test('rows of clients lead to their deliveries; what nobody bought is a row without a link', async () => {
  vi.mocked(api.leadReport).mockResolvedValue(report(july.replace('campaign', 'client')));
  show({ group: 'client' });
  const table = await screen.findByRole('table', { name: 'Figures by client' });
  expect(within(table).getByRole('link', { name: 'Show deliveries to Arizona Home Loans' }).getAttribute('href')).toContain(
    '/deliveries?client=7',
  );
  expect(within(within(table).getByRole('row', { name: /Not sold/ })).queryByRole('link')).toBeNull();
  expect(within(table).queryByRole('columnheader', { name: 'Received' })).toBeNull();
});

test('the chart shows leads or money, and says the same in a table', async () => {
  show({ show: 'money' });
  const chart = await screen.findByRole('table', { name: 'Money over time' });
  expect(
    within(chart)
      .getAllByRole('columnheader')
      .map((cell) => cell.textContent),
  ).toEqual(['Revenue', 'Cost']);
  expect(within(chart).getAllByRole('row').length).toBe(report(july).steps.length + 1);
});

test('the files are those of the same days, steps and rows', async () => {
  show({ period: 'custom', from: '2025-07-01', to: '2025-07-31', campaign: 13278 });
  const link = await screen.findByRole('link', { name: 'Download CSV' });
  expect(link.getAttribute('href')).toBe(
    '/api/v1/reports/leads.csv?from=2025-07-01&to=2025-07-31&by=day&group=campaign&campaignId=13278',
  );
});

test('no leads is said so, and a report that failed can be asked for again', async () => {
  vi.mocked(api.leadReport).mockRejectedValueOnce(new ApiProblem(503, { title: 'The list took too long.' }));
  vi.mocked(api.leadReport).mockResolvedValue(report(july, true));
  show();
  await userEvent.click(within(await screen.findByRole('alert')).getByRole('button'));
  expect(await screen.findByText('No leads yet in this period')).toBeTruthy();
});

test('days of each period, in steps that suit them', () => {
  const days = (search: ReportSearch) => Object.values(daysOf(search, '2026-03-10'));
  expect(days({})).toEqual(['2026-03-10', '2026-03-10']);
  expect(days({ period: 'yesterday' })).toEqual(['2026-03-09', '2026-03-09']);
  expect(days({ period: 'week' })).toEqual(['2026-03-04', '2026-03-10']);
  expect(days({ period: 'month' })).toEqual(['2026-03-01', '2026-03-31']);
  expect(days({ period: 'lastMonth' })).toEqual(['2026-02-01', '2026-02-28']);
  expect(days({ period: 'year' })).toEqual(['2026-01-01', '2026-12-31']);
  expect(days({ period: 'custom', to: '2026-01-31' })).toEqual(['2026-01-31', '2026-01-31']);
  expect(queryOf({ period: 'year', by: 'hour' }, '2026-03-10').by).toBe('month');
  expect(queryOf({ period: 'year', by: 'day' }, '2026-03-10').by).toBe('day');
  expect(stepsOf({ from: '2020-01-01', to: '2026-01-01' })).toEqual(['month', 'year']);
});

test('empty steps are filled in, also on the day when clocks change', () => {
  const spring = { ...report('from=2026-03-07&to=2026-03-09&by=day'), zoneId: 'America/New_York', steps: [] };
  expect(barsOf(spring).map((bar) => bar.label)).toEqual(['Mar 7', 'Mar 8', 'Mar 9']);
  expect(barsOf({ ...spring, by: 'hour', from: '2026-03-08', to: '2026-03-08' }).length).toBe(23);
  expect(barsOf({ ...spring, by: 'month', from: '2025-12-15', to: '2026-01-02' }).map((bar) => bar.label)).toEqual([
    'Dec 2025',
    'Jan 2026',
  ]);
});

test('changes are percent of what was, and nothing is no base', () => {
  expect(changeOf(150, 100)).toBe(50);
  expect(changeOf('-5.00', '10.00')).toBe(-150);
  expect(changeOf('0.00', '-10.00')).toBe(100);
  expect(changeOf(5, 0)).toBeUndefined();
  expect(changeOf('0.00', '0.00')).toBe(0);
});

test('RPT-04: the view is kept in the browser; what cannot be read is none', () => {
  const store = new Map<string, string>();
  const storage = {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
  };
  keepView({ period: 'month', group: 'client' }, storage);
  expect(lastView(storage)).toEqual({ period: 'month', group: 'client' });
  store.set('leadexec.dashboard', '{"period":"week","campaign":"x"}');
  expect(lastView(storage)).toEqual({ period: 'week' });
  store.set('leadexec.dashboard', '[');
  expect(lastView(storage)).toEqual({});
});
