import type { Figures } from '@leadexec/api-client';
import { formatCount, formatMoney, MoneyText, useAccountLocale } from '@leadexec/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeOf, percentText, share } from './change.ts';
import classes from './dashboard.module.css';

/** The figures of the dashboard (RPT-01, F-20), each beside that of the period before. */
export function FigureTiles({ figures, previous }: { figures: Figures; previous: Figures }) {
  const { t } = useTranslation();
  const ofReceived = (count: number) => t('dashboard.ofReceived', { percent: share(count, figures.received) });
  return (
    <>
      <dl className={classes.tiles}>
        <Tile name={t('dashboard.received')} now={figures.received} before={previous.received} up="good" />
        <Tile
          name={t('dashboard.accepted')}
          now={figures.accepted}
          before={previous.accepted}
          up="good"
          note={ofReceived(figures.accepted)}
        />
        <Tile
          name={t('dashboard.delivered')}
          now={figures.delivered}
          before={previous.delivered}
          up="good"
          note={t('dashboard.ofAccepted', { percent: share(figures.delivered, figures.accepted) })}
        />
        <Tile
          name={t('dashboard.rejected')}
          now={figures.rejected}
          before={previous.rejected}
          up="bad"
          note={ofReceived(figures.rejected)}
        />
        <Tile name={t('reports.returned')} now={figures.returned} before={previous.returned} up="bad" />
      </dl>
      {figures.revenue ? (
        <dl className={classes.tiles} data-money>
          <Tile name={t('dashboard.revenue')} now={figures.revenue} before={previous.revenue} up="good" />
          <Tile name={t('dashboard.cost')} now={figures.cost} before={previous.cost} />
          <Tile name={t('dashboard.profit')} now={figures.profit} before={previous.profit} up="good" signed />
        </dl>
      ) : null}
    </>
  );
}

/** Money is left out for whoever does not see it. */
type Figure = number | string | undefined;

function Tile(props: {
  name: string;
  now: Figure;
  before: Figure;
  /** What more of it means. */
  up?: 'good' | 'bad';
  note?: string;
  signed?: boolean;
}) {
  const { name, now, before, up, note, signed } = props;
  const value: ReactNode =
    typeof now === 'number' ? formatCount(now) : <MoneyText value={now} {...(signed ? { tone: 'signed' as const } : {})} />;
  return (
    <div className={classes.tile}>
      <dt>{name}</dt>
      <dd>{value}</dd>
      <dd className={classes.note}>
        {note ? <span>{note}</span> : null}
        <Change now={now} before={before} up={up} />
      </dd>
    </div>
  );
}

/** How a figure differs from the one before, in words and in colour. */
export function Change({ now = 0, before = 0, up }: { now: Figure; before: Figure; up: 'good' | 'bad' | undefined }) {
  const { t } = useTranslation();
  const { currency } = useAccountLocale();
  const change = changeOf(now, before);
  const value = typeof before === 'number' ? formatCount(before) : formatMoney(before, currency);
  if (change === undefined || change === 0) {
    return <span className={classes.change}>{t(change === 0 ? 'reports.same' : 'reports.nothing')}</span>;
  }
  const tone = up === undefined ? undefined : change > 0 === (up === 'good') ? 'good' : 'bad';
  return (
    <span className={classes.change} data-tone={tone}>
      {t('reports.before', { change: percentText(change), value })}
    </span>
  );
}
