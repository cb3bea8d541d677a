import { ApiProblem, portalFiles } from '@leadexec/api-client';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { files } from '../../../../tests/mock/lead-record.mjs';
import { renderPortal } from '../../../../tests/portal-render.tsx';
import { FilePart } from './file-part.tsx';

afterEach(() => vi.restoreAllMocks());

const shown = { ...files, mayAdd: true, items: files.items.slice(0, 1) };

test('PORT-05: a file is attached, downloaded and removed, and a refusal says why', async () => {
  vi.spyOn(portalFiles, 'list').mockResolvedValue(shown);
  const add = vi
    .spyOn(portalFiles, 'add')
    .mockRejectedValueOnce(new ApiProblem(409, { title: 'A lead has at most 20 files.', code: 'tooManyFiles' }))
    .mockResolvedValue();
  const remove = vi.spyOn(portalFiles, 'remove').mockResolvedValue();
  renderPortal(<FilePart leadId="d-1" />);
  expect((await screen.findByRole('link', { name: 'quote.pdf' })).getAttribute('href')).toBe(
    '/api/v1/portal/leads/d-1/files/f-1',
  );
  const input = screen.getByLabelText('Attach a file', { selector: 'input' });
  const file = new File(['%PDF'], 'offer.pdf', { type: 'application/pdf' });
  await userEvent.upload(input, file);
  expect((await screen.findByRole('alert')).textContent).toContain('A lead has at most 20 files.');
  await userEvent.upload(input, file);
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(add.mock.calls.map(([lead, , sent]) => [lead, sent])).toEqual([
    ['d-1', file],
    ['d-1', file],
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Remove quote.pdf' }));
  await userEvent.click(screen.getByRole('button', { name: 'Remove for good?' }));
  await waitFor(() => expect(remove).toHaveBeenCalledWith('d-1', 'f-1'));
});

test('files that cannot be read say so', async () => {
  vi.spyOn(portalFiles, 'list')
    .mockRejectedValueOnce(new ApiProblem(500, { title: 'Something went wrong here.' }))
    .mockResolvedValue(shown);
  renderPortal(<FilePart leadId="d-1" />);
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'quote.pdf' })).toBeTruthy();
});

test('DELV-45: once the method does not permit it, the part and its button are gone', async () => {
  vi.spyOn(portalFiles, 'list')
    .mockResolvedValueOnce(shown)
    .mockResolvedValue({ ...shown, mayAdd: false, items: [] });
  vi.spyOn(portalFiles, 'add').mockRejectedValue(new ApiProblem(403, { title: 'x', code: 'filesNotPermitted' }));
  renderPortal(<FilePart leadId="d-1" />);
  await userEvent.upload(await screen.findByLabelText('Attach a file', { selector: 'input' }), new File(['x'], 'a.pdf'));
  await waitFor(() => expect(screen.queryByText('Files')).toBeNull());
  expect(screen.queryByRole('button')).toBeNull();
});
