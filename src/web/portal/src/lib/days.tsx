import { formatTime, useAccountLocale } from '@leadexec/ui';
import { Button, TextInput } from '@mantine/core';
import type { Between } from './queries.ts';
import { useTexts } from './use-texts.ts';
import { z } from './zod.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined);

/** Days in an address. */
export const daysInSearch = { from: day, to: day };

/** The first and the last day of a list. */
export function DaysFilter({ value, onChange }: { value: Between; onChange: (days: Between) => void }) {
  const { t } = useTexts();
  const field = (name: 'from' | 'to') => (
    <TextInput
      type="date"
      size="sm"
      label={t(`common.${name}`)}
      value={value[name] ?? ''}
      onChange={(event) => onChange({ ...value, [name]: event.currentTarget.value || undefined })}
    />
  );
  return (
    <>
      {field('from')}
      {field('to')}
      {value.from || value.to ? (
        <Button size="sm" variant="subtle" color="gray" onClick={() => onChange({ from: undefined, to: undefined })}>
          {t('common.clear')}
        </Button>
      ) : null}
    </>
  );
}

/** A day without a time, such as 2026-03-31. */
export function DayText({ value }: { value: string | null | undefined }) {
  return value ? (
    <time dateTime={value} className="amount">
      {dayText(value)}
    </time>
  ) : (
    <span>–</span>
  );
}

const dayText = (value: string) => formatTime(`${value}T12:00:00Z`, 'UTC', 'date');

/** The day of an instant on the client's clock. */
export function DayOf({ value }: { value: string | null | undefined }) {
  const { zoneId } = useAccountLocale();
  return value ? (
    <time dateTime={value} className="amount">
      {formatTime(value, zoneId, 'date')}
    </time>
  ) : (
    <span>–</span>
  );
}

/** The instants that a day begins and ends at in a zone, for lists that ask by instants. */
export function instants(between: Between, zoneId: string): Between {
  return {
    from: between.from ? start(between.from, zoneId) : undefined,
    to: between.to ? start(next(between.to), zoneId) : undefined,
  };
}

const next = (value: string) => new Date(Date.parse(`${value}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

function start(value: string, zoneId: string): string {
  const utc = Date.parse(`${value}T00:00:00Z`);
  const offset = (at: number) => {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone: zoneId,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }).formatToParts(at);
    const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - at;
  };
  const guess = utc - offset(utc);
  return new Date(utc - offset(guess)).toISOString();
}
