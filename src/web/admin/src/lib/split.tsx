import type { ReactNode } from 'react';
import classes from './split.module.css';

/** A list with, when a row is chosen, its details beside it; on narrow screens instead of it. */
export function Split({ children, peek }: { children: ReactNode; peek: ReactNode }) {
  return (
    <div className={classes.split} data-peek={peek ? true : undefined}>
      <div className={classes.list}>{children}</div>
      {peek}
    </div>
  );
}

export function Peek({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={classes.peek} aria-label={label}>
      {children}
    </section>
  );
}
