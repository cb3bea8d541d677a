// @vitest-environment node
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../mock/server.mjs';
import { adminPaths } from '../paths.ts';
import { flaws, hang, longTest, noBrowser, notBuilt, type Started, startBrowser } from './browser.ts';

const reason = noBrowser ?? notBuilt;

// Two at once: a page waits for its network longer than it works.
describe.skipIf(reason !== undefined).concurrent(`built admin pages${reason ? ` (skipped: ${reason})` : ''}`, () => {
  let mock: Mock;
  let browser: Started;
  beforeAll(async () => {
    [mock, browser] = await Promise.all([startMock(), startBrowser()]);
    mock.state.session = 'staff';
  }, hang);
  afterAll(async () => {
    expect(browser?.complaints ?? []).toEqual([]);
    await browser?.close();
    mock?.close();
  }, hang);

  test.each(adminPaths)('%s has no accessibility flaw', longTest, async (path) => {
    const page = await browser.open(mock.url + path);
    await page.getByRole('main').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await flaws(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    expect(await flaws(page)).toEqual([]);
    await page.context().close();
  });
});
