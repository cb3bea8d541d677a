import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderApp } from '../../tests/render.tsx';
import { FlowCanvas, type FlowNode } from './flow-canvas.tsx';
import { layoutOf } from './flow-layout.ts';

const texts = { zoomIn: 'Zoom in', zoomOut: 'Zoom out', fit: 'Fit', next: 'Then' };
const open = vi.fn();
const nodes: FlowNode[] = [
  { id: 'a', column: 0, title: 'Source', onOpen: () => open('a') },
  { id: 'b', column: 1, title: 'Upper', state: 'Open', tone: 'good', lines: ['5 a day'] },
  { id: 'c', column: 1, title: 'Lower', onOpen: () => open('c') },
];
const edges = [
  { from: 'a', to: 'b' },
  { from: 'a', to: 'c' },
];

const show = () => renderApp(<FlowCanvas label="Flow" nodes={nodes} edges={edges} texts={texts} />);

test('every node is a button that says what it is, how it stands and what follows', async () => {
  show();
  const flow = screen.getByRole('region', { name: 'Flow' });
  expect(within(flow).getByRole('button', { name: 'Source. Then Upper, Lower' })).toBeTruthy();
  expect(within(flow).getByRole('button', { name: 'Upper. Open. 5 a day' }).getAttribute('aria-disabled')).toBe('true');
  expect(flow.querySelectorAll('svg:not(button svg) path').length).toBe(2);
});

test('arrow keys move between nodes, Enter opens, and keys zoom', async () => {
  show();
  const [source, upper, lower] = ['Source. Then Upper, Lower', 'Upper. Open. 5 a day', 'Lower'].map((name) =>
    screen.getByRole('button', { name }),
  ) as [HTMLElement, HTMLElement, HTMLElement];
  source.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect([upper, lower]).toContain(document.activeElement);
  upper.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(lower);
  await userEvent.keyboard('{Enter}');
  expect(open).toHaveBeenLastCalledWith('c');
  await userEvent.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(source);
  const canvas = source.closest('ol')?.parentElement as HTMLElement;
  const before = canvas.style.transform;
  await userEvent.keyboard('-');
  expect(canvas.style.transform).not.toBe(before);
  await userEvent.click(screen.getByRole('button', { name: 'Fit' }));
  expect(canvas.style.transform).toBe(before);
});

test('columns stand side by side and nothing overlaps', () => {
  const { places, size } = layoutOf(nodes);
  const [a, b, c] = ['a', 'b', 'c'].map((id) => places.get(id)) as [Box, Box, Box];
  expect(a.x + a.width).toBeLessThan(b.x);
  expect(b.x).toBe(c.x);
  expect(b.y + b.height).toBeLessThan(c.y);
  expect(size.width).toBeGreaterThan(c.x + c.width);
  expect(size.height).toBeGreaterThan(c.y + c.height);
  expect(layoutOf([]).places.size).toBe(0);
});

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
