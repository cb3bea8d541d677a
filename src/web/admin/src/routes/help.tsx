import { Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGridTexts } from '../lib/use-grid-texts.ts';
import classes from './help.module.css';

/** The keys: shown at once, and again on ? anywhere; a list shows them itself while it has the focus. */
export function Help() {
  const { t } = useTranslation();
  const { keys, helpTitle } = useGridTexts();
  const [open, setOpen] = useState(true);
  useHotkeys([['shift+?', (event) => (event.defaultPrevented ? undefined : setOpen(true)), { preventDefault: false }]]);
  return (
    <Modal
      opened={open}
      onClose={() => setOpen(false)}
      title={helpTitle}
      transitionProps={{ duration: 0 }}
      size="md"
      lockScroll={false}
    >
      <dl className={classes.keys}>
        {[...keys, ['⌘S Ctrl+S', t('grid.keys.save')] as const].map(([names, meaning]) => (
          <div key={names}>
            <dt>
              {names.split(' ').map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
