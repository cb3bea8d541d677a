const formatter = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' });

/** A calendar day of the account, such as a due date; it has no time and no zone of its own. */
export function DayText({ value, tone }: { value: string | null | undefined; tone?: 'bad' | undefined }) {
  if (!value) {
    return <span>–</span>;
  }
  return (
    <time dateTime={value} className="amount" style={tone ? { color: `var(--${tone})` } : undefined}>
      {formatter.format(new Date(`${value}T00:00:00Z`))}
    </time>
  );
}
