import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './data-grid.module.css';
import type { MenuPoint } from './grid-types.ts';

interface Props {
  /** Where it opens; undefined is closed. */
  point: MenuPoint | undefined;
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/** A menu at a point of the screen: for the right button, the menu key and the button of a row. */
export function GridMenu({ point, label, onClose, children }: Props) {
  return (
    <Menu
      opened={point !== undefined}
      onChange={(opened) => (opened ? undefined : onClose())}
      position="bottom-start"
      offset={2}
      shadow="md"
      transitionProps={{ duration: 0 }}
      hideDetached={false}
      returnFocus={false}
    >
      {/* Stands where the menu opens; the grid takes the focus back by itself. */}
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label={label}
          className={classes.point}
          style={{ left: point?.x ?? 0, top: point?.y ?? 0 }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>{children}</Menu.Dropdown>
    </Menu>
  );
}
