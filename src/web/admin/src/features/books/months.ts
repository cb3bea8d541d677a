const monthNames = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "2026-10" as October 2026. */
export const monthName = (month: string) => monthNames.format(new Date(`${month}-01T00:00:00Z`));

/** The month in which an instant lies, in a zone. */
export function monthOf(instant: Date, zoneId: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zoneId, year: 'numeric', month: '2-digit' }).formatToParts(instant);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}`;
}

/** So many months later, or with a number below zero earlier. */
export function monthAfter(month: string, by = 1): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

const mostOpen = 12;
const firstOpen = 3;

/** Months that take entries, newest first: since the last closed one, or the newest few before any is closed. */
export function openMonths(lastClosed: string | undefined, current: string): string[] {
  const months = [current];
  const wanted = lastClosed ? mostOpen : firstOpen;
  while (months.length < wanted) {
    const earlier = monthAfter(months[months.length - 1] ?? current, -1);
    if (lastClosed !== undefined && earlier <= lastClosed) {
      break;
    }
    months.push(earlier);
  }
  return lastClosed !== undefined && current <= lastClosed ? [] : months;
}
