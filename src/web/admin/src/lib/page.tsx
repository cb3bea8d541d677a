import type { ReactNode } from 'react';
import classes from './page.module.css';

/** A page of the shell: a title line that stays, and a body that scrolls or fills. */
export function Page({
  title,
  actions,
  children,
  fill,
}: {
  title: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  fill?: boolean;
}) {
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{title}</h1>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </header>
      <div className={fill ? classes.fill : classes.body}>{children}</div>
    </div>
  );
}
