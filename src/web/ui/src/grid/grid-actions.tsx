import { Menu } from '@mantine/core';
import classes from './data-grid.module.css';
import type { GridAction } from './grid-types.ts';

interface Props<Row> {
  actions: readonly GridAction<Row>[];
  rows: readonly Row[];
}

const fits = <Row,>(action: GridAction<Row>, rows: readonly Row[]) =>
  rows.length === 1 || (rows.length > 1 && action.many === true);

/** The actions as buttons; those that do not fit what is chosen are off, so that nothing jumps. */
export function ActionButtons<Row>({ actions, rows }: Props<Row>) {
  return actions.map((action) => (
    <button
      key={action.id}
      type="button"
      className={classes.tool}
      disabled={!fits(action, rows)}
      title={action.label}
      aria-label={action.label}
      onClick={() => action.run(rows)}
    >
      {action.icon}
      <span className={classes.toolText}>{action.label}</span>
    </button>
  ));
}

export function ActionItems<Row>({ actions, rows }: Props<Row>) {
  return actions.map((action) => (
    <Menu.Item key={action.id} leftSection={action.icon} disabled={!fits(action, rows)} onClick={() => action.run(rows)}>
      {action.label}
    </Menu.Item>
  ));
}
