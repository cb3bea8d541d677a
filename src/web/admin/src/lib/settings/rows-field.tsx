import { Button } from '@mantine/core';
import { useField } from './form-context.ts';
import type { Json, JsonObject } from './json.ts';
import { type RowColumn, RowTable } from './row-table.tsx';
import classes from './settings-form.module.css';

/** A list of rows in a form, with a button that adds one. */
export function RowsField(props: {
  path: string;
  label: string;
  add: string;
  /** A new row, from those that are there. Undefined: nothing is left to add. */
  first: (rows: readonly JsonObject[]) => JsonObject | undefined;
  columns: readonly RowColumn[];
  ordered?: boolean;
}) {
  const { value, set, error } = useField(props.path);
  const rows = (Array.isArray(value) ? value : []) as JsonObject[];
  const change = (next: JsonObject[]) => set(next as Json[]);
  const next = props.first(rows);
  return (
    <div data-span={12}>
      {rows.length > 0 ? (
        <RowTable
          label={props.label}
          path={props.path}
          rows={rows}
          onChange={change}
          ordered={props.ordered ?? false}
          columns={props.columns}
        />
      ) : null}
      <Button size="compact-sm" variant="subtle" disabled={!next} onClick={() => (next ? change([...rows, next]) : undefined)}>
        {props.add}
      </Button>
      {error ? (
        <p role="alert" className={classes.mistake}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
