import { Popover, TextInput } from '@mantine/core';
import { IconColumns3, IconGripVertical, IconPin, IconPinFilled, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import classes from './column-chooser.module.css';
import tools from './data-grid.module.css';
import type { GridColumn, GridTexts } from './grid-types.ts';
import { moveColumn, pinColumn, toggleColumn } from './layout.ts';
import type { GridColumns } from './use-grid-columns.ts';

interface Props<Row> {
  all: readonly GridColumn<Row>[];
  columns: GridColumns<Row>;
  onReset: () => void;
  texts: GridTexts;
}

/** Which columns, in which order: with search, drag and drop, and the arrow keys on a grip. */
export function ColumnChooser<Row>(props: Props<Row>) {
  const { texts } = props;
  return (
    <Popover
      position="bottom-end"
      shadow="md"
      width={290}
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
      hideDetached={false}
    >
      <Popover.Target>
        <button type="button" className={tools.tool} title={texts.columns} aria-label={texts.columns} aria-haspopup="dialog">
          <IconColumns3 size={16} stroke={1.7} aria-hidden="true" />
          <span className={tools.toolText}>{texts.columns}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.box} aria-label={texts.columns}>
        <Chooser {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Chooser<Row>({ all, columns, onReset, texts }: Props<Row>) {
  const [find, setFind] = useState('');
  const { layout, change } = columns;
  const hidden = all.filter((column) => !layout.some((shown) => shown.id === column.id));
  const inOrder = [...columns.shown.map((shown) => shown.column), ...hidden];
  const listed = inOrder.filter((column) => column.header.toLowerCase().includes(find.trim().toLowerCase()));
  return (
    <>
      <TextInput
        size="xs"
        data-autofocus
        aria-label={texts.findColumn}
        placeholder={texts.findColumn}
        leftSection={<IconSearch size={14} />}
        value={find}
        onChange={(event) => setFind(event.currentTarget.value)}
      />
      <ul className={classes.list} aria-label={texts.columns}>
        {listed.map((column) => (
          <Item
            key={column.id}
            column={column}
            at={layout.findIndex((shown) => shown.id === column.id)}
            pinned={layout.some((shown) => shown.id === column.id && shown.pinned)}
            texts={texts}
            onToggle={() => change(toggleColumn(layout, column.id))}
            onPin={(pinned) => change(pinColumn(layout, column.id, pinned))}
            onMove={(id, to) => change(moveColumn(layout, id, to))}
          />
        ))}
      </ul>
      {listed.length === 0 ? <p className={classes.none}>{texts.noColumn}</p> : null}
      <button type="button" className={classes.reset} onClick={onReset}>
        {texts.reset}
      </button>
    </>
  );
}

interface ItemProps {
  column: { id: string; header: string };
  /** Place among the columns in sight; -1 is hidden. */
  at: number;
  pinned: boolean;
  texts: GridTexts;
  onToggle: () => void;
  onPin: (pinned: boolean) => void;
  onMove: (id: string, to: number) => void;
}

function Item({ column, at, pinned, texts, onToggle, onPin, onMove }: ItemProps) {
  const [over, setOver] = useState(false);
  const grip = useRef<HTMLButtonElement>(null);
  const shown = at >= 0;

  function onKeyDown(event: KeyboardEvent) {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step !== 0) {
      event.preventDefault();
      onMove(column.id, at + step);
      // The item is put elsewhere in the list; its grip keeps the focus.
      requestAnimationFrame(() => grip.current?.focus());
    }
  }

  return (
    <li
      className={classes.item}
      data-over={over || undefined}
      draggable={shown}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', column.id)}
      onDragOver={(event) => {
        if (shown) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onMove(event.dataTransfer.getData('text/plain'), at);
      }}
    >
      <button
        ref={grip}
        type="button"
        className={classes.grip}
        disabled={!shown}
        aria-label={texts.move(column.header)}
        title={texts.move(column.header)}
        onKeyDown={onKeyDown}
      >
        <IconGripVertical size={14} aria-hidden="true" />
      </button>
      <label className={classes.name}>
        <input type="checkbox" checked={shown} onChange={onToggle} />
        <span>{column.header}</span>
      </label>
      {shown ? (
        <button
          type="button"
          className={classes.pin}
          aria-pressed={pinned}
          aria-label={pinned ? texts.unpin(column.header) : texts.pin(column.header)}
          onClick={() => onPin(!pinned)}
        >
          {pinned ? <IconPinFilled size={14} aria-hidden="true" /> : <IconPin size={14} aria-hidden="true" />}
        </button>
      ) : null}
    </li>
  );
}
