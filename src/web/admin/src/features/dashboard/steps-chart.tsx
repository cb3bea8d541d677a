import type { Period, TodayReport } from '@leadexec/api-client';
import { formatCount } from '@leadexec/ui';
import { useTranslation } from 'react-i18next';
import classes from './dashboard.module.css';

const width = 720;
const height = 160;
const labels: Record<Period, Intl.DateTimeFormatOptions> = {
  day: { hour: 'numeric' },
  month: { day: 'numeric' },
  year: { month: 'short' },
};

interface Bar {
  label: string;
  received: number;
  delivered: number;
  rejected: number;
}

/** Received leads by hour, day or month, with the delivered part filled. The same numbers are in a table for screen readers. */
export function StepsChart({ report }: { report: TodayReport }) {
  const { t } = useTranslation();
  const bars = barsOf(report);
  const top = Math.max(1, ...bars.map((bar) => bar.received));
  const slot = width / bars.length;
  const size = Math.min(slot * 0.62, 34);
  return (
    <figure className={classes.chart}>
      <figcaption>
        {t('dashboard.chart')}
        <span className={classes.legend}>
          <i data-part="delivered" /> {t('dashboard.delivered')} <i data-part="other" /> {t('dashboard.received')}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height + 22}`} aria-hidden="true">
        {[0, 0.5, 1].map((part) => (
          <line
            key={part}
            x1={0}
            x2={width}
            y1={height - part * (height - 8)}
            y2={height - part * (height - 8)}
            className={classes.rule}
          />
        ))}
        {bars.map((bar, at) => {
          const x = at * slot + (slot - size) / 2;
          const full = (bar.received / top) * (height - 8);
          const sold = (bar.delivered / top) * (height - 8);
          return (
            <g key={bar.label}>
              <title>{`${bar.label}: ${formatCount(bar.received)} / ${formatCount(bar.delivered)}`}</title>
              <rect x={x} y={height - full} width={size} height={full} rx={3} className={classes.received} />
              <rect x={x} y={height - sold} width={size} height={sold} rx={3} className={classes.delivered} />
              {at % Math.ceil(bars.length / 12) === 0 ? (
                <text x={x + size / 2} y={height + 17} className={classes.tick}>
                  {bar.label}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
      <table className="visually-hidden">
        <caption>{t('dashboard.chart')}</caption>
        <tbody>
          {bars
            .filter((bar) => bar.received > 0)
            .map((bar) => (
              <tr key={bar.label}>
                <th scope="row">{bar.label}</th>
                <td>{bar.received}</td>
                <td>{bar.delivered}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </figure>
  );
}

// The server sends only steps with leads; the empty ones are filled in here, at most 31 of them.
function barsOf(report: TodayReport): Bar[] {
  const label = new Intl.DateTimeFormat('en-US', { ...labels[report.period], timeZone: report.zoneId });
  const known = new Map(report.steps.map((step) => [label.format(new Date(step.from)), step]));
  const bars = new Map<string, Bar>();
  const hour = 3_600_000;
  for (let at = Date.parse(report.from); at < Date.parse(report.to); at += report.period === 'day' ? hour : hour * 12) {
    const name = label.format(new Date(at));
    const step = known.get(name);
    bars.set(name, {
      label: name,
      received: step?.received ?? 0,
      delivered: step?.delivered ?? 0,
      rejected: step?.rejected ?? 0,
    });
  }
  return [...bars.values()];
}
