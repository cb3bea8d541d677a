import { type ReactNode, useId } from 'react';
import classes from './settings-form.module.css';

/** A group of fields with its name beside it. */
export function Section({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div>
        <h2 id={id} className={classes.sectionTitle}>
          {title}
        </h2>
        {hint ? <p className={classes.hint}>{hint}</p> : null}
      </div>
      <div className={classes.fields}>{children}</div>
    </section>
  );
}
