import type { Figures } from '@leadexec/api-client';
import { formatCount, MoneyText } from '@leadexec/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './dashboard.module.css';

/** The seven figures of the dashboard (RPT-01, F-20). */
export function FigureTiles({ figures }: { figures: Figures }) {
  const { t } = useTranslation();
  const ofReceived = (count: number) => t('dashboard.ofReceived', { percent: percent(count, figures.received) });
  return (
    <>
      <dl className={classes.tiles}>
        <Tile name={t('dashboard.received')} value={formatCount(figures.received)} />
        <Tile name={t('dashboard.accepted')} value={formatCount(figures.accepted)} note={ofReceived(figures.accepted)} />
        <Tile
          name={t('dashboard.delivered')}
          value={formatCount(figures.delivered)}
          note={t('dashboard.ofAccepted', { percent: percent(figures.delivered, figures.accepted) })}
        />
        <Tile name={t('dashboard.rejected')} value={formatCount(figures.rejected)} note={ofReceived(figures.rejected)} />
      </dl>
      <dl className={classes.tiles} data-money>
        <Tile name={t('dashboard.revenue')} value={<MoneyText value={figures.revenue} />} />
        <Tile name={t('dashboard.cost')} value={<MoneyText value={figures.cost} />} />
        <Tile name={t('dashboard.profit')} value={<MoneyText value={figures.profit} tone="signed" />} />
      </dl>
    </>
  );
}

function Tile({ name, value, note }: { name: string; value: ReactNode; note?: string }) {
  return (
    <div className={classes.tile}>
      <dt>{name}</dt>
      <dd>{value}</dd>
      {note ? <dd className={classes.note}>{note}</dd> : null}
    </div>
  );
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '0%' : `${Math.round((part / whole) * 100)}%`;
}
