/** A saved arrangement of a list: filters, order and columns, as they stand in the address. */
export interface SavedView {
  /** Stands in addresses. */
  id: string;
  name: string;
  search: Readonly<Record<string, unknown>>;
  /** Everybody on staff sees it. */
  shared: boolean;
  /** Nobody changes another's. */
  own: boolean;
  /** Whose it is, where it is not one's own. */
  owner?: string | null;
}

/** Where views are kept; the app knows the server. */
export interface ViewStore {
  views: readonly SavedView[];
  /** Whether views can be shared here. */
  shares: boolean;
  /** The number of the new view, once it is kept. */
  add: (name: string, search: SavedView['search'], shared: boolean) => Promise<string>;
  save: (view: SavedView, change: Partial<Pick<SavedView, 'name' | 'search' | 'shared'>>) => Promise<unknown>;
  remove: (view: SavedView) => Promise<unknown>;
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
