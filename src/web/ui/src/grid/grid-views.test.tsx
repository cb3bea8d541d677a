import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { AppFrame } from '../app-frame.tsx';
import { GridViews } from './grid-views.tsx';
import type { SavedView, ViewStore } from './views.ts';

const texts = {
  label: 'Views',
  all: 'All',
  changed: 'Changed',
  save: 'Save',
  saveAs: 'Save as view',
  name: 'Name of the view',
  rename: 'Rename',
  share: 'Share',
  keepPrivate: 'Keep private',
  sharedBy: (owner: string) => `Shared by ${owner}`,
  shared: 'Shared',
  remove: 'Remove',
  more: (view: string) => `More about ${view}`,
  problem: (error: unknown) => String(error),
};

const foreign: SavedView = { id: 'f', name: 'Theirs', search: { q: 'z' }, shared: true, own: false, owner: 'Pat' };

function List({ first, refuses }: { first: Record<string, unknown>; refuses?: boolean }) {
  const [views, setViews] = useState<readonly SavedView[]>([foreign]);
  const [state, setState] = useState<{ view: string | undefined; search: SavedView['search'] }>({
    view: undefined,
    search: first,
  });
  const store: ViewStore = {
    views,
    shares: true,
    add: (name, search, shared) => {
      if (refuses) {
        return Promise.reject(new Error('Taken'));
      }
      setViews((now) => [...now, { id: name.toLowerCase(), name, search, shared, own: true }]);
      return Promise.resolve(name.toLowerCase());
    },
    save: async (view, change) => setViews((now) => now.map((known) => (known.id === view.id ? { ...known, ...change } : known))),
    remove: async (view) => setViews((now) => now.filter((known) => known.id !== view.id)),
  };
  return (
    <AppFrame>
      <GridViews
        store={store}
        search={state.search}
        view={state.view}
        onChoose={(view, search) => setState({ view, search })}
        texts={texts}
      />
      <output>{JSON.stringify(state.search)}</output>
      <output>
        {JSON.stringify(views.filter((view) => view.own).map(({ name, shared, search }) => [name, shared, search]))}
      </output>
      <button type="button" onClick={() => setState((now) => ({ ...now, search: { ...now.search, q: 'x' } }))}>
        Search
      </button>
    </AppFrame>
  );
}

const outputs = () => screen.getAllByRole('status').map((output) => output.textContent);
const more = async (item: string, view = 'Sold') => {
  await userEvent.click(screen.getByRole('button', { name: `More about ${view}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
};

test('LEAD-04: a view is saved under a name, chosen again, marked when it changed, saved, renamed, shared and removed', async () => {
  render(<List first={{ status: 'sold' }} />);
  await userEvent.click(screen.getByRole('button', { name: 'Save as view' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name of the view' }), 'Sold');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findByRole('button', { name: 'Sold' })).getAttribute('aria-current')).toBe('page');
  expect(screen.queryByText('Changed')).toBeNull();

  await userEvent.click(screen.getByRole('button', { name: 'All' }));
  expect(outputs()[0]).toBe('{}');
  await userEvent.click(screen.getByRole('button', { name: 'Sold' }));
  expect(outputs()[0]).toBe('{"status":"sold"}');

  await userEvent.click(screen.getByRole('button', { name: 'Search' }));
  expect(screen.getByText('Changed')).toBeTruthy();
  await more('Save');
  expect(outputs()[1]).toBe('[["Sold",false,{"status":"sold","q":"x"}]]');
  await more('Share');
  await more('Rename');
  const name = screen.getByRole('textbox', { name: 'Name of the view' });
  await userEvent.clear(name);
  await userEvent.type(name, 'Sold now{Enter}');
  expect(outputs()[1]).toBe('[["Sold now",true,{"status":"sold","q":"x"}]]');

  await more('Remove', 'Sold now');
  expect(outputs()[1]).toBe('[]');
});

test("another's shared view is chosen, told whose it is, and cannot be changed", async () => {
  render(<List first={{}} />);
  await userEvent.click(screen.getByRole('button', { name: 'Theirs' }));
  expect(outputs()[0]).toBe('{"q":"z"}');
  expect(screen.getByRole('button', { name: 'Theirs' }).title).toBe('Shared by Pat');
  expect(screen.queryByRole('button', { name: 'More about Theirs' })).toBeNull();
});

test('what the server refuses is told', async () => {
  render(<List first={{ status: 'sold' }} refuses />);
  await userEvent.click(screen.getByRole('button', { name: 'Save as view' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name of the view' }), 'Sold{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('Taken');
});
