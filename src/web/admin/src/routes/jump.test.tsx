import '../lib/more-texts.ts';
import { api } from '@leadexec/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { directory, leads } from '../../../tests/mock/data.mjs';
import { renderApp } from '../../../tests/render.tsx';
import { renderRouted } from '../../../tests/routed.tsx';
import { Help } from './help.tsx';
import { Jump } from './jump.tsx';
import { allPages } from './pages.ts';

beforeEach(() => vi.spyOn(api, 'directory').mockResolvedValue(directory));
afterEach(() => vi.restoreAllMocks());

const type = async (text: string) => {
  const box = await screen.findByPlaceholderText(/Lead id, phone/);
  await userEvent.clear(box);
  await userEvent.type(box, text);
};

test('the palette offers every page, and clients, campaigns, sources and lead types by name or number', async () => {
  renderRouted(<Jump asked={1} />);
  await screen.findByPlaceholderText(/Lead id, phone/);
  expect((await screen.findAllByText(/^Go to /)).length).toBeGreaterThanOrEqual(allPages.length + 11);
  const [client] = directory.clients;
  const [campaign] = directory.campaigns;
  await type(client?.name.slice(0, 6).toUpperCase() ?? '');
  expect(await screen.findByText(client?.name ?? '?')).toBeTruthy();
  await type(String(campaign?.id));
  expect(await screen.findByText(`Campaign ${campaign?.id}`)).toBeTruthy();
  await type('new ord');
  expect(await screen.findByText('Go to New order')).toBeTruthy();
});

test('leads are found by e-mail and by phone', async () => {
  const search = vi.spyOn(api, 'searchLeads').mockResolvedValue({ items: leads.slice(0, 1), next: null });
  renderRouted(<Jump asked={1} />);
  await type('ana0@example.com');
  expect(await screen.findByText(new RegExp(leads[0]?.id ?? '?'))).toBeTruthy();
  expect(search.mock.lastCall?.[0]).toEqual({ text: 'ana0@example.com', limit: 6 });
});

test('the help tells the keys of the page that is there', async () => {
  renderApp(
    <main id="content">
      <form data-keys />
    </main>,
  );
  renderApp(<Help />);
  const help = within(await screen.findByRole('dialog', { name: 'Keyboard' }));
  expect(help.getByText('Undo the last change of the form')).toBeTruthy();
  expect(help.queryByText('Select a range')).toBeNull();
  expect(help.getByText('This help')).toBeTruthy();
});
