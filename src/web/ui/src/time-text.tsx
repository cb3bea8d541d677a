import { formatTime, type TimeStyle } from './format.ts';
import { useAccountLocale } from './locale-context.tsx';

/** An instant in the account's zone; hovering tells the full time, the zone and UTC. */
export function TimeText({ value, format = 'short' }: { value: string | null | undefined; format?: TimeStyle }) {
  const { zoneId } = useAccountLocale();
  if (!value) {
    return <span>–</span>;
  }
  return (
    <time dateTime={value} title={`${formatTime(value, zoneId, 'full')} · ${zoneId} · ${value}`} className="amount">
      {formatTime(value, zoneId, format)}
    </time>
  );
}
