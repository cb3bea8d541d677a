import type { Trace, TraceStep } from '@leadexec/api-client';
import { type FlowEdge, type FlowNode, formatMs, type Tone } from '@leadexec/ui';
import type { TFunction } from 'i18next';
import { nameOf } from '../../lib/i18n.ts';

export const stepTones: Record<string, Tone> = { done: 'good', refused: 'warn', skipped: 'mute', failed: 'bad', unknown: 'bad' };

/** The path that a lead really took: one node for each step of its process log, and those who were left out at their match. */
export function leadFlow(trace: Trace, t: TFunction, onDeliveries: () => void) {
  const nodes: FlowNode[] = [];
  // Below the path, which stays in one line at the top.
  const aside: FlowNode[] = [];
  const edges: FlowEdge[] = [];
  let column = 0;
  trace.segments.forEach((segment, at) => {
    const shown = segment.steps.filter((step) => step.step !== 'candidate');
    const left = segment.steps.filter((step) => step.step === 'candidate');
    const match = shown.findLastIndex((step) => step.step === 'matched');
    shown.forEach((step, n) => {
      const id = `${at} ${n}`;
      const before = nodes.at(-1);
      nodes.push({ id, column, ...nodeOf(step, onDeliveries) });
      if (before) {
        edges.push({
          from: before.id,
          to: id,
          tone: step.result === 'done' ? 'good' : step.result === 'skipped' ? 'mute' : 'bad',
        });
      }
      if (n === match) {
        groups(left).forEach(([reason, steps], order) => {
          const leftId = `left ${at} ${order}`;
          aside.push({
            id: leftId,
            column: column + 1,
            kind: t('flow.leftOut', { count: steps.length }),
            title: reason,
            tone: 'mute',
            lines: [...steps.slice(0, 3).map(whom), ...(steps.length > 3 ? [t('flow.more', { count: steps.length - 3 })] : [])],
          });
          edges.push({ from: id, to: leftId, tone: 'mute' });
        });
      }
      column += 1;
    });
  });
  return { nodes: [...nodes, ...aside], edges };
}

const whom = (step: TraceStep) => [step.client, step.account].filter(Boolean).join(' · ') || '–';

function nodeOf(step: TraceStep, onDeliveries: () => void): Omit<FlowNode, 'id' | 'column'> {
  const why = step.detail ?? step.reasonText;
  return {
    title: nameOf('steps', step.step),
    kind: step.client ? whom(step) : undefined,
    tone: stepTones[step.result] ?? 'info',
    state: [nameOf('results', step.result), step.elapsedMs > 0 ? formatMs(step.elapsedMs) : undefined]
      .filter(Boolean)
      .join(' · '),
    lines: [step.reasonText, why === step.reasonText ? undefined : why].filter((line): line is string => Boolean(line)),
    onOpen: step.attemptId ? onDeliveries : undefined,
  };
}

/** Those left out, by reason; most of them first, at most six reasons. */
function groups(steps: readonly TraceStep[]): [string, TraceStep[]][] {
  const found = new Map<string, TraceStep[]>();
  for (const step of steps) {
    const reason = step.reasonText ?? step.reason ?? '–';
    found.set(reason, [...(found.get(reason) ?? []), step]);
  }
  return [...found].sort(([, one], [, other]) => other.length - one.length).slice(0, 6);
}
