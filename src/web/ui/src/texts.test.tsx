import { ApiProblem } from '@leadexec/api-client';
import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { AppFrame } from './app-frame.tsx';
import { pretty } from './body-viewer.tsx';
import { toCurl } from './curl.ts';
import { formatMoney, formatMs, formatTime } from './format.ts';
import { EmptyState, ErrorState, Loading } from './states.tsx';

const texts = { retry: 'Try again', forbidden: 'Not allowed', missing: 'Not here', trace: 'Trace' };
const frame = (node: React.ReactNode) => render(<AppFrame>{node}</AppFrame>);

test.each([
  ['15.00', 'USD', '$15.00'],
  ['1234567.5', 'USD', '$1,234,567.50'],
  ['-15.00', 'USD', '−$15.00'],
  ['99999999999999999.99', 'EUR', '€99,999,999,999,999,999.99'],
  ['5.00', 'CHF', 'CHF 5.00'],
  ['not money', 'USD', 'not money'],
])('money %s in %s reads %s, to the last cent', (value, currency, expected) => {
  expect(formatMoney(value, currency)).toBe(expected);
});

test('times stand in the zone of the account', () => {
  expect(formatTime('2026-03-10T06:30:00Z', 'America/Phoenix', 'full')).toBe('Mar 9, 2026, 11:30:00 PM MST');
  expect([formatMs(0.4), formatMs(12.4), formatMs(1250)]).toEqual(['0.4 ms', '12 ms', '1.25 s']);
});

test('curl quotes every part, so that a hostile value stays a value', () => {
  const body = "it's $(rm -rf ~) `x`";
  const curl = toCurl({
    method: 'POST',
    url: 'https://b.example/?a=1&b=2',
    headers: [
      { name: 'X-Key', value: '***' },
      { name: 'Host', value: 'b.example' },
    ],
    body: { text: body, length: 20 },
  });
  expect(curl).toBe(
    `curl -X 'POST' 'https://b.example/?a=1&b=2' \\\n  -H 'X-Key: ***' \\\n  --data-raw 'it'\\''s $(rm -rf ~) \`x\`'`,
  );
});

test('JSON is indented, anything else is left alone', () => {
  expect(pretty('{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(pretty('{"a":')).toBe('{"a":');
  expect(pretty('<a/>')).toBe('<a/>');
});

test('a failed read names its trace and can be tried again; a forbidden one cannot', () => {
  const retry = vi.fn();
  const { unmount } = frame(
    <ErrorState error={new ApiProblem(500, { title: 'Broken', traceId: 'abc' })} retry={retry} texts={texts} />,
  );
  expect(screen.getByRole('alert').textContent).toContain('BrokenTrace abc');
  screen.getByRole('button', { name: 'Try again' }).click();
  expect(retry).toHaveBeenCalledOnce();
  unmount();
  frame(<ErrorState error={new ApiProblem(403, {})} retry={retry} texts={texts} />);
  expect(screen.getByText('Not allowed')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('loading is told once, and emptiness says why', () => {
  frame(
    <>
      <Loading label="Loading" />
      <EmptyState title="No leads yet">Post one.</EmptyState>
    </>,
  );
  expect(screen.getByRole('status', { name: 'Loading' })).toBeTruthy();
  expect(screen.getByText('Post one.')).toBeTruthy();
});
