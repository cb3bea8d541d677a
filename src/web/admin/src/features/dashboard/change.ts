import { centsOf } from '../../lib/cents.ts';

/** By how many percent a figure changed; undefined when there was nothing before. Counts, or amounts as text. */
export function changeOf(now: number | string, before: number | string): number | undefined {
  const [one, other] = [sized(now), sized(before)];
  return other === 0 ? (one === 0 ? 0 : undefined) : Math.round(((one - other) / Math.abs(other)) * 100);
}

const sized = (value: number | string) => (typeof value === 'number' ? value : Number(centsOf(value) ?? 0n));

export const percentText = (change: number) => `${change > 0 ? '+' : change < 0 ? '−' : ''}${Math.abs(change)}%`;

export function share(part: number, whole: number): string {
  return whole === 0 ? '0%' : `${Math.round((part / whole) * 100)}%`;
}
