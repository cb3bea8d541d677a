import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './crumbs.module.css';

export interface Crumb {
  name: string;
  link: LinkProps;
}

/** Where a page stands, and its own name. */
export function Crumbs({ above, children }: { above: readonly Crumb[]; children: ReactNode }) {
  return (
    <span className={classes.crumbs}>
      {above.map((crumb) => (
        <span key={crumb.name} className={classes.step}>
          <Link {...crumb.link} className={classes.link}>
            {crumb.name}
          </Link>
          <span aria-hidden="true">/</span>
        </span>
      ))}
      <span className={classes.name}>{children}</span>
    </span>
  );
}
