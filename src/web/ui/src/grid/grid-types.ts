import type { ReactNode } from 'react';

export interface GridColumn<Row> {
  id: string;
  header: string;
  /** Pixels at first; people may drag. */
  width: number;
  align?: 'end';
  /** Grows with the free space while nobody has set its width. */
  grow?: boolean;
  /** What the server calls it in an export, or the several members that make it; the id without it. */
  exports?: readonly string[];
  /** Not shown until somebody chooses it. */
  hidden?: boolean;
  /** Words by which the server sorts by this column; without them it cannot be sorted. */
  sort?: GridSort;
  /** The name that the server's filter has for it; without it the column cannot be filtered by. */
  filter?: string;
  /** A figure of money, which not everybody sees. */
  money?: boolean;
  /** Plain text is the fast path; nodes must be plain elements, never components with styles of their own. */
  cell: (row: Row) => ReactNode;
}

export interface GridSort {
  ascending: string;
  descending: string;
  /** Money and times are more often wanted from the top. */
  first?: 'descending';
}

/** Something to do with rows. The toolbar, the right-click menu and the row menu offer the same ones. */
export interface GridAction<Row> {
  id: string;
  label: string;
  icon?: ReactNode;
  /** Takes several rows at once. */
  many?: boolean;
  /** Rights that the app asks for before it offers the action. */
  needs?: readonly string[];
  run: (rows: readonly Row[]) => void;
}

/** Every text of the grid; the app translates. */
export interface GridTexts {
  actions: string;
  select: string;
  selectAll: string;
  selected: (count: number) => string;
  clearSelection: string;
  rowMenu: string;
  columns: string;
  findColumn: string;
  noColumn: string;
  pin: (column: string) => string;
  unpin: (column: string) => string;
  move: (column: string) => string;
  reset: string;
  sortUp: string;
  sortDown: string;
  pinColumn: string;
  unpinColumn: string;
  filterColumn: string;
  filtered: string;
  hideColumn: string;
  moveLeft: string;
  moveRight: string;
  wider: string;
  narrower: string;
  help: string;
  helpTitle: string;
  /** Keys and what they do, in the order of the help page. */
  keys: readonly (readonly [keys: string, meaning: string])[];
  loading: string;
}

export interface MenuPoint {
  x: number;
  y: number;
}
