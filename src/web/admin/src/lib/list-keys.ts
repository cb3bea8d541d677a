import { useHotkeys } from '@mantine/hooks';
import type { RefObject } from 'react';

const toGrid = () => document.querySelector<HTMLElement>('[data-grid]')?.focus();

// A menu or a dialog closes by Escape first.
const inside = '[role="menu"], [role="dialog"]';

/** Keys that work anywhere on a page with a list: / to its search box, j and k into the list, whose own keys go on from there; Escape closes what is beside it. */
export function useListKeys(box: RefObject<HTMLInputElement | null>, onEscape: () => void) {
  useHotkeys([
    ['/', () => box.current?.focus()],
    ['j', toGrid],
    ['k', toGrid],
    ['Escape', ({ target }) => (target instanceof Element && target.closest(inside) ? undefined : onEscape())],
  ]);
}
