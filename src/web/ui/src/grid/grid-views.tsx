import { Button, Menu, Popover, Switch, TextInput } from '@mantine/core';
import { IconChevronDown, IconDeviceFloppy, IconLock, IconPencil, IconPlus, IconTrash, IconUsers } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import classes from './grid-views.module.css';
import { type SavedView, sameSearch, type ViewStore } from './views.ts';

export interface GridViewsTexts {
  label: string;
  all: string;
  changed: string;
  save: string;
  saveAs: string;
  name: string;
  rename: string;
  share: string;
  keepPrivate: string;
  sharedBy: (owner: string) => string;
  shared: string;
  remove: string;
  more: (view: string) => string;
  /** What went wrong, in words. */
  problem: (error: unknown) => string;
}

interface Props {
  store: ViewStore;
  /** The list's state as it stands in the address, without what is no part of a view. */
  search: SavedView['search'];
  /** The view in the address. */
  view: string | undefined;
  onChoose: (view: string | undefined, search: SavedView['search']) => void;
  texts: GridViewsTexts;
}

/** Saved views as tabs over a list, private and shared. A dot says that the list is no longer as the view was saved. */
export function GridViews({ store, search, view, onChoose, texts }: Props) {
  const [wrong, setWrong] = useState<string>();
  const [renaming, setRenaming] = useState<SavedView>();
  const current = store.views.find((known) => known.id === view);
  const changed = !sameSearch(current?.search ?? {}, search);
  const told = (doing: Promise<unknown>) => {
    setWrong(undefined);
    doing.catch((error: unknown) => setWrong(texts.problem(error)));
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
      {store.views.map((known) => (
        <ViewTab
          key={known.id}
          view={known}
          name={known.name}
          current={known === current}
          changed={known === current && changed}
          shares={store.shares}
          texts={texts}
          onChoose={() => onChoose(known.id, known.search)}
          onSave={(change) => told(store.save(known, change ?? { search }))}
          onRename={() => setRenaming(known)}
          onRemove={() =>
            told(
              store.remove(known).then(() => {
                onChoose(undefined, search);
              }),
            )
          }
        />
      ))}
      {changed ? (
        <NamePopover
          label={texts.saveAs}
          texts={texts}
          shares={store.shares}
          onSave={(name, shared) => told(store.add(name, search, shared).then((id) => onChoose(id, search)))}
        />
      ) : null}
      {renaming ? (
        <NameForm
          key={renaming.id}
          name={renaming.name}
          texts={texts}
          onSave={(name) => {
            setRenaming(undefined);
            told(store.save(renaming, { name }));
          }}
          onCancel={() => setRenaming(undefined)}
        />
      ) : null}
      {wrong ? (
        <span role="alert" className={classes.wrong}>
          {wrong}
        </span>
      ) : null}
    </nav>
  );
}

interface TabProps {
  /** Undefined for the list without any view. */
  view?: SavedView;
  name: string;
  current: boolean;
  changed: boolean;
  shares?: boolean;
  texts: GridViewsTexts;
  onChoose: () => void;
  /** Without a change: the list as it stands. */
  onSave?: (change?: Partial<Pick<SavedView, 'shared'>>) => void;
  onRename?: () => void;
  onRemove?: () => void;
}

function ViewTab({ view, name, current, changed, shares, texts, onChoose, onSave, onRename, onRemove }: TabProps) {
  const about = view?.shared ? (view.own ? texts.shared : texts.sharedBy(view.owner ?? '')) : undefined;
  return (
    <span className={classes.tab} data-current={current || undefined}>
      <button
        type="button"
        className={classes.choose}
        aria-current={current ? 'page' : undefined}
        title={about}
        onClick={onChoose}
      >
        {view?.shared ? <IconUsers size={13} aria-hidden="true" /> : null}
        {name}
        {changed ? (
          <span className={classes.dot} title={texts.changed}>
            <span className="visually-hidden">{texts.changed}</span>
          </span>
        ) : null}
      </button>
      {current && view?.own ? (
        <Menu position="bottom-start" shadow="md" transitionProps={{ duration: 0 }} hideDetached={false}>
          <Menu.Target>
            <button type="button" className={classes.more} aria-label={texts.more(name)}>
              <IconChevronDown size={13} aria-hidden="true" />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconDeviceFloppy size={15} />} disabled={!changed} onClick={() => onSave?.()}>
              {texts.save}
            </Menu.Item>
            <Menu.Item leftSection={<IconPencil size={15} />} onClick={onRename}>
              {texts.rename}
            </Menu.Item>
            {shares ? (
              <Menu.Item
                leftSection={view.shared ? <IconLock size={15} /> : <IconUsers size={15} />}
                onClick={() => onSave?.({ shared: !view.shared })}
              >
                {view.shared ? texts.keepPrivate : texts.share}
              </Menu.Item>
            ) : null}
            <Menu.Item leftSection={<IconTrash size={15} />} onClick={onRemove}>
              {texts.remove}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </span>
  );
}

interface PopoverProps {
  label: string;
  texts: GridViewsTexts;
  shares: boolean;
  onSave: (name: string, shared: boolean) => void;
}

function NamePopover({ label, texts, shares, onSave }: PopoverProps) {
  const [opened, setOpened] = useState(false);
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
          {label}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <NameForm
          name=""
          texts={texts}
          shares={shares}
          onSave={(name, shared) => {
            setOpened(false);
            onSave(name, shared);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

interface FormProps {
  name: string;
  texts: GridViewsTexts;
  shares?: boolean;
  onSave: (name: string, shared: boolean) => void;
  onCancel?: () => void;
}

function NameForm({ name, texts, shares, onSave, onCancel }: FormProps) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = String(form.get('name')).trim();
    if (given !== '') {
      onSave(given, form.get('shared') !== null);
    }
  }

  return (
    <form
      className={classes.form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && onCancel) {
          event.stopPropagation();
          onCancel();
        }
      }}
    >
      <TextInput
        size="xs"
        name="name"
        label={onCancel ? undefined : texts.name}
        aria-label={texts.name}
        defaultValue={name}
        maxLength={60}
        required
        withAsterisk={false}
        data-autofocus
        autoFocus={onCancel !== undefined}
      />
      {shares ? <Switch size="xs" name="shared" label={texts.share} /> : null}
      <Button size="xs" type="submit">
        {texts.save}
      </Button>
    </form>
  );
}
