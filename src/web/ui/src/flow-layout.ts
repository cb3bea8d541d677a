import type { Tone } from './status-pill.tsx';

export interface FlowEdge {
  from: string;
  to: string;
  tone?: Tone | undefined;
}

export interface Size {
  width: number;
  height: number;
}

export interface FlowPlace extends Size {
  x: number;
  y: number;
}

interface Placed {
  id: string;
  column: number;
  kind?: string | undefined;
  state?: string | undefined;
  lines?: readonly string[] | undefined;
}

const node = { width: 188, least: 46, line: 16 };
const gap = { across: 44, down: 14, edge: 12 };

/** Columns side by side, each around the middle of the highest one; nodes stand in them in their own order. */
export function layoutOf(nodes: readonly Placed[]): { places: ReadonlyMap<string, FlowPlace>; size: Size } {
  const columns = [...new Set(nodes.map((each) => each.column))].sort((one, other) => one - other);
  const stacks = columns.map((column) => nodes.filter((each) => each.column === column));
  const tall = (stack: readonly Placed[]) =>
    stack.reduce((sum, each) => sum + heightOf(each), 0) + gap.down * Math.max(0, stack.length - 1);
  const height = Math.max(0, ...stacks.map(tall));
  const places = new Map<string, FlowPlace>();
  stacks.forEach((stack, at) => {
    let y = gap.edge + (height - tall(stack)) / 2;
    for (const each of stack) {
      const high = heightOf(each);
      places.set(each.id, { x: gap.edge + at * (node.width + gap.across), y, width: node.width, height: high });
      y += high + gap.down;
    }
  });
  return {
    places,
    size: {
      width: gap.edge * 2 + columns.length * node.width + Math.max(0, columns.length - 1) * gap.across,
      height: height + gap.edge * 2,
    },
  };
}

const heightOf = ({ kind, state, lines }: Placed) =>
  node.least + node.line * ((kind ? 1 : 0) + (state ? 1 : 0) + (lines?.length ?? 0)) - (kind || state || lines?.length ? 6 : 0);
