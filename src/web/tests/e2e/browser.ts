import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const chrome = process.env.LEADEXEC_CHROMIUM ?? '/usr/bin/chromium';
const axe = readFileSync(file('../../node_modules/axe-core/axe.min.js'), 'utf8');

/** Waiting ends as soon as the thing is there; only a hang takes that long, on whatever machine. */
export const hang = 120_000;
export const longTest = { timeout: 600_000 };

export const noBrowser = existsSync(chrome) ? undefined : `no Chromium at ${chrome}`;
export const notBuilt = existsSync(file('../../../../api/wwwroot/admin/index.html'))
  ? undefined
  : 'the front ends are not built (npm run build)';

/** A browser, and what its pages complained about: faults of scripts, and anything against the browser policy. */
export async function startBrowser() {
  const browser: Browser = await chromium.launch({
    executablePath: chrome,
    timeout: hang,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const complaints: string[] = [];
  return {
    complaints,
    close: () => browser.close(),
    open: async (url: string, phone = false): Promise<Page> => {
      const context = await browser.newContext({ viewport: phone ? { width: 390, height: 844 } : { width: 1366, height: 800 } });
      const page = await context.newPage();
      page.setDefaultTimeout(hang);
      page.on('console', (message) =>
        message.type() === 'error' && /Content Security Policy|Trusted/.test(message.text())
          ? complaints.push(message.text())
          : undefined,
      );
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(url);
      return page;
    },
  };
}

export type Started = Awaited<ReturnType<typeof startBrowser>>;

/** WCAG 2 A and AA. The debugger evaluates outside the page's policy, so the policy under test stays as it is. */
export async function flaws(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // Colours on their way from one scheme to the other have no contrast to judge.
    for (let frames = 0; frames < 600; frames++) {
      await new Promise(requestAnimationFrame);
      if (
        document
          .getAnimations()
          .every(
            (animation) =>
              animation.playState !== 'running' || animation.effect?.getTiming().iterations === Number.POSITIVE_INFINITY,
          )
      ) {
        break;
      }
    }
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

export async function signIn(page: Page, email: string, password: string) {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
