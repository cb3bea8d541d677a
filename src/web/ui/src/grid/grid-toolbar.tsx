import { IconKeyboard, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ColumnChooser } from './column-chooser.tsx';
import classes from './data-grid.module.css';
import { ActionButtons } from './grid-actions.tsx';
import type { GridAction, GridColumn, GridTexts } from './grid-types.ts';
import type { GridColumns } from './use-grid-columns.ts';

interface Props<Row> {
  label: string;
  start: ReactNode;
  tools: ReactNode;
  actions: readonly GridAction<Row>[];
  /** What the actions are about: the chosen rows, else the active one. */
  targets: readonly Row[];
  selectedCount: number;
  onClearSelection: () => void;
  all: readonly GridColumn<Row>[];
  columns: GridColumns<Row>;
  onResetColumns: () => void;
  onHelp: () => void;
  texts: GridTexts;
}

/** Above every list: views or, when rows are chosen, their number; then the actions, the columns and the keys. */
export function GridToolbar<Row>(props: Props<Row>) {
  const { label, start, actions, targets, selectedCount, onClearSelection, texts } = props;
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={label} data-bulk={selectedCount > 0 || undefined}>
      {selectedCount > 0 ? (
        <p className={classes.bulk}>
          <span role="status">{texts.selected(selectedCount)}</span>
          <button type="button" className={classes.tool} onClick={onClearSelection} aria-label={texts.clearSelection}>
            <IconX size={15} aria-hidden="true" />
          </button>
        </p>
      ) : (
        <div className={classes.start}>{start}</div>
      )}
      <div className={classes.tools}>
        <ActionButtons actions={actions} rows={targets} />
        {actions.length > 0 ? <span className={classes.rule} aria-hidden="true" /> : null}
        {props.tools}
        <ColumnChooser all={props.all} columns={props.columns} onReset={props.onResetColumns} texts={texts} />
        <button type="button" className={classes.tool} title={texts.help} aria-label={texts.help} onClick={props.onHelp}>
          <IconKeyboard size={16} stroke={1.7} aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}
