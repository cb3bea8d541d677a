import type { ReactNode } from 'react';
import classes from './facts.module.css';

export type Fact = readonly [name: string, value: ReactNode];

const there = ([, value]: Fact) => value !== undefined && value !== null && value !== '';

/** The few amounts that count most, large. */
export function Figures({ label, figures }: { label: string; figures: readonly Fact[] }) {
  return (
    <dl className={classes.figures} aria-label={label}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Names and values, one below the other; those without a value are left out. */
export function Facts({ label, facts, framed }: { label: string; facts: readonly Fact[]; framed?: boolean }) {
  return (
    <dl className={classes.facts} aria-label={label} data-framed={framed || undefined}>
      {facts.filter(there).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The body of a page about one thing: what it is made of, and its properties beside it. */
export function TwoColumns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className={classes.columns}>
      <div className={classes.main}>{children}</div>
      <aside>{aside}</aside>
    </div>
  );
}

export function Note({ tone, children }: { tone?: 'warn' | 'bad' | 'good'; children: ReactNode }) {
  return (
    <p className={classes.note} data-tone={tone} role={tone === 'good' ? 'status' : undefined}>
      {children}
    </p>
  );
}
