// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../mock/server.mjs';

const chrome = process.env.LEADEXEC_CHROMIUM ?? '/usr/bin/chromium';
const built = existsSync(fileURLToPath(new URL('../../../../api/wwwroot/admin/index.html', import.meta.url)));
const real = process.env.LEADEXEC_E2E_URL;
const axe = readFileSync(fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)), 'utf8');
const reason = !existsSync(chrome)
  ? `no Chromium at ${chrome}`
  : !built && !real
    ? 'the front ends are not built (npm run build)'
    : undefined;

let browser: Browser;
const complaints: string[] = [];

async function open(url: string, phone = false): Promise<Page> {
  const context = await browser.newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1366, height: 800 },
    bypassCSP: false,
  });
  const page = await context.newPage();
  page.on('console', (message) =>
    message.type() === 'error' && /Content Security Policy|Trusted/.test(message.text())
      ? complaints.push(message.text())
      : undefined,
  );
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return page;
}

// The debugger evaluates outside the page's policy, so the policy under test stays as it is.
async function flaws(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (
      globalThis as unknown as {
        axe: { run: (options: unknown) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
      }
    ).axe;
    const { violations } = await run.run({ runOnly: ['wcag2a', 'wcag2aa'] });
    return violations.map(
      (violation) =>
        `${violation.id}: ${violation.nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join(', ')}`,
    );
  });
}

async function signIn(page: Page, email: string, password: string) {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

beforeAll(async () => {
  if (!reason) {
    browser = await chromium.launch({ executablePath: chrome, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  }
}, 60_000);
afterAll(() => browser?.close());

describe.skipIf(reason !== undefined || !built)(`built pages${reason ? ` (skipped: ${reason})` : ''}`, () => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock();
  });
  afterAll(() => mock?.close());

  test('staff sign in, walk the list by keyboard and read a lead', { timeout: 60_000 }, async () => {
    const page = await open(`${mock.url}/admin/leads`);
    await signIn(page, 'pat@example.com', 'correct horse battery');
    const grid = page.getByRole('grid', { name: 'Leads, newest first' });
    await grid.getByRole('row').nth(1).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.getByRole('region', { name: /^Lead 0195/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Deliveries' }).click();
    await page.getByRole('button', { name: 'Request and response' }).first().click();
    await page.getByText('"temporarily unavailable"').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/admin\/leads\/0195/);
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(/Lead id, phone/).fill('ana0@example.com');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=ana0/);
  });

  test.each(['/admin/', '/admin/leads', '/admin/refused', '/admin/sign-in'])(
    '%s has no accessibility flaw',
    { timeout: 60_000 },
    async (path) => {
      mock.state.session = 'staff';
      const page = await open(mock.url + path);
      await page.getByRole('main').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await flaws(page)).toEqual([]);
    },
  );

  test('a client sets a password by the one-time link, reads a lead and it is marked read', { timeout: 60_000 }, async () => {
    mock.state.session = undefined;
    const page = await open(`${mock.url}/portal/welcome#token`, true);
    await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
    await page.getByRole('button', { name: 'Set password and sign in' }).click();
    const list = page.getByRole('list', { name: 'Your leads, newest first' });
    await list.getByRole('link').first().click();
    await page.getByRole('link', { name: /^Call/ }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await flaws(page)).toEqual([]);
    expect(mock.state.read.size).toBe(1);
  });

  test('nothing that the pages did was against the browser policy', () => {
    expect(complaints).toEqual([]);
  });
});

const person = { email: process.env.LEADEXEC_E2E_EMAIL ?? '', password: process.env.LEADEXEC_E2E_PASSWORD ?? '' };

describe.skipIf(reason !== undefined || !real)('a running installation (LEADEXEC_E2E_URL, _EMAIL, _PASSWORD)', () => {
  test('staff sign in and read a lead', { timeout: 90_000 }, async () => {
    const page = await open(`${real}/admin/leads`);
    await signIn(page, person.email, person.password);
    await page.getByRole('grid').getByRole('row').nth(1).dblclick();
    await page.getByText('Price in').waitFor();
    await page.getByRole('tab', { name: 'Insert request' }).click();
    await page.getByRole('heading', { name: 'What the source posted' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
