import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const farthest = 80;

/** Goes on with Tab until the wanted thing has the focus; every stop on the way has to be seen. Says the names of the stops. */
export async function tabTo(page: Page, wanted: Locator): Promise<string[]> {
  await wanted.waitFor();
  const stops: string[] = [];
  while (!(await wanted.evaluate((element) => element === document.activeElement))) {
    expect(stops.length, `${wanted} after ${stops.join(', ')}`).toBeLessThan(farthest);
    await page.keyboard.press('Tab');
    const stop = await look(page);
    expect(stop.seen, `the focus on ${stop.name}`).toBe(true);
    stops.push(stop.name);
  }
  return stops;
}

/** What has the focus, and whether a person sees that it has it: it is in the window and looks different without. */
function look(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) {
      return { name: 'nothing', seen: true }; // the browser's own bar comes after the last stop
    }
    const named = element as HTMLInputElement;
    const name = (element.getAttribute('aria-label') ?? named.labels?.[0]?.textContent ?? element.textContent ?? '').trim();
    const near = [
      element,
      element.parentElement,
      element.parentElement?.parentElement,
      ...(element.parentElement?.children ?? []),
    ];
    // Colours on their way have no end to compare.
    const elements = near.filter((one): one is HTMLElement => one instanceof HTMLElement);
    for (const one of elements) {
      one.style.transition = 'none';
    }
    const looks = () =>
      elements
        .map((one) => {
          const style = getComputedStyle(one);
          return [style.outlineStyle, style.outlineWidth, style.boxShadow, style.borderTopColor, style.backgroundColor].join(' ');
        })
        .join('; ');
    const box = element.getBoundingClientRect();
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const focused = looks();
    element.blur();
    const blurred = looks();
    element.focus({ preventScroll: true });
    for (const one of elements) {
      one.style.transition = '';
    }
    return { name, seen: inside && focused !== blurred };
  });
}

/** Opens the list of a field that has the focus and takes a choice by its first letters. */
export async function pick(page: Page, label: string, option: string) {
  const field = page.getByRole('combobox', { name: label, exact: true });
  await tabTo(page, field);
  await page.keyboard.press('ArrowDown');
  const wanted = page.getByRole('option', { name: option, exact: true });
  await wanted.waitFor();
  for (let at = 0; (await wanted.getAttribute('data-combobox-selected')) === null; at += 1) {
    expect(at, option).toBeLessThan(farthest);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await wanted.waitFor({ state: 'detached' });
}
