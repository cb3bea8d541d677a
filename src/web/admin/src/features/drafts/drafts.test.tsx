import { ApiProblem, api, company, type DistributionList, type DraftChange, settings } from '@leadexec/api-client';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { directory } from '../../../../tests/mock/data.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { WithSetting } from '../../lib/settings/setting-page.tsx';
import { ListForm } from '../lists/list-form.tsx';
import { DraftBar } from './draft-bar.tsx';
import { DraftList } from './draft-list.tsx';

const list: DistributionList = { id: 11, version: 3, description: 'By state', leadTypeId: 4439, field: 'State', enabled: true };
const change: DraftChange = {
  kind: 'distributionList',
  id: 11,
  baseVersion: 3,
  archive: false,
  changedAt: '2026-03-09T16:20:00Z',
  changedBy: 'pat@example.com',
};

beforeEach(() => {
  vi.spyOn(api, 'directory').mockResolvedValue(directory);
  vi.spyOn(settings, 'list').mockResolvedValue({ items: [], next: null });
  vi.spyOn(company, 'catalog').mockResolvedValue({ version: 412 } as never);
  vi.spyOn(company, 'person').mockImplementation(async (id) => ({ id, name: `Lee ${id}` }));
  vi.spyOn(company, 'publications').mockResolvedValue({
    items: [{ version: 412, publishedAt: change.changedAt, publishedBy: 'user/7', changes: 2 }],
    next: null,
  });
});
afterEach(() => vi.restoreAllMocks());

const stored = (drafted: Partial<DistributionList>) =>
  vi
    .spyOn(settings, 'get')
    .mockImplementation((async (_: string, __: number, where?: { draft?: true }) =>
      where?.draft ? { ...list, ...drafted } : list) as never);

test('decision 16: what waits is shown member by member, and published when it was meant', async () => {
  vi.spyOn(company, 'draft').mockResolvedValue({ items: [change] });
  stored({ enabled: false });
  const publish = vi
    .spyOn(company, 'publish')
    .mockRejectedValueOnce(new ApiProblem(412, { title: 'Somebody changed this meanwhile.' }))
    .mockResolvedValue({ version: 413, changes: 1 });
  renderRouted(<DraftList />);
  const waiting = within(await screen.findByRole('list', { name: 'Changes that wait' }));
  expect((await waiting.findByText('enabled')).nextSibling?.textContent).toBe('true → false');
  expect(waiting.getByRole('link', { name: 'Distribution list 11' }).getAttribute('href')).toBe('/lists/11');
  expect(await screen.findByText('Lee 7')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Publish 1 change' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Publish the draft' }));
  expect(publish).not.toHaveBeenCalled();
  await userEvent.click(dialog.getByRole('button', { name: 'Publish 1 change' }));
  expect((await dialog.findByRole('alert')).textContent).toBe('Somebody changed this meanwhile.');
  await userEvent.click(dialog.getByRole('button', { name: 'Publish 1 change' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(publish).toHaveBeenCalledTimes(2);
});

test('a publication shows what it changed, old and new', async () => {
  vi.spyOn(company, 'draft').mockResolvedValue({ items: [] });
  const published = vi.spyOn(company, 'published').mockResolvedValue({
    items: [
      { kind: 'distributionList', id: 11, version: 3, archived: false },
      { kind: 'client', id: 12, version: 2, archived: true },
    ],
  });
  vi.spyOn(settings, 'versions').mockResolvedValue({
    items: [
      { ...list, version: 4, field: 'Zip' },
      { ...list, enabled: false },
      { ...list, version: 2 },
    ],
  } as never);
  renderRouted(<DraftList />);
  await userEvent.click(await screen.findByRole('button', { name: '2 changes' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'What version 412 changed' }));
  expect((await dialog.findByText('enabled')).nextSibling?.textContent).toBe('true → false');
  expect(dialog.getByRole('link', { name: 'Distribution list 11' }).getAttribute('href')).toContain('/lists/11');
  expect(dialog.getByText('Is archived.')).toBeTruthy();
  expect(published).toHaveBeenCalledWith(412);
});

test('a draft is thrown away only when it was meant', async () => {
  vi.spyOn(company, 'draft')
    .mockResolvedValueOnce({ items: [{ ...change, archive: true }] })
    .mockResolvedValue({ items: [] });
  const discard = vi.spyOn(company, 'discardDraft').mockResolvedValue(undefined);
  renderRouted(<DraftList />);
  expect(await screen.findByText('Is archived.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Throw away' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Throw the draft away' }));
  expect(dialog.getByText(/gone for good/)).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Throw away now' }));
  expect(await screen.findByText('Nothing waits')).toBeTruthy();
  expect(discard).toHaveBeenCalledOnce();
});

test('one line above every page says that a draft is open, and nothing when none is', async () => {
  vi.spyOn(company, 'draft').mockResolvedValue({ items: [change, { ...change, id: 12 }] });
  renderRouted(<DraftBar />);
  const bar = within(await screen.findByRole('status'));
  expect(bar.getByText(/2 changes wait in the draft/)).toBeTruthy();
  expect(bar.getByRole('link', { name: 'Look at it and publish' }).getAttribute('href')).toBe('/drafts');
});

test('a form saves to the draft, shows the draft from then on and goes on saving to it', async () => {
  const waiting: DraftChange[] = [];
  vi.spyOn(company, 'draft').mockImplementation(async () => ({ items: [...waiting] }));
  stored({ description: 'By ZIP' });
  const patch = vi.spyOn(settings, 'patch').mockImplementation((async () => {
    waiting.splice(0, 1, change);
    return { ...list, description: 'By ZIP' };
  }) as never);
  renderRouted(
    <WithSetting kind="distribution-lists" id={11}>
      {(body) => <ListForm list={body} />}
    </WithSetting>,
  );
  fireEvent.change(await screen.findByDisplayValue('By state'), { target: { value: 'By ZIP' } });
  await userEvent.click(screen.getByRole('button', { name: 'Save to draft' }));
  expect(await screen.findByText(/This is the draft/)).toBeTruthy();
  expect(patch).toHaveBeenLastCalledWith('distribution-lists', 11, 3, { description: 'By ZIP' }, { draft: true });
  fireEvent.change(await screen.findByDisplayValue('By ZIP'), { target: { value: 'By code' } });
  expect(screen.queryByRole('button', { name: 'Save to draft' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(patch).toHaveBeenLastCalledWith('distribution-lists', 11, 3, { description: 'By code' }, { draft: true }),
  );
});

test('without a draft the published setting is shown and saved as before', async () => {
  vi.spyOn(company, 'draft').mockResolvedValue({ items: [{ ...change, kind: 'campaign' }] });
  const get = stored({});
  renderRouted(
    <WithSetting kind="distribution-lists" id={11}>
      {(body) => <ListForm list={body} />}
    </WithSetting>,
  );
  expect(await screen.findByDisplayValue('By state')).toBeTruthy();
  expect(screen.queryByText(/This is the draft/)).toBeNull();
  expect(get.mock.calls).toEqual([['distribution-lists', 11]]);
});
