import { ActionIcon } from '@mantine/core';
import { IconMinus, IconPlus, IconZoomScan } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import classes from './flow-canvas.module.css';
import { type FlowEdge, type FlowPlace, layoutOf, type Size } from './flow-layout.ts';
import type { Tone } from './status-pill.tsx';

export interface FlowNode {
  id: string;
  /** Place from left to right. */
  column: number;
  title: string;
  /** What it is, above its title. */
  kind?: string | undefined;
  lines?: readonly string[] | undefined;
  tone?: Tone | undefined;
  /** Its state in a word; the colour only helps. */
  state?: string | undefined;
  onOpen?: (() => void) | undefined;
}

export interface FlowTexts {
  zoomIn: string;
  zoomOut: string;
  fit: string;
  /** Said of a node before the titles of those that follow it. */
  next: string;
}

const zooms = { least: 0.3, most: 1.6, step: 1.2, readable: 0.8 };

/**
 * A picture of steps from left to right. Nodes are real buttons in the order of the columns: Tab goes from one to the next, arrow keys go to
 * the nearest one in that direction, Enter opens; plus, minus and 0 zoom. Each node says what follows it.
 */
export function FlowCanvas(props: {
  label: string;
  nodes: readonly FlowNode[];
  edges: readonly FlowEdge[];
  texts: FlowTexts;
  children?: ReactNode;
}) {
  const { label, nodes, edges, texts, children } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { places, size } = layoutOf(nodes);
  const { width, height } = size;
  const [zoom, setZoom] = useState(1);
  const fit = useCallback(
    (least: number) => {
      const room = frame.current?.clientWidth ?? 0;
      setZoom(room > 0 ? Math.max(least, clamp(Math.min(1, (room - 2) / width))) : 1);
    },
    [width],
  );
  // A long picture begins in letters that can be read, and scrolls.
  useEffect(() => fit(zooms.readable), [fit]);
  const whole = () => fit(zooms.least);
  const by = (factor: number) => setZoom((now) => clamp(now * factor));
  const titles = new Map(nodes.map((node) => [node.id, node.title]));
  const nextOf = (id: string) => edges.filter((edge) => edge.from === id).map((edge) => titles.get(edge.to) ?? '');
  const onKeyDown = (event: KeyboardEvent) => {
    const zoomed = { '+': zooms.step, '=': zooms.step, '-': 1 / zooms.step }[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (zoomed !== undefined || event.key === '0') {
      event.preventDefault();
      zoomed === undefined ? whole() : by(zoomed);
      return;
    }
    const id = (event.target as HTMLElement).dataset.node;
    const next = id === undefined ? undefined : neighbour(places, id, event.key);
    if (next) {
      event.preventDefault();
      [...(frame.current?.querySelectorAll<HTMLElement>('[data-node]') ?? [])]
        .find((node) => node.dataset.node === next)
        ?.focus();
    }
  };
  return (
    <section className={classes.flow} aria-label={label} onKeyDown={onKeyDown}>
      <div className={classes.tools}>
        <span className={classes.about}>{children}</span>
        {(
          [
            [texts.zoomOut, IconMinus, () => by(1 / zooms.step)],
            [texts.zoomIn, IconPlus, () => by(zooms.step)],
            [texts.fit, IconZoomScan, whole],
          ] as const
        ).map(([name, Icon, run]) => (
          <ActionIcon key={name} variant="subtle" color="gray" size="sm" aria-label={name} title={name} onClick={run}>
            <Icon size={14} aria-hidden="true" />
          </ActionIcon>
        ))}
      </div>
      <div ref={frame} className={classes.frame}>
        <div style={{ width: width * zoom, height: height * zoom }}>
          <div className={classes.canvas} style={{ width, height, transform: `scale(${zoom})` }}>
            <Edges edges={edges} places={places} size={size} />
            <ol className={classes.nodes}>
              {nodes.map((node) => (
                <Node key={node.id} node={node} place={places.get(node.id)} next={nextOf(node.id)} then={texts.next} />
              ))}
            </ol>
          </div>
        </div>
      </div>
    </section>
  );
}

const clamp = (zoom: number) => Math.min(zooms.most, Math.max(zooms.least, zoom));

function Node({ node, place, next, then }: { node: FlowNode; place: FlowPlace | undefined; next: string[]; then: string }) {
  const name = [
    node.kind,
    node.title,
    node.state,
    ...(node.lines ?? []),
    next.length > 0 ? `${then} ${next.join(', ')}` : undefined,
  ]
    .filter(Boolean)
    .join('. ');
  return (
    <li style={{ left: place?.x, top: place?.y, width: place?.width, height: place?.height }}>
      <button
        type="button"
        data-node={node.id}
        data-tone={node.tone}
        data-open={node.onOpen ? true : undefined}
        aria-disabled={node.onOpen ? undefined : true}
        aria-label={name}
        onClick={node.onOpen}
      >
        {node.kind ? <span className={classes.kind}>{node.kind}</span> : null}
        <span className={classes.title} title={node.title}>
          {node.title}
        </span>
        {node.state ? <span className={classes.state}>{node.state}</span> : null}
        {(node.lines ?? []).map((line) => (
          <span key={line} className={classes.line} title={line}>
            {line}
          </span>
        ))}
      </button>
    </li>
  );
}

function Edges({ edges, places, size }: { edges: readonly FlowEdge[]; places: ReadonlyMap<string, FlowPlace>; size: Size }) {
  return (
    <svg className={classes.edges} width={size.width} height={size.height} aria-hidden="true">
      {edges.map((edge) => {
        const [from, to] = [places.get(edge.from), places.get(edge.to)];
        if (!from || !to) {
          return null;
        }
        const [x1, y1, x2, y2] = [from.x + from.width, from.y + from.height / 2, to.x, to.y + to.height / 2];
        const bend = Math.max(18, (x2 - x1) / 2);
        return (
          <path
            key={`${edge.from} ${edge.to}`}
            data-tone={edge.tone}
            d={`M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2 - 5},${y2} M${x2 - 9},${y2 - 4} L${x2 - 3},${y2} L${x2 - 9},${y2 + 4}`}
          />
        );
      })}
    </svg>
  );
}

/** The nearest node in the direction of an arrow key; undefined at the edge, and for other keys. */
function neighbour(places: ReadonlyMap<string, FlowPlace>, id: string, key: string): string | undefined {
  const from = places.get(id);
  const ahead: Record<string, (one: FlowPlace, other: FlowPlace) => boolean> = {
    ArrowRight: (one, other) => other.x > one.x,
    ArrowLeft: (one, other) => other.x < one.x,
    ArrowDown: (one, other) => other.x === one.x && other.y > one.y,
    ArrowUp: (one, other) => other.x === one.x && other.y < one.y,
  };
  const test = ahead[key];
  if (!from || !test) {
    return undefined;
  }
  const distance = (other: FlowPlace) =>
    Math.abs(other.x - from.x) * 10 + Math.abs(other.y + other.height / 2 - from.y - from.height / 2);
  return [...places]
    .filter(([, other]) => test(from, other))
    .sort(([, one], [, other]) => distance(one) - distance(other))[0]?.[0];
}
