import type { PortalDay } from '@leadexec/api-client';
import { useTexts } from '../../lib/use-texts.ts';
import classes from './home.module.css';

const sum = (days: readonly PortalDay[]) => days.reduce((all, day) => all + day.leads, 0);
const length = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();

/** Leads per day: this month in colour, the last one behind it (PORT-02). */
export function DaysChart({ today, now, before }: { today: string; now: readonly PortalDay[]; before: readonly PortalDay[] }) {
  const { t } = useTexts();
  const of = (days: readonly PortalDay[], day: number) => days.find((one) => Number(one.day.slice(8)) === day)?.leads ?? 0;
  const most = Math.max(1, ...now.map((day) => day.leads), ...before.map((day) => day.leads));
  const last = Math.max(length(today), ...before.map((day) => Number(day.day.slice(8))));
  const height = (leads: number) => `${(leads / most) * 100}%`;
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.legend}>
        <span>
          <i data-now="" aria-hidden="true" /> {t('home.now')} <b>{sum(now)}</b>
        </span>
        <span>
          <i aria-hidden="true" /> {t('home.before')} <b>{sum(before)}</b>
        </span>
      </figcaption>
      <div
        className={classes.chart}
        role="img"
        aria-label={t('home.chart', { now: String(sum(now)), before: String(sum(before)) })}
        data-days={last}
      >
        {Array.from({ length: last }, (_, at) => at + 1).map((day) => (
          <div
            key={day}
            className={classes.day}
            title={t('home.day', { day: String(day), now: String(of(now, day)), before: String(of(before, day)) })}
          >
            <div className={classes.bars}>
              <span data-before="" style={{ height: height(of(before, day)) }} />
              <span data-now="" style={{ height: height(of(now, day)) }} />
            </div>
            <small data-today={day === Number(today.slice(8)) || undefined}>{day === 1 || day % 5 === 0 ? day : ''}</small>
          </div>
        ))}
      </div>
    </figure>
  );
}
