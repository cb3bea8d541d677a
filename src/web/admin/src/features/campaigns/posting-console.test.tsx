import type { PostingSheet } from '@leadexec/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { sheet } from '../../../../tests/mock/operations.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { PostingConsole } from './posting-console.tsx';
import { madeBy, requestOf } from './test-post.ts';

const id = '0195f3a1-0000-7000-8000-000000000001';
const withPings = {
  ...(sheet as PostingSheet),
  identifiers: [...sheet.identifiers, { name: 'orderId', value: 'ORDER_ID_OF_THE_PING', meaning: '' }],
  credentials: ['Send your access key in the header api-key.', "Send the campaign's password in the parameter password."],
  ping: { ...sheet, fields: sheet.fields, answer: [], reasons: [], posting: [] },
} as unknown as PostingSheet;

const answer = (status: number, body: object) =>
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(JSON.stringify(body), { status }));

afterEach(() => vi.restoreAllMocks());

test('a test post goes to the real receiver without the session, marked as a test, and leads to its lead', async () => {
  const sent = answer(200, { PostID: id, isValidPost: true, ResponseType: 0, LeadIdentifier: id });
  renderRouted(<PostingConsole sheet={sheet as PostingSheet} />);
  const form = await screen.findByRole('form', { name: 'Test post' });
  await userEvent.clear(within(form).getByLabelText(/^State/));
  await userEvent.type(within(form).getByLabelText(/^State/), 'NV');
  await userEvent.click(within(form).getByRole('button', { name: 'Send test' }));
  expect((await screen.findByRole('link', { name: 'Open the lead and its trace' })).getAttribute('href')).toBe(`/leads/${id}`);
  const [path, init] = sent.mock.calls[0] as [string, RequestInit];
  expect([path, init.method, init.credentials]).toEqual(['/processor/insert/general', 'POST', 'omit']);
  expect(JSON.parse(String(init.body))).toEqual({ aid: '13278', test: '1', State: 'NV' });
  expect(within(screen.getByRole('region', { name: 'Response' })).getByText('200')).toBeTruthy();
});

test('a refused post shows its answer and no lead; a dead network is said', async () => {
  answer(401, { ResponseDetail: 'Password is wrong' });
  renderRouted(<PostingConsole sheet={sheet as PostingSheet} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Send test' }));
  expect(await screen.findByText('No lead was made; the answer says why.')).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Response' }).textContent).toContain('Password is wrong');
  vi.mocked(globalThis.fetch).mockRejectedValue(new TypeError('no way'));
  await userEvent.click(screen.getByRole('button', { name: 'Send test' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
});

test('RPT-13: an accepted ping is followed by a post with its order id', async () => {
  const sent = answer(200, { pingId: id, accepted: true, price: 12, orderId: 'iT3x' });
  renderRouted(<PostingConsole sheet={withPings} />);
  await userEvent.click(await screen.findByRole('radio', { name: 'Ping' }));
  await userEvent.type(screen.getByLabelText('Access key'), 'k-1');
  await userEvent.type(screen.getByLabelText('Campaign password'), 'pw');
  await userEvent.click(screen.getByRole('button', { name: 'Send test' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Post with its order id' }));
  expect((screen.getByLabelText('orderId') as HTMLInputElement).value).toBe('iT3x');
  await userEvent.click(screen.getByRole('button', { name: 'Send test' }));
  await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(2));
  const [ping, post] = sent.mock.calls as unknown as [[string, RequestInit], [string, RequestInit]];
  expect(ping[0]).toBe('/processor/ping/general');
  expect((ping[1].headers as Record<string, string>)['api-key']).toBe('k-1');
  expect(JSON.parse(String(post[1].body))).toMatchObject({ orderId: 'iT3x', password: 'pw', test: '1' });
});

test('every request is marked as a test, in each format', () => {
  const post = { kind: 'post', form: 'form', values: { State: 'A Z', Empty: '' }, password: '', accessKey: '' } as const;
  expect(requestOf(sheet as PostingSheet, post, 'https://x.example').body).toBe('aid=13278&test=1&State=A+Z');
});

test('leads and pings are found in answers of either format', () => {
  const body = (text: string) => ({ responseBody: { text, length: text.length } }) as never;
  expect(madeBy(body(`<LeadIdentifier>${id}</LeadIdentifier>`))).toEqual({ kind: 'post', id });
  expect(madeBy(body(`{"leadId": "${id}"}`))).toEqual({ kind: 'post', id });
  expect(madeBy(body(`{"pingId":"${id}","accepted":false}`))).toEqual({ kind: 'ping', id });
  expect(madeBy(body('<LeadIdentifier></LeadIdentifier>'))).toBeUndefined();
});
