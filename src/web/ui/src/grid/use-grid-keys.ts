import type { KeyboardEvent } from 'react';
import type { GridSelection } from './use-grid-selection.ts';

interface Options<Row> {
  selection: GridSelection<Row>;
  selectable: boolean;
  active: number;
  /** Rows that one page key passes. */
  page: () => number;
  onActivate: (id: string) => void;
  onOpen: (id: string) => void;
  onMenu: (id: string) => void;
  onHelp: () => void;
}

/** The keyboard of the grid. What it does not know is left to the page and the browser. */
export function gridKeys<Row>({ selection, selectable, active, page, onActivate, onOpen, onMenu, onHelp }: Options<Row>) {
  const { order } = selection;
  const current = order[active];

  function move(to: number, extending: boolean): boolean {
    const target = order[Math.max(0, Math.min(order.length - 1, to))];
    if (target === undefined) {
      return false;
    }
    if (extending && selectable) {
      selection.extend(target, current ?? target);
    }
    onActivate(target);
    return true;
  }

  function act(event: KeyboardEvent): boolean {
    const { key, shiftKey } = event;
    if (event.altKey || event.metaKey || event.ctrlKey) {
      if (key === 'a' && !event.altKey && selectable && order.length > 0) {
        selection.all();
        return true;
      }
      return false;
    }
    switch (key) {
      case 'ArrowDown':
      case 'j':
        return move(active + 1, shiftKey);
      case 'ArrowUp':
      case 'k':
        return move(active - 1, shiftKey);
      case 'PageDown':
        return move(active + page(), shiftKey);
      case 'PageUp':
        return move(active - page(), shiftKey);
      case 'Home':
        return move(0, shiftKey);
      case 'End':
        return move(order.length - 1, shiftKey);
      case '?':
        onHelp();
        return true;
      case 'Escape':
        if (selection.selected.length > 0) {
          selection.clear();
          return true;
        }
        return false;
    }
    // Without a row the space bar would scroll the list away.
    return current === undefined ? key === ' ' : actOn(current, event);
  }

  function actOn(id: string, { key, shiftKey }: KeyboardEvent): boolean {
    switch (key) {
      case 'Enter':
        onOpen(id);
        return true;
      case ' ':
      case 'x':
        if (selectable) {
          selection.toggle(id);
        }
        return selectable;
      case 'ContextMenu':
      case 'm':
        onMenu(id);
        return true;
      case 'F10':
        if (shiftKey) {
          onMenu(id);
        }
        return shiftKey;
      default:
        return false;
    }
  }

  return (event: KeyboardEvent) => {
    // Buttons and boxes inside the grid keep their own keys.
    if (event.target instanceof Element && event.target.closest('button, input')) {
      return;
    }
    if (act(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
}
