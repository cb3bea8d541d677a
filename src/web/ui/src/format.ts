const language = 'en-US';
const memo = new Map<string, Intl.DateTimeFormat>();

/** "1234.50" in USD becomes "$1,234.50". Works on the text, digit by digit. */
export function formatMoney(value: string, currency: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value);
  if (!match) {
    return value;
  }
  const [, sign = '', whole = '0', cents = '00'] = match;
  const grouped = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${sign === '-' ? '−' : ''}${symbol(currency)}${grouped}.${cents.padEnd(2, '0')}`;
}

function symbol(currency: string): string {
  try {
    const parts = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(
      0,
    );
    const found = parts.find((part) => part.type === 'currency')?.value ?? currency;
    return /[A-Za-z]$/.test(found) ? `${found} ` : found;
  } catch {
    return `${currency} `;
  }
}

export type TimeStyle = 'full' | 'short' | 'clock' | 'precise' | 'day' | 'date';

const styles: Record<TimeStyle, Intl.DateTimeFormatOptions> = {
  full: {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  },
  short: { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', second: '2-digit' },
  clock: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
  precise: { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3, hourCycle: 'h23' },
  date: { year: 'numeric', month: 'short', day: 'numeric' },
  day: { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
};

/** An instant in the account's zone. */
export function formatTime(instant: string, zoneId: string, style: TimeStyle): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) {
    return instant;
  }
  const key = `${zoneId} ${style}`;
  let formatter = memo.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language, { ...styles[style], timeZone: zoneId });
    memo.set(key, formatter);
  }
  return formatter.format(date);
}

const counts = new Intl.NumberFormat(language);

export function formatCount(value: number): string {
  return counts.format(value);
}

/** Milliseconds for people: 0.4 ms, 12 ms, 1.25 s. */
export function formatMs(value: number): string {
  if (value >= 1000) {
    return `${(value / 1000).toFixed(value >= 10_000 ? 1 : 2)} s`;
  }
  return value >= 10 || Number.isInteger(value) ? `${Math.round(value)} ms` : `${value.toFixed(1)} ms`;
}

const unit = (name: string) =>
  new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 1 });
const ages = { second: unit('second'), minute: unit('minute'), hour: unit('hour') };

/** An age for people: 45 sec, 10 min, 3.5 hr. */
export function formatAge(seconds: number): string {
  return seconds < 120
    ? ages.second.format(seconds)
    : seconds < 7200
      ? ages.minute.format(seconds / 60)
      : ages.hour.format(seconds / 3600);
}

/** A size as people say it: 320 B, 12 kB, 3.4 MB. */
export function formatSize(bytes: number): string {
  const [amount, unit] = bytes < 1024 ? [bytes, 'B'] : bytes < 1024 * 1024 ? [bytes / 1024, 'kB'] : [bytes / 1024 / 1024, 'MB'];
  return `${amount >= 10 || Number.isInteger(amount) ? Math.round(amount) : amount.toFixed(1)} ${unit}`;
}
