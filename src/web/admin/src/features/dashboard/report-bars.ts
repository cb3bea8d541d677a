import type { FiguresOfStep, LeadReport, ReportStep } from '@leadexec/api-client';
import { dayAfter, startOfDay } from '../../lib/days.ts';

export interface Bar {
  at: number;
  label: string;
  step: FiguresOfStep | undefined;
}

const hour = 3_600_000;
const labels: Record<ReportStep, Intl.DateTimeFormatOptions> = {
  hour: { hour: 'numeric' },
  day: { month: 'short', day: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
};

/** The server sends only steps with leads; the empty ones are filled in here, at most 744 of them. */
export function barsOf(report: LeadReport): Bar[] {
  const known = new Map(report.steps.map((step) => [Date.parse(step.from), step]));
  const options = report.by === 'hour' && report.from !== report.to ? { ...labels.day, ...labels.hour } : labels[report.by];
  const label = new Intl.DateTimeFormat('en-US', { ...options, timeZone: report.zoneId });
  // A step that begins where none was expected, as where clocks change, is shown all the same.
  const all = new Set([...begins(report), ...known.keys()]);
  return [...all].sort((one, other) => one - other).map((at) => ({ at, label: label.format(at), step: known.get(at) }));
}

function begins({ by, from, to, zoneId }: LeadReport): number[] {
  const found: number[] = [];
  if (by === 'hour') {
    const end = Date.parse(startOfDay(dayAfter(to), zoneId));
    for (let at = Date.parse(startOfDay(from, zoneId)); at < end; at += hour) {
      found.push(at);
    }
    return found;
  }
  // The first step of a month or year begins before its first day when the report does not begin with it.
  for (let day = firstOf(by, from); day <= to; day = next(by, day)) {
    found.push(Date.parse(startOfDay(day, zoneId)));
  }
  return found;
}

const firstOf = (by: ReportStep, day: string) =>
  by === 'year' ? `${day.slice(0, 4)}-01-01` : by === 'month' ? `${day.slice(0, 7)}-01` : day;

function next(by: ReportStep, day: string): string {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  return by === 'year'
    ? `${year + 1}-01-01`
    : by === 'month'
      ? new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
      : dayAfter(day);
}
