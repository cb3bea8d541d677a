import type { LeadReport } from '@leadexec/api-client';
import { formatCount, MoneyText } from '@leadexec/ui';
import { useTranslation } from 'react-i18next';
import { centsOf } from '../../lib/cents.ts';
import classes from './dashboard.module.css';
import { type Bar, barsOf } from './report-bars.ts';
import type { shows } from './report-search.ts';

const width = 960;
const height = 160;

type Show = (typeof shows)[number];

const amount = (value: string | undefined) => Number(centsOf(value ?? '0.00') ?? 0n);
const values: Record<Show, (bar: Bar) => [whole: number, part: number]> = {
  leads: ({ step }) => [step?.received ?? 0, step?.delivered ?? 0],
  money: ({ step }) => [amount(step?.revenue), amount(step?.cost)],
};

/** Received leads with the delivered part filled, or revenue with the cost in it, by step. The same numbers are in a table for screen readers. */
export function ReportChart({ report, show }: { report: LeadReport; show: Show }) {
  const { t } = useTranslation();
  const bars = barsOf(report);
  const sized = bars.map(values[show]);
  const top = Math.max(1, ...sized.flat());
  const slot = width / bars.length;
  const size = Math.min(slot * 0.66, 34);
  const title = t(show === 'leads' ? 'reports.chartLeads' : 'reports.chartMoney');
  const names =
    show === 'leads' ? [t('dashboard.received'), t('dashboard.delivered')] : [t('dashboard.revenue'), t('dashboard.cost')];
  return (
    <figure className={classes.chart} data-show={show}>
      <figcaption>
        {title}
        <span className={classes.legend}>
          <i data-part="part" /> {names[1]} <i data-part="whole" /> {names[0]}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height + 22}`} aria-hidden="true">
        {[0, 0.5, 1].map((part) => {
          const y = height - part * (height - 8);
          return <line key={part} x1={0} x2={width} y1={y} y2={y} className={classes.rule} />;
        })}
        {bars.map((bar, at) => {
          const [whole, part] = (sized[at] ?? [0, 0]).map((value) => (value / top) * (height - 8)) as [number, number];
          const x = at * slot + (slot - size) / 2;
          return (
            <g key={bar.at}>
              <rect x={at * slot} y={0} width={slot} height={height} className={classes.slot} />
              <rect x={x} y={height - whole} width={size} height={whole} rx={Math.min(3, size / 4)} className={classes.whole} />
              <rect x={x} y={height - part} width={size} height={part} rx={Math.min(3, size / 4)} className={classes.part} />
              {at % Math.ceil(bars.length / 12) === 0 ? (
                <text x={at * slot + slot / 2} y={height + 17} className={classes.tick}>
                  {bar.label}
                </text>
              ) : null}
              <title>{describe(bar, names, show)}</title>
            </g>
          );
        })}
      </svg>
      <table className="visually-hidden">
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars
            .filter((bar) => bar.step)
            .map((bar) => (
              <tr key={bar.at}>
                <th scope="row">{bar.label}</th>
                <td>{show === 'leads' ? bar.step?.received : <MoneyText value={bar.step?.revenue} />}</td>
                <td>{show === 'leads' ? bar.step?.delivered : <MoneyText value={bar.step?.cost} />}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </figure>
  );
}

function describe({ label, step }: Bar, [whole, part]: string[], show: Show): string {
  const texts =
    show === 'leads'
      ? [formatCount(step?.received ?? 0), formatCount(step?.delivered ?? 0)]
      : [step?.revenue ?? '0.00', step?.cost ?? '0.00'];
  return `${label}: ${whole} ${texts[0]}, ${part} ${texts[1]}`;
}
