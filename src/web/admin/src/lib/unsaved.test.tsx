import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderApp } from '../../../tests/render.tsx';
import { FormModal } from './form-modal.tsx';
import { TextField } from './settings/fields.tsx';
import type { JsonObject } from './settings/json.ts';
import { SettingsForm } from './settings/settings-form.tsx';
import { useDraft } from './settings/use-draft.ts';

const stored = { first: 'one', second: 'two' };

function Form({ save }: { save: (change: JsonObject) => Promise<typeof stored> }) {
  const form = useDraft({ stored, save, reload: async () => stored, onSaved: () => undefined });
  return (
    <SettingsForm label="Form" form={form}>
      <TextField path="/first" label="First" />
      <TextField path="/second" label="Second" />
    </SettingsForm>
  );
}

function show(save = vi.fn(async () => stored)) {
  const root = createRootRoute({
    component: () => (
      <>
        <Link to={'/other' as never}>Other page</Link>
        <Outlet />
      </>
    ),
  });
  const form = createRoute({ getParentRoute: () => root, path: '/form', component: () => <Form save={save} /> });
  const other = createRoute({ getParentRoute: () => root, path: '/other', component: () => <p>Here is the other one</p> });
  const router = createRouter({
    routeTree: root.addChildren([form, other]),
    history: createMemoryHistory({ initialEntries: ['/form'] }),
  });
  renderApp(<RouterProvider router={router as never} />);
  return save;
}

const first = () => screen.findByRole('textbox', { name: 'First' });
const leaving = () => userEvent.click(screen.getByRole('link', { name: 'Other page' }));

test('a page with changes is left only when somebody says so, and the browser is told too', async () => {
  show();
  await userEvent.type(await first(), '!');
  expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false);
  await leaving();
  await userEvent.click(await screen.findByRole('button', { name: 'Stay' }));
  expect(((await first()) as HTMLInputElement).value).toBe('one!');
  await leaving();
  await userEvent.click(await screen.findByRole('button', { name: 'Leave' }));
  expect(await screen.findByText('Here is the other one')).toBeTruthy();
  expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true);
});

test('without changes, and after saving, a page is left at once', async () => {
  const save = show();
  await userEvent.type(await first(), '!');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Everything is saved');
  expect(save).toHaveBeenCalledOnce();
  await leaving();
  expect(await screen.findByText('Here is the other one')).toBeTruthy();
});

test('undo takes changes back field by field, the latest first', async () => {
  show();
  await userEvent.type(await first(), 'abc');
  await userEvent.type(screen.getByRole('textbox', { name: 'Second' }), 'x');
  const undo = screen.getByRole('button', { name: 'Undo' });
  await userEvent.click(undo);
  const values = () => screen.getAllByRole('textbox').map((box) => (box as HTMLInputElement).value);
  expect(values()).toEqual(['oneabc', 'two']);
  await userEvent.click(undo);
  expect(values()).toEqual(['one', 'two']);
  expect((undo as HTMLButtonElement).disabled).toBe(true);
  expect(screen.getByText('Everything is saved')).toBeTruthy();
});

test('a dialog with something entered closes only when somebody says so', async () => {
  const onClose = vi.fn();
  renderApp(
    <FormModal opened onClose={onClose} title="Pay" transitionProps={{ duration: 0 }}>
      <input aria-label="Amount" />
    </FormModal>,
  );
  await userEvent.type(await screen.findByRole('textbox', { name: 'Amount' }), '5');
  await userEvent.keyboard('{Escape}');
  expect(onClose).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Stay' }));
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('button', { name: 'Leave' }));
  expect(onClose).toHaveBeenCalledOnce();
});

test('a dialog in which nothing was entered closes at once', async () => {
  const onClose = vi.fn();
  renderApp(
    <FormModal opened onClose={onClose} title="Pay" transitionProps={{ duration: 0 }}>
      <input aria-label="Amount" />
    </FormModal>,
  );
  await screen.findByRole('textbox', { name: 'Amount' });
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});
