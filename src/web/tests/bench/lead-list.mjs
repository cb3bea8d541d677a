// How long the lead list takes to show its first rows, and each frame while it is scrolled, in a real browser. Started by the bench `leads`,
// with the link that makes the first administrator. The last line is JSON: milliseconds, and rows.
import { chromium } from 'playwright-core';

const [link] = process.argv.slice(2);
const times = 7;
const scrollSeconds = 10;
const browser = await chromium.launch({
  executablePath: process.env.LEADEXEC_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
const page = await browser.newPage({ viewport: { width: 1366, height: 800 } });
page.setDefaultTimeout(120_000);
const admin = new URL('/admin/', link).href;

await page.goto(link);
await page.getByLabel('Company name').fill('Bench');
await page.getByLabel('Your e-mail address').fill('bench@example.com');
await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
await page.getByRole('button', { name: 'Create administrator' }).click();
await page.getByRole('heading', { name: 'Dashboard' }).waitFor();

/** From a click on the menu to the frame that shows rows; from the start of a whole load of the page the same. */
const rowsShown = () =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const from = globalThis.benchFrom ?? 0;
        const look = () =>
          document.querySelector('[role=grid] [role=gridcell]')
            ? requestAnimationFrame(() => done(performance.now() - from))
            : requestAnimationFrame(look);
        look();
      }),
  );

const sorted = (values) => [...values].sort((a, b) => a - b);
const at = (values, part) => Number(sorted(values)[Math.min(values.length - 1, Math.floor(values.length * part))].toFixed(1));
const clicked = [];
const loaded = [];
for (let time = 0; time < times; time++) {
  await page.goto(admin);
  const menu = page.getByRole('link', { name: 'Leads', exact: true });
  await menu.waitFor();
  await page.waitForLoadState('networkidle');
  await menu.evaluate((element) => {
    globalThis.benchFrom = performance.now();
    element.click();
  });
  clicked.push(await rowsShown());
  await page.goto(`${admin}leads`);
  loaded.push(await rowsShown());
}

await page.waitForLoadState('networkidle');
await page.locator('[role=grid]').hover();
/** The length of each frame while the wheel turns so many pixels 25 times a second. */
async function scroll(pixels) {
  await page.evaluate(() => {
    globalThis.benchFrames = [];
    let last = performance.now();
    const frames = globalThis.benchFrames;
    const next = (now) => {
      frames.push(now - last);
      last = now;
      if (frames === globalThis.benchFrames) {
        requestAnimationFrame(next);
      }
    };
    requestAnimationFrame(next);
  });
  for (const end = Date.now() + scrollSeconds * 1000; Date.now() < end; ) {
    await page.mouse.wheel(0, pixels);
    await new Promise((wait) => setTimeout(wait, 40));
  }
  const frames = await page.evaluate(() => {
    const seen = globalThis.benchFrames;
    globalThis.benchFrames = [];
    return seen;
  });
  return {
    frames: frames.length,
    beyond_33_ms: frames.filter((frame) => frame > 33.4).length,
    p50: at(frames, 0.5),
    p95: at(frames, 0.95),
    p99: at(frames, 0.99),
    max: at(frames, 1),
  };
}
const reading = await scroll(75);
const hurrying = await scroll(300);
const scrolled = await page.locator('[role=grid]').evaluate((grid) => Math.round(grid.scrollTop / 38));
await browser.close();

const figures = {
  first_rows_after_click_ms: { p50: at(clicked, 0.5), max: at(clicked, 1) },
  first_rows_after_load_ms: { p50: at(loaded, 0.5), max: at(loaded, 1) },
  frames_while_reading_ms: reading,
  frames_while_hurrying_ms: hurrying,
  rows_scrolled: scrolled,
};
console.log(JSON.stringify(figures));
