import { ApiProblem, api, money, type StatementLine } from '@leadexec/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { directory } from '../../../../tests/mock/data.mjs';
import { head, payouts, period, recorded, statement } from '../../../../tests/mock/money.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { MonthTable } from './month-table.tsx';
import { PayDialog } from './payout-dialogs.tsx';
import { Seals } from './seals.tsx';
import { SourceActions, SourcePayouts } from './source-payouts.tsx';
import { Statement, StatementFiles } from './statement.tsx';

const march = new Date('2026-03-10T19:00:00Z');
const person = { id: 1, email: 'pat@example.com', role: 'administrator' as const };

beforeEach(() => {
  vi.spyOn(api, 'me').mockResolvedValue(person);
  vi.spyOn(api, 'directory').mockResolvedValue(directory);
  vi.spyOn(money, 'payouts').mockResolvedValue(payouts);
  vi.spyOn(money, 'sourcePayouts').mockResolvedValue({ items: recorded, next: null });
  vi.spyOn(money, 'period').mockImplementation(async (month) => period(month, 'open'));
  vi.spyOn(money, 'periods').mockResolvedValue({ items: [period('2026-01', 'closed')] });
  vi.spyOn(money, 'journalHead').mockResolvedValue(head);
});
afterEach(() => vi.restoreAllMocks());

test('a statement shows opening and closing, and asks for its days', async () => {
  const read = vi.spyOn(money, 'statement').mockResolvedValue(statement);
  renderRouted(
    <Statement party="clients" number={11} search={{ client: 11, from: '2026-03-01', to: '2026-03-10' }} onSearch={vi.fn()} />,
  );
  const figures = (await screen.findByLabelText('Figures')).textContent;
  expect(figures).toBe('Opening balance$120.00Credits$200.00Debits$80.00Closing balance$240.00Lines4');
  expect(read.mock.lastCall?.slice(0, 2)).toEqual(['clients', 11]);
  expect(read.mock.lastCall?.[2]).toMatchObject({ from: '2026-03-01', to: '2026-03-10' });
});

test('days without entries say that the balance stands', async () => {
  vi.spyOn(money, 'statement').mockResolvedValue({ ...statement, items: [] as StatementLine[] });
  renderRouted(<Statement party="lead-sources" number={6240} search={{ source: 6240 }} onSearch={vi.fn()} />);
  expect(await screen.findByText('No entries on these days')).toBeTruthy();
});

test('the files of a statement are those of the same days', async () => {
  renderRouted(<StatementFiles party="lead-sources" number={6240} search={{ source: 6240, from: '2026-03-01' }} />);
  expect((await screen.findByRole('link', { name: 'Excel' })).getAttribute('href')).toBe(
    '/api/v1/lead-sources/6240/statement.xlsx?from=2026-03-01',
  );
});

test('VEND-04: a payout offers what is owed and carries one number however often it is tried', async () => {
  const pay = vi
    .spyOn(money, 'payOut')
    .mockRejectedValueOnce(new ApiProblem(409, { title: 'The source is owed less.' }))
    .mockResolvedValueOnce({ owed: '0.00' });
  const onClose = vi.fn();
  renderRouted(<PayDialog of={{ sourceId: 6240, source: 'Sunrise Media', owed: '1455.00' }} onClose={onClose} />);
  const dialog = within(await screen.findByRole('dialog', { name: 'Pay out to Sunrise Media' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Pay out' }));
  expect((await dialog.findByRole('alert')).textContent).toBe('The source is owed less.');
  await userEvent.click(dialog.getByRole('button', { name: 'Pay out' }));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(pay.mock.calls[0]?.[1]).toMatchObject({ amount: '1455.00', account: 'bank' });
  expect(pay.mock.calls[1]).toEqual(pay.mock.calls[0]);
});

test('VEND-04: what a source is owed is adjusted with a reason', async () => {
  const adjust = vi.spyOn(money, 'adjustSource').mockResolvedValue({ owed: '1450.00' });
  renderRouted(
    <>
      <SourceActions sourceId={6240} source="Sunrise Media" />
      <SourcePayouts sourceId={6240} search={{}} onSearch={vi.fn()} />
    </>,
  );
  expect((await screen.findByLabelText('Figures')).textContent).toBe('Owed now$1,455.00');
  await userEvent.click(screen.getByRole('button', { name: 'Adjust' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Amount' }), '-5.00');
  expect(dialog.getByRole('button', { name: 'Adjust' })).toHaveProperty('disabled', true);
  await userEvent.type(dialog.getByRole('textbox', { name: 'Why' }), 'Agreed');
  await userEvent.click(dialog.getByRole('button', { name: 'Adjust' }));
  await vi.waitFor(() => expect(adjust.mock.lastCall?.[1]).toMatchObject({ amount: '-5.00', note: 'Agreed' }));
});

test('E-97: only the month after the closed ones can be closed, and only after a warning', async () => {
  const close = vi.spyOn(money, 'closePeriod').mockResolvedValue(period('2026-02', 'closed'));
  renderRouted(<MonthTable now={march} />);
  const button = await screen.findByRole('button', { name: 'Close February 2026' });
  expect(screen.getAllByRole('button')).toHaveLength(1);
  const rows = within(screen.getByRole('table', { name: 'Months' })).getAllByRole('row');
  expect(rows.slice(1).map((row) => (row as HTMLTableRowElement).cells[0]?.textContent)).toEqual([
    'March 2026',
    'February 2026',
    'January 2026',
  ]);
  await userEvent.click(button);
  const dialog = within(await screen.findByRole('dialog', { name: 'Close February 2026?' }));
  expect(dialog.getByText(/cannot be opened again/)).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Close February 2026' }));
  await vi.waitFor(() => expect(close).toHaveBeenCalledExactlyOnceWith('2026-02'));
});

test('staff that are no administrators close nothing', async () => {
  vi.mocked(api.me).mockResolvedValue({ ...person, role: 'staff' });
  renderRouted(<MonthTable now={march} />);
  expect(await screen.findByText(/Administrators close months/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('the last seals of journal and audit can be copied', async () => {
  renderRouted(<Seals />);
  const figures = (await screen.findByLabelText('Seals of the journal', { selector: 'dl' })).textContent;
  expect(figures).toContain(`Hash${head.hash}`);
  expect(figures).toContain(`Last seal of the audit311Its hash${head.auditHash}`);
});

test('every part of the chain is asked for until it ends', async () => {
  const verify = vi
    .spyOn(money, 'verifyJournal')
    .mockResolvedValueOnce({ upto: 50, complete: false, faults: [] })
    .mockResolvedValueOnce({ upto: 61, complete: true, faults: [] });
  renderRouted(<Seals />);
  await userEvent.click(await screen.findByRole('button', { name: 'Check every seal' }));
  expect(await screen.findByText('All 61 seals agree with the journal.')).toBeTruthy();
  expect(verify.mock.calls).toEqual([[0], [50]]);
});

test('a broken chain names the entries', async () => {
  vi.spyOn(money, 'verifyJournal').mockResolvedValue({
    upto: 50,
    complete: false,
    faults: [{ seal: 12, place: 340, kind: 'altered' }],
  });
  renderRouted(<Seals />);
  await userEvent.click(await screen.findByRole('button', { name: 'Check every seal' }));
  const table = within(await screen.findByRole('table', { name: 'Entries that do not agree' }));
  expect(table.getAllByRole('row')[1]?.textContent).toBe('12340An entry was altered');
});
