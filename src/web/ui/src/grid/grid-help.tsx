import { Modal } from '@mantine/core';
import classes from './data-grid.module.css';
import type { GridTexts } from './grid-types.ts';

/** The keys of the list, on ? and on the button. */
export function GridHelp({ opened, onClose, texts }: { opened: boolean; onClose: () => void; texts: GridTexts }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts.helpTitle}
      transitionProps={{ duration: 0 }}
      size="md"
      lockScroll={false}
    >
      <dl className={classes.keys}>
        {texts.keys.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
