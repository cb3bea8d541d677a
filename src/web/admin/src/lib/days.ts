const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zoneId: string): Intl.DateTimeFormat {
  let found = formatters.get(zoneId);
  if (!found) {
    found = new Intl.DateTimeFormat('en-US', { timeZone: zoneId, timeZoneName: 'longOffset', year: 'numeric' });
    formatters.set(zoneId, found);
  }
  return found;
}

/** Minutes that the zone is ahead of UTC at an instant. */
function offset(zoneId: string, at: number): number {
  const name = formatter(zoneId)
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value;
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '');
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
}

/** The instant at which a day such as 2026-03-08 begins in a zone. */
export function startOfDay(day: string, zoneId: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let at = midnight - offset(zoneId, midnight) * 60_000;
  at = midnight - offset(zoneId, at) * 60_000;
  return new Date(at).toISOString();
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** From the first day to the end of the last one, as instants. */
export function instantsOf(days: { from?: string | undefined; to?: string | undefined }, zoneId: string) {
  return {
    from: days.from ? startOfDay(days.from, zoneId) : undefined,
    to: days.to ? startOfDay(dayAfter(days.to), zoneId) : undefined,
  };
}
