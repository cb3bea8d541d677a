import { Button, Menu, Popover, TextInput } from '@mantine/core';
import { IconChevronDown, IconDeviceFloppy, IconPlus, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import classes from './grid-views.module.css';
import { loadViews, type SavedView, sameSearch, storeViews, withView } from './views.ts';

export interface GridViewsTexts {
  label: string;
  all: string;
  changed: string;
  save: string;
  saveAs: string;
  name: string;
  remove: string;
  more: (view: string) => string;
}

interface Props {
  /** Whose views: one name per list. */
  list: string;
  /** The list's state as it stands in the address, without what is no part of a view. */
  search: SavedView['search'];
  /** The view in the address. */
  view: string | undefined;
  onChoose: (view: string | undefined, search: SavedView['search']) => void;
  texts: GridViewsTexts;
}

/** Saved views as tabs over a list. A dot says that the list is no longer as the view was saved. */
export function GridViews({ list, search, view, onChoose, texts }: Props) {
  const [views, setViews] = useState(() => loadViews(list, localStorage));
  const current = views.find((known) => known.id === view);
  const changed = !sameSearch(current?.search ?? {}, search);
  const keep = (next: SavedView[]) => {
    setViews(next);
    storeViews(list, next, localStorage);
  };
  const save = (name: string) => {
    const saved = withView(views, name, search);
    keep(saved.views);
    onChoose(saved.id, search);
  };
  return (
    <nav className={classes.views} aria-label={texts.label}>
      <ViewTab
        name={texts.all}
        current={!current}
        changed={!current && changed}
        texts={texts}
        onChoose={() => onChoose(undefined, {})}
      />
      {views.map((known) => (
        <ViewTab
          key={known.id}
          name={known.name}
          current={known === current}
          changed={known === current && changed}
          texts={texts}
          onChoose={() => onChoose(known.id, known.search)}
          onSave={() => save(known.name)}
          onRemove={() => {
            keep(views.filter((other) => other !== known));
            onChoose(undefined, search);
          }}
        />
      ))}
      {changed ? <SaveAs texts={texts} onSave={save} /> : null}
    </nav>
  );
}

interface TabProps {
  name: string;
  current: boolean;
  changed: boolean;
  texts: GridViewsTexts;
  onChoose: () => void;
  onSave?: () => void;
  onRemove?: () => void;
}

function ViewTab({ name, current, changed, texts, onChoose, onSave, onRemove }: TabProps) {
  return (
    <span className={classes.tab} data-current={current || undefined}>
      <button type="button" className={classes.choose} aria-current={current ? 'page' : undefined} onClick={onChoose}>
        {name}
        {changed ? (
          <span className={classes.dot} title={texts.changed}>
            <span className="visually-hidden">{texts.changed}</span>
          </span>
        ) : null}
      </button>
      {current && onRemove ? (
        <Menu position="bottom-start" shadow="md" transitionProps={{ duration: 0 }} hideDetached={false}>
          <Menu.Target>
            <button type="button" className={classes.more} aria-label={texts.more(name)}>
              <IconChevronDown size={13} aria-hidden="true" />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconDeviceFloppy size={15} />} disabled={!changed} onClick={onSave}>
              {texts.save}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={15} />} onClick={onRemove}>
              {texts.remove}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </span>
  );
}

function SaveAs({ texts, onSave }: { texts: GridViewsTexts; onSave: (name: string) => void }) {
  const [opened, setOpened] = useState(false);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    if (name !== '') {
      setOpened(false);
      onSave(name);
    }
  }

  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
      hideDetached={false}
    >
      <Popover.Target>
        <button type="button" className={classes.add} aria-haspopup="dialog" onClick={() => setOpened(!opened)}>
          <IconPlus size={13} aria-hidden="true" />
          {texts.saveAs}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.saveAs}>
        <form className={classes.form} onSubmit={submit}>
          <TextInput size="xs" name="name" label={texts.name} maxLength={60} required withAsterisk={false} data-autofocus />
          <Button size="xs" type="submit">
            {texts.save}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
