// @vitest-environment node
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../mock/server.mjs';
import { portalPaths } from '../paths.ts';
import { flaws, hang, longTest, noBrowser, notBuilt, type Started, signIn, startBrowser } from './browser.ts';

const reason = noBrowser ?? notBuilt;

describe.skipIf(reason !== undefined)(`built pages${reason ? ` (skipped: ${reason})` : ''}`, () => {
  let mock: Mock;
  let browser: Started;
  beforeAll(async () => {
    [mock, browser] = await Promise.all([startMock(), startBrowser()]);
  }, hang);
  afterAll(async () => {
    await browser?.close();
    mock?.close();
  }, hang);

  test('staff sign in, walk the list by keyboard and read a lead', longTest, async () => {
    const page = await browser.open(`${mock.url}/admin/leads`);
    await signIn(page, 'pat@example.com', 'correct horse battery');
    const grid = page.getByRole('grid', { name: 'Leads' });
    await grid.getByRole('row').nth(1).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.getByRole('region', { name: /^Lead 0195/ }).waitFor();
    await page.keyboard.press('Enter');
    // The side panel has the same tabs; its own page comes in its place.
    await page.getByRole('region', { name: /^Lead 0195/ }).waitFor({ state: 'detached' });
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

  test('rows are chosen by keyboard, acted on by the menu key, and the help is one key away', longTest, async () => {
    mock.state.session = 'staff';
    const page = await browser.open(`${mock.url}/admin/leads`);
    const grid = page.getByRole('grid', { name: 'Leads' });
    await grid.getByRole('row').nth(3).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('3 selected').waitFor();
    await page.keyboard.press('m');
    await page.getByRole('menuitem', { name: 'Copy lead id' }).waitFor();
    expect(await page.getByRole('menuitem', { name: 'Send information' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByText('3 selected').waitFor({ state: 'detached' });
    await page.keyboard.press('m');
    await page.getByRole('menuitem', { name: 'Send information' }).click();
    await page.waitForURL(/tab=deliveries/);
    await page.goBack();
    await grid.getByRole('row').nth(3).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page
      .getByRole('searchbox', { name: /Lead id/ })
      .and(page.locator(':focus'))
      .waitFor();
  });

  test('columns are dragged, pinned and widened, and the address and a saved view keep them', longTest, async () => {
    mock.state.session = 'staff';
    const page = await browser.open(`${mock.url}/admin/leads`);
    const headers = page.getByRole('columnheader');
    await headers.filter({ hasText: 'Profit' }).waitFor();
    await page.getByRole('button', { name: 'Columns' }).click();
    const list = page.getByRole('list', { name: 'Columns' });
    await list
      .getByRole('listitem')
      .filter({ hasText: 'Profit' })
      .dragTo(list.getByRole('listitem').filter({ hasText: 'Received' }));
    await page.getByRole('button', { name: 'Pin Name' }).click();
    await page.getByRole('checkbox', { name: 'E-mail' }).check();
    await page.waitForURL(/cols=name/);
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    const profit = headers.filter({ hasText: 'Profit' });
    const before = (await profit.boundingBox())?.width ?? 0;
    const edge = await profit.boundingBox();
    await page.mouse.move((edge?.x ?? 0) + before - 3, (edge?.y ?? 0) + 12);
    await page.mouse.down();
    await page.mouse.move((edge?.x ?? 0) + before + 57, (edge?.y ?? 0) + 12, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/profit%3A1\d\d/);
    expect(Math.round((await profit.boundingBox())?.width ?? 0)).toBe(Math.round(before + 60));
    expect((await headers.allInnerTexts()).slice(1, 4)).toEqual(['Name', 'Profit', 'Received']);
    await page.getByRole('button', { name: 'Save as view' }).click();
    await page.getByLabel('Name of the view').fill('Money first');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'All leads' }).click();
    await page.waitForURL((url) => !url.search.includes('cols'));
    await page.reload();
    await page.getByRole('button', { name: 'Money first', exact: true }).click();
    await page.waitForURL(/cols=name.*view=[0-9a-f-]{36}|view=[0-9a-f-]{36}.*cols=name/);
    expect((await headers.allInnerTexts()).slice(1, 4)).toEqual(['Name', 'Profit', 'Received']);
  });

  test('a refused post shows everything known about it', longTest, async () => {
    mock.state.session = 'staff';
    const page = await browser.open(`${mock.url}/admin/refused`);
    await page.getByRole('grid', { name: 'Refused posts' }).getByRole('row').nth(1).click();
    await page
      .getByRole('region', { name: /^Refused post/ })
      .getByText('AID 99999 does not exist')
      .waitFor();
    expect(await flaws(page)).toEqual([]);
  });

  test('a declined card is found with its reason, and its order is decided from there', longTest, async () => {
    mock.state.session = 'staff';
    const page = await browser.open(`${mock.url}/admin/payments`);
    await page.getByRole('grid', { name: 'Payments' }).getByRole('row').filter({ hasText: 'Declined' }).dblclick();
    await page.waitForURL(/\/payments\/0195a7c3/);
    await page.getByText('Your card has insufficient funds.').waitFor();
    await page.getByRole('button', { name: 'Approve without a charge' }).waitFor();
    expect(await flaws(page)).toEqual([]);
    await page.getByRole('button', { name: 'Approve without a charge' }).click();
    await expect.poll(() => mock.state.requests.some((made) => made.path === '/orders/3/approve'), { timeout: hang }).toBe(true);
    await page.context().close();
  });

  test('a ping is explained: what every buyer bid, and why', longTest, async () => {
    mock.state.session = 'staff';
    const page = await browser.open(`${mock.url}/admin/pings`);
    const rows = page.getByRole('grid', { name: 'Pings' }).getByRole('row');
    await rows.nth(1).click();
    const bids = page.getByRole('table', { name: 'Bids' });
    await bids.getByRole('link').first().waitFor();
    expect(await bids.getByRole('row').count()).toBeGreaterThan(1);
    await page.context().close();
  });

  test('a client sets a password by the one-time link, reads a lead and it is marked read', longTest, async () => {
    mock.state.session = undefined;
    const page = await browser.open(`${mock.url}/portal/welcome#token`, true);
    await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
    await page.getByRole('button', { name: 'Set password and sign in' }).click();
    const list = page.getByRole('list', { name: 'Your leads, newest first' });
    await list.getByRole('link').first().click();
    await page.getByRole('link', { name: /^Call/ }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await flaws(page)).toEqual([]);
    expect(mock.state.read.size).toBe(1);
  });

  test.each(portalPaths)(
    '%s fits a small phone and has no accessibility flaw, in the account’s colours too',
    longTest,
    async (path) => {
      mock.state.session = 'client';
      mock.state.style =
        ':root:root[data-mantine-color-scheme="light"]{--accent:#0b6e4f;--selected:#e7f1ed}:root:root[data-mantine-color-scheme="dark"]{--accent:#5a9e88;--selected:#142f2e}';
      const page = await browser.open(mock.url + path, true);
      await page.setViewportSize({ width: 360, height: 740 });
      await page.getByRole('main').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(await flaws(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
      expect(await flaws(page)).toEqual([]);
      await page.context().close();
    },
  );

  test('a client returns a lead, finds it among the returns and opens an invoice', longTest, async () => {
    mock.state.session = 'client';
    const page = await browser.open(`${mock.url}/portal/leads`, true);
    await page.getByRole('list', { name: 'Your leads, newest first' }).getByRole('link').first().click();
    await page.getByRole('button', { name: 'Return this lead' }).click();
    await page.getByRole('combobox', { name: 'Reason' }).selectOption('Outside the area');
    await page.getByRole('button', { name: 'Ask to return it' }).click();
    await page.getByRole('region', { name: 'Returns' }).getByText('Pending').waitFor();
    expect(await flaws(page)).toEqual([]);
    const main = page.getByRole('navigation', { name: 'Main' });
    await main.getByRole('link', { name: 'Leads' }).click();
    await page.getByRole('link', { name: 'Returns' }).click();
    await page.getByRole('table', { name: 'Your returns, newest first' }).getByText('Pending').waitFor();
    await main.getByRole('link', { name: 'Billing' }).click();
    await page.getByRole('link', { name: 'INV-1038' }).click();
    await page.getByRole('link', { name: 'Pay $500.00' }).waitFor();
    expect(await page.getByRole('link', { name: 'PDF' }).getAttribute('href')).toContain('/pdf');
    await page.context().close();
  });

  test('a client takes an offered order, pauses it and resumes it by keyboard', longTest, async () => {
    mock.state.session = 'client';
    const page = await browser.open(`${mock.url}/portal/`);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Orders' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'New order' }).focus();
    await page.keyboard.press('Enter');
    const offer = page.getByRole('article', { name: 'Quantity of leads' });
    await offer.getByRole('textbox', { name: 'Leads' }).fill('5');
    await page.keyboard.press('Enter');
    await offer.getByText('Between 10 and 500 leads.').waitFor();
    await offer.getByRole('textbox', { name: 'Leads' }).fill('50');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Order 15/ }).waitFor();
    await page.getByRole('button', { name: 'Pause' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('The order is paused: no leads come on it.').waitFor();
    await page.getByRole('button', { name: 'Resume' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('The order is open again.').waitFor();
    await page.context().close();
  });

  test('nothing that the pages did was against the browser policy', () => {
    expect(browser.complaints).toEqual([]);
  });
});
