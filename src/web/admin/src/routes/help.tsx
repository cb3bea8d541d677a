import '../lib/more-texts.ts';
import { Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGridTexts } from '../lib/use-grid-texts.ts';
import classes from './help.module.css';

type Keys = readonly (readonly [keys: string, meaning: string])[];

/** What the page in sight listens to: its list, its filter builder, its form. */
function pageHas() {
  const has = (selector: string) => document.querySelector(`#content ${selector}`) !== null;
  return { list: has('[data-grid]'), filter: has('[aria-keyshortcuts="f"]'), form: has('form[data-keys]') };
}

/** The keys of the page: shown at once, and again on ? anywhere; a list shows them itself while it has the focus. */
export function Help() {
  const { t } = useTranslation();
  const { keys, helpTitle } = useGridTexts();
  const [page, setPage] = useState<ReturnType<typeof pageHas> | undefined>(pageHas);
  useHotkeys([['shift+?', (event) => (event.defaultPrevented ? undefined : setPage(pageHas())), { preventDefault: false }]]);
  const everywhere = keys.filter(([names]) => names === '?' || names.startsWith('⌘'));
  const ofList = keys.filter((key) => !everywhere.includes(key) && (key[0] !== 'f' || page?.filter));
  return (
    <Modal
      opened={page !== undefined}
      onClose={() => setPage(undefined)}
      title={helpTitle}
      transitionProps={{ duration: 0 }}
      size="md"
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {page?.list ? <KeyList label={t('grid.keys.ofList')} keys={ofList} /> : null}
      {page?.form ? (
        <KeyList
          label={t('grid.keys.ofForm')}
          keys={[
            ['⌘S Ctrl+S', t('grid.keys.save')],
            ['⌘Z Ctrl+Z', t('grid.keys.undo')],
          ]}
        />
      ) : null}
      <KeyList label={t('grid.keys.everywhere')} keys={everywhere} />
    </Modal>
  );
}

function KeyList({ label, keys }: { label: string; keys: Keys }) {
  return (
    <section aria-label={label}>
      <h3 className={classes.heading}>{label}</h3>
      <dl className={classes.keys}>
        {keys.map(([names, meaning]) => (
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
    </section>
  );
}
