import type { ReactNode } from 'react';
import classes from './door.module.css';

/** The page around sign-in and set-up. */
export function Door({ children, wide }: { children: ReactNode; wide?: boolean }) {
  return (
    <main className={classes.door}>
      <div className={classes.card} data-wide={wide || undefined}>
        <p className={classes.brand}>
          <img src={`${import.meta.env.BASE_URL}favicon.svg`} alt="" width={28} height={28} />
          LeadExec
        </p>
        {children}
      </div>
    </main>
  );
}
