import { ApiProblem, operator } from '@leadexec/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import * as mock from '../../../../tests/mock/operations.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { Database } from './database.tsx';
import { formatBytes } from './format-bytes.ts';
import { grainSearch } from './grain-search.ts';
import { Grains } from './grains.tsx';
import { Health } from './health.tsx';
import { Hosts } from './hosts.tsx';
import { Invariants } from './invariants.tsx';
import { Queues } from './queues.tsx';

afterEach(() => vi.restoreAllMocks());

const types = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

test('grains are sorted by calls at first, and by what the address says', async () => {
  vi.spyOn(operator, 'grains').mockResolvedValue(mock.grains);
  renderRouted(<Grains search={{}} onSearch={vi.fn()} />);
  expect(await screen.findByRole('table', { name: 'Grains' })).toBeTruthy();
  expect(types()).toEqual(['AccountGrain', 'LeadGrain', 'PingGrain']);
  expect(screen.getByRole('columnheader', { name: 'Calls' }).getAttribute('aria-sort')).toBe('descending');
});

test('a column sorts by the keyboard, and once more the other way', async () => {
  vi.spyOn(operator, 'grains').mockResolvedValue(mock.grains);
  const onSearch = vi.fn();
  renderRouted(<Grains search={{ sort: 'p99', up: false }} onSearch={onSearch} />);
  const button = await screen.findByRole('button', { name: '99 of 100 within' });
  expect(types()).toEqual(['LeadGrain', 'AccountGrain', 'PingGrain']);
  button.focus();
  await userEvent.keyboard('{Enter}');
  expect(onSearch).toHaveBeenCalledExactlyOnceWith({ sort: 'p99', up: true });
  await userEvent.click(screen.getByRole('button', { name: 'Type' }));
  expect(onSearch).toHaveBeenLastCalledWith({ sort: 'type', up: true });
});

test('an address that nobody understands sorts as usual', () => {
  expect(grainSearch.parse({ sort: 'nonsense', up: 'perhaps' })).toEqual({ sort: undefined, up: undefined });
});

test('a host that does not answer is shown as dead, and that figures are incomplete', async () => {
  vi.spyOn(operator, 'hosts').mockResolvedValue(mock.hosts);
  renderRouted(<Hosts />);
  const table = within(await screen.findByRole('table', { name: 'Hosts' }));
  expect(table.getByText('silo-1/7')).toBeTruthy();
  expect(table.getByText('Dead')).toBeTruthy();
  expect(table.getByText('412 MB')).toBeTruthy();
  expect(screen.getByText('Not every host answered')).toBeTruthy();
});

test('health shows what needs attention, and everything when asked', async () => {
  vi.spyOn(operator, 'health').mockResolvedValue(mock.systemHealth);
  renderRouted(<Health />);
  expect(await screen.findByText('delivery-queue')).toBeTruthy();
  expect(screen.queryByText('catalog')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Show every check' }));
  expect(screen.getByText('catalog')).toBeTruthy();
});

test('queues have names, ages, and links where there is a page', async () => {
  vi.spyOn(operator, 'queues').mockResolvedValue(mock.workQueues);
  renderRouted(<Queues />);
  const table = within(await screen.findByRole('table', { name: 'Queues' }));
  expect(table.getByRole('link', { name: 'Delivery queue' }).getAttribute('href')).toBe('/queue');
  expect(table.getByRole('link', { name: 'Leads set aside' }).getAttribute('href')).toBe('/leads?range=ever&setAside=true');
  expect(table.getByText('Messages: lead-result')).toBeTruthy();
  expect(table.getByText('75 sec')).toBeTruthy();
});

test('a database that does not wait for its disk is called out', async () => {
  vi.spyOn(operator, 'database').mockResolvedValue({ ...mock.database, durable: false });
  renderRouted(<Database />);
  expect(await screen.findByText(/a power cut loses/)).toBeTruthy();
  expect(screen.getByText('41 / 200')).toBeTruthy();
});

test('a failed first read offers another try, and staff are told that it is not for them', async () => {
  vi.spyOn(operator, 'queues')
    .mockRejectedValueOnce(new ApiProblem(503, { title: 'Too busy.' }))
    .mockResolvedValue(mock.workQueues);
  vi.spyOn(operator, 'health').mockRejectedValue(new ApiProblem(403, { title: 'Forbidden' }));
  renderRouted(
    <>
      <Queues />
      <Health />
    </>,
  );
  expect(await screen.findByText('Your role does not allow this.')).toBeTruthy();
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('table', { name: 'Queues' })).toBeTruthy();
});

test('broken rules are listed and another check can be asked for', async () => {
  vi.spyOn(operator, 'invariants').mockResolvedValue(mock.invariants);
  const run = vi.spyOn(operator, 'runInvariants').mockResolvedValue({});
  renderRouted(<Invariants />);
  expect(await screen.findByText('INV-08')).toBeTruthy();
  expect(screen.queryByText('INV-01')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Check now' }));
  expect(run).toHaveBeenCalledOnce();
});

test('a server without the check shows nothing of it', async () => {
  const read = vi.spyOn(operator, 'invariants').mockRejectedValue(new ApiProblem(404, { title: 'Not found' }));
  renderRouted(<Invariants />);
  await vi.waitFor(() => expect(read).toHaveBeenCalled());
  await vi.waitFor(() => expect(screen.queryByText('Check of the record')).toBeNull());
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [8_450_000_000, '8.4 GB'],
  [412_000_000, '412 MB'],
])('%d bytes are %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));
