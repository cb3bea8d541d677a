import classes from './status-pill.module.css';

export type Tone = 'good' | 'bad' | 'warn' | 'info' | 'mute';

/** A state in one or two words. The word carries the meaning; the colour only helps. */
export function StatusPill({ tone, children, title }: { tone: Tone; children: string; title?: string | undefined }) {
  return (
    <span className={classes.pill} data-tone={tone} title={title}>
      <span className={classes.dot} aria-hidden="true" />
      {children}
    </span>
  );
}
