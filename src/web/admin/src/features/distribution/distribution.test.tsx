import { ApiProblem, account, api, operations } from '@leadexec/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { directory } from '../../../../tests/mock/data.mjs';
import * as mock from '../../../../tests/mock/operations.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { AwaitedList } from './awaited-list.tsx';
import { DryRunPanel } from './dry-run.tsx';
import { QueueView } from './queue-view.tsx';
import { ReconcileList } from './reconcile-list.tsx';
import { RulesForm } from './rules-form.tsx';

beforeEach(() => {
  vi.spyOn(api, 'directory').mockResolvedValue(directory);
});
afterEach(() => vi.restoreAllMocks());

test('DIST-53: a dry run sends what was typed and shows the order, and who was left out with both sides', async () => {
  const run = vi.spyOn(operations, 'dryRun').mockResolvedValue(mock.dryRun);
  renderRouted(<DryRunPanel />);
  await userEvent.type(await screen.findByRole('textbox', { name: 'State' }), 'AZ');
  await userEvent.click(screen.getByRole('button', { name: 'Run' }));
  const order = within(await screen.findByRole('table', { name: 'Everybody else' }));
  expect(order.getByText('Arizona refinance')).toBeTruthy();
  expect(order.getByText('$40.00')).toBeTruthy();
  expect(screen.getByText('State is AZ, wanted NV')).toBeTruthy();
  expect(run).toHaveBeenCalledExactlyOnceWith({ campaignId: 13278, fields: { State: 'AZ' }, changes: [], useDraft: false });
});

test('the queue tells its depth, its oldest lead and what each campaign has in it', async () => {
  vi.spyOn(operations, 'queue').mockResolvedValue(mock.queue);
  renderRouted(<QueueView search={{}} onSearch={vi.fn()} onOpen={vi.fn()} />);
  expect(await screen.findByText('New leads are taken')).toBeTruthy();
  const top = screen.getByRole('region', { name: 'Delivery queue' });
  expect(top.textContent).toContain('75 sec');
  expect(within(top).getByRole('link', { name: 'Mortgage web form' }).getAttribute('href')).toBe('/campaigns/13278');
});

test('an empty queue says so, and a failed read offers another try', async () => {
  vi.spyOn(operations, 'queue')
    .mockRejectedValueOnce(new ApiProblem(500, { title: 'Something went wrong here.' }))
    .mockResolvedValue({ ...mock.queue, items: [], campaigns: [] });
  renderRouted(<QueueView search={{}} onSearch={vi.fn()} onOpen={vi.fn()} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('The queue is empty')).toBeTruthy();
});

test.each([
  ['The buyer has it', true],
  ['The buyer does not have it', false],
])('decision 9: an unknown outcome is decided: %s', async (button, accepted) => {
  vi.spyOn(operations, 'unknown').mockResolvedValue({ items: [mock.unknown], next: null });
  const decide = vi.spyOn(operations, 'decide').mockResolvedValue({});
  const onSearch = vi.fn();
  renderRouted(<ReconcileList search={{ peek: mock.unknown.attemptId }} onSearch={onSearch} />);
  await userEvent.click(await screen.findByRole('button', { name: button }));
  await vi.waitFor(() => expect(onSearch).toHaveBeenCalledWith({ peek: undefined }));
  expect(decide).toHaveBeenCalledExactlyOnceWith(mock.unknown.leadId, mock.unknown.attemptId, accepted);
});

test('E-61: what waits for a confirmation is listed, and confirmed for its client after a question', async () => {
  // Rows are drawn where there is room for them.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(800);
  vi.spyOn(operations, 'awaited').mockResolvedValue({ items: [mock.awaited], next: null });
  const confirm = vi.spyOn(operations, 'confirm').mockResolvedValue({ id: mock.awaited.attemptId, before: false });
  renderRouted(<AwaitedList search={{ tab: 'confirm' }} onSearch={vi.fn()} onLead={vi.fn()} />);
  await userEvent.click(await screen.findByText('Arizona Home Loans'));
  await userEvent.click(screen.getByRole('button', { name: 'Confirm' }));
  const dialog = await screen.findByRole('dialog', { name: 'Confirm the delivery to Arizona Home Loans' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Confirm' }));
  await vi.waitFor(() => expect(confirm).toHaveBeenCalledExactlyOnceWith(mock.awaited.leadId, mock.awaited.attemptId));
});

test('a decision that is refused says why and leaves the attempt there', async () => {
  vi.spyOn(operations, 'unknown').mockResolvedValue({ items: [mock.unknown], next: null });
  vi.spyOn(operations, 'decide').mockRejectedValue(new ApiProblem(409, { title: 'It was decided before.' }));
  renderRouted(<ReconcileList search={{ peek: mock.unknown.attemptId }} onSearch={vi.fn()} />);
  await userEvent.click(await screen.findByRole('button', { name: 'The buyer has it' }));
  expect((await screen.findByRole('alert')).textContent).toBe('It was decided before.');
});

test('DIST-01: the method of the company is changed against the version that was read', async () => {
  const patch = vi.spyOn(account, 'patch').mockResolvedValue(mock.account);
  vi.spyOn(account, 'get').mockResolvedValue({ body: { ...mock.account, distributionMethod: 'roundRobin' }, tag: '"8"' });
  renderRouted(<RulesForm rules={{ ...mock.account, tag: '"7"' }} />);
  await userEvent.click(await screen.findByRole('combobox', { name: 'Distribution method' }));
  // The choice among equals has the same word.
  const [option] = await screen.findAllByRole('option', { name: 'Round robin', hidden: true });
  await userEvent.click(option as HTMLElement);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(patch).toHaveBeenCalledExactlyOnceWith('"7"', { distributionMethod: 'roundRobin' }));
});

test('decision 18: everything is stopped only when it was meant', async () => {
  const stop = vi.spyOn(account, 'stopOutbound').mockResolvedValue(mock.account);
  renderRouted(<RulesForm rules={{ ...mock.account, outboundStopped: false, tag: '"7"' }} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Stop all deliveries' }));
  expect(screen.getByText(/No lead goes to any client/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Keep them running' }));
  expect(stop).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Stop all deliveries' }));
  await userEvent.click(screen.getByRole('button', { name: 'Stop them all now' }));
  await vi.waitFor(() => expect(stop).toHaveBeenCalledOnce());
});
