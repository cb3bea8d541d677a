import type { FieldInfo } from '@leadexec/api-client';
import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './import-fields.module.css';

/** Fields of the lead type to choose from; the chosen ones become mappings with their own names (DELV-20). */
export function ImportFields(props: {
  fields: readonly FieldInfo[];
  /** Fields that are sent already. */
  taken: ReadonlySet<string>;
  onImport: (fields: FieldInfo[]) => void;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [find, setFind] = useState('');
  const close = () => {
    setOpen(false);
    setChosen(new Set());
    setFind('');
  };
  const free = props.fields.filter((field) => !props.taken.has(field.name));
  const wanted = find.trim().toLowerCase();
  const shown = free.filter((field) => `${field.label} ${field.name}`.toLowerCase().includes(wanted));
  const all = shown.length > 0 && shown.every((field) => chosen.has(field.name));
  const put = (names: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const name of names) {
      on ? next.add(name) : next.delete(name);
    }
    setChosen(next);
  };
  return (
    <>
      <Button size="compact-sm" variant="subtle" disabled={free.length === 0} onClick={() => setOpen(true)}>
        {t('methods.import.open')}
      </Button>
      {open ? (
        <Modal
          opened
          onClose={close}
          title={t('methods.import.title')}
          transitionProps={{ duration: 0 }}
          size="md"
          lockScroll={false}
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          <div className={classes.form}>
            <TextInput
              size="xs"
              data-autofocus
              type="search"
              label={t('methods.import.find')}
              value={find}
              onChange={(event) => setFind(event.currentTarget.value)}
            />
            <label className={classes.all}>
              <input
                type="checkbox"
                checked={all}
                disabled={shown.length === 0}
                onChange={(event) =>
                  put(
                    shown.map((field) => field.name),
                    event.currentTarget.checked,
                  )
                }
              />
              {t('methods.import.all')}
            </label>
            <ul className={classes.list} aria-label={t('methods.import.list')}>
              {shown.map((field) => (
                <li key={field.name}>
                  <label>
                    <input
                      type="checkbox"
                      checked={chosen.has(field.name)}
                      onChange={(event) => put([field.name], event.currentTarget.checked)}
                    />
                    <span>{field.label}</span>
                    <span className={classes.name}>{field.name}</span>
                  </label>
                </li>
              ))}
            </ul>
            {shown.length === 0 ? <p>{t('methods.import.none')}</p> : null}
            <footer className={classes.bar}>
              <Button size="xs" variant="default" onClick={close}>
                {t('money.cancel')}
              </Button>
              <Button
                size="xs"
                disabled={chosen.size === 0}
                onClick={() => {
                  props.onImport(free.filter((field) => chosen.has(field.name)));
                  close();
                }}
              >
                {t('methods.import.add', { count: chosen.size })}
              </Button>
            </footer>
          </div>
        </Modal>
      ) : null}
    </>
  );
}
