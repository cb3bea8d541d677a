/** Chosen rows and where a range begins. */
export interface Selection {
  ids: ReadonlySet<string>;
  anchor?: string;
}

export const noSelection: Selection = { ids: new Set() };

export function toggleRow(selection: Selection, id: string): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) {
    ids.add(id);
  }
  return { ids, anchor: id };
}

/** From the anchor to the row, both included, in the order of the list; what was chosen stays chosen. */
export function extendTo(selection: Selection, id: string, order: readonly string[], start = id): Selection {
  const anchor = selection.anchor !== undefined && order.includes(selection.anchor) ? selection.anchor : start;
  const [from, to] = [order.indexOf(anchor), order.indexOf(id)];
  if (to < 0) {
    return selection;
  }
  return { ids: new Set([...selection.ids, ...order.slice(Math.min(from, to), Math.max(from, to) + 1)]), anchor };
}

export function selectAll(order: readonly string[]): Selection {
  return { ids: new Set(order) };
}
