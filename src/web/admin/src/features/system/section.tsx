import { ErrorState, formatTime, Loading, StatusPill, useAccountLocale } from '@leadexec/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import classes from './system.module.css';
import { fill, texts } from './system.texts.ts';

interface Props<Data> {
  title: string;
  query: UseQueryResult<Data>;
  /** Beside the title. */
  aside?: (data: Data) => ReactNode;
  children: (data: Data) => ReactNode;
}

/** A part of the page with its own reading: a failed refresh leaves the last figures there and says how old they are. */
export function Section<Data>({ title, query, aside, children }: Props<Data>) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const { zoneId } = useAccountLocale();
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>{title}</h2>
        {query.data === undefined ? null : aside?.(query.data)}
      </div>
      {query.isPending ? <Loading label={t('common.loading')} lines={3} /> : null}
      {query.error && query.data === undefined ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} texts={problems} />
      ) : null}
      {query.error && query.data !== undefined ? (
        <p className={classes.stale} role="status">
          <StatusPill tone="warn">
            {fill(texts.stale, { time: formatTime(new Date(query.dataUpdatedAt).toISOString(), zoneId, 'clock') })}
          </StatusPill>
        </p>
      ) : null}
      {query.data === undefined ? null : children(query.data)}
    </section>
  );
}
