import type { ReactNode } from 'react';
import classes from './data-grid.module.css';

/** A button of the toolbar that an app adds to its lists. */
export function GridTool({ label, icon, onClick }: { label: string; icon: ReactNode; onClick: () => void }) {
  return (
    <button type="button" className={classes.tool} title={label} aria-label={label} onClick={onClick}>
      {icon}
    </button>
  );
}
