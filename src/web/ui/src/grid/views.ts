/** A saved arrangement of a list: filters, order and columns, as they stand in the address. */
export interface SavedView {
  /** Made from the name; stands in addresses. */
  id: string;
  name: string;
  search: Readonly<Record<string, unknown>>;
}

const mostViews = 40;
const longestName = 60;
const keyOf = (list: string) => `leadexec.views.${list}`;

/** The views of this browser; what cannot be read is left out. */
export function loadViews(list: string, storage: Pick<Storage, 'getItem'>): SavedView[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(keyOf(list)) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isView).slice(0, mostViews) : [];
  } catch {
    return [];
  }
}

export function storeViews(list: string, views: readonly SavedView[], storage: Pick<Storage, 'setItem'>): void {
  try {
    storage.setItem(keyOf(list), JSON.stringify(views));
  } catch {
    // Storage is full or forbidden: the views last until the page is left.
  }
}

/** Adds a view, or replaces the one of the same name. */
export function withView(
  views: readonly SavedView[],
  name: string,
  search: SavedView['search'],
): { views: SavedView[]; id: string } {
  const trimmed = name.trim().slice(0, longestName);
  const id = slug(trimmed);
  const rest = views.filter((view) => view.id !== id);
  const place = views.findIndex((view) => view.id === id);
  const saved = { id, name: trimmed, search };
  return {
    id,
    views: (place < 0 ? [...rest, saved] : [...rest.slice(0, place), saved, ...rest.slice(place)]).slice(-mostViews),
  };
}

export function sameSearch(one: SavedView['search'], other: SavedView['search']): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, kept]) => kept !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}

function slug(name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  return words === '' ? 'view' : words;
}

function isView(value: unknown): value is SavedView {
  const view = value as Partial<SavedView> | null;
  return (
    typeof view === 'object' &&
    view !== null &&
    typeof view.id === 'string' &&
    typeof view.name === 'string' &&
    typeof view.search === 'object' &&
    view.search !== null
  );
}
