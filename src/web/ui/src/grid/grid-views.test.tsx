import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { AppFrame } from '../app-frame.tsx';
import { GridViews } from './grid-views.tsx';

const texts = {
  label: 'Views',
  all: 'All',
  changed: 'Changed',
  save: 'Save',
  saveAs: 'Save as view',
  name: 'Name of the view',
  remove: 'Remove',
  more: (view: string) => `More about ${view}`,
};

beforeEach(() => localStorage.clear());

function List({ first }: { first: Record<string, unknown> }) {
  const [state, setState] = useState<{ view: string | undefined; search: Readonly<Record<string, unknown>> }>({
    view: undefined,
    search: first,
  });
  return (
    <AppFrame>
      <GridViews
        list="items"
        search={state.search}
        view={state.view}
        onChoose={(view, search) => setState({ view, search })}
        texts={texts}
      />
      <output>{JSON.stringify(state.search)}</output>
      <button type="button" onClick={() => setState((now) => ({ ...now, search: { ...now.search, q: 'x' } }))}>
        Search
      </button>
    </AppFrame>
  );
}

test('a view is saved under a name, chosen again, marked when it changed, saved and removed', async () => {
  render(<List first={{ status: 'sold' }} />);
  await userEvent.click(screen.getByRole('button', { name: 'Save as view' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name of the view' }), 'Sold');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByRole('button', { name: 'Sold' }).getAttribute('aria-current')).toBe('page');
  expect(screen.queryByText('Changed')).toBeNull();

  await userEvent.click(screen.getByRole('button', { name: 'All' }));
  expect(screen.getByRole('status').textContent).toBe('{}');
  await userEvent.click(screen.getByRole('button', { name: 'Sold' }));
  expect(screen.getByRole('status').textContent).toBe('{"status":"sold"}');

  await userEvent.click(screen.getByRole('button', { name: 'Search' }));
  expect(screen.getByText('Changed')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'More about Sold' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Save' }));
  expect(JSON.parse(localStorage.getItem('leadexec.views.items') ?? '')).toEqual([
    { id: 'sold', name: 'Sold', search: { status: 'sold', q: 'x' } },
  ]);

  await userEvent.click(screen.getByRole('button', { name: 'More about Sold' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  expect(screen.queryByRole('button', { name: 'Sold' })).toBeNull();
  expect(localStorage.getItem('leadexec.views.items')).toBe('[]');
});
