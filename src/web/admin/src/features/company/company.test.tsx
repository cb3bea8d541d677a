import { ApiProblem, account, api, company } from '@leadexec/api-client';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { anomalies, mails } from '../../../../tests/mock/company.mjs';
import { directory } from '../../../../tests/mock/data.mjs';
import * as mock from '../../../../tests/mock/operations.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { AnomalyList } from '../anomalies/anomaly-list.tsx';
import { BrandForm, lighter } from '../brand/brand-form.tsx';
import { MailList } from '../mail/mail-list.tsx';
import { CompanyFields } from './company-form.tsx';

// Hundreds of choices make every look-up by role slow, and none of them is about them.
vi.hoisted(() => Object.assign(Intl, { supportedValuesOf: () => ['UTC'] }));

beforeEach(() => {
  vi.spyOn(api, 'directory').mockResolvedValue(directory);
  // jsdom has no layout; the virtual list needs a height.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(800);
});
afterEach(() => vi.restoreAllMocks());

const stored = { ...mock.account, tag: '"7"' };

test('SET-16: a kind of notice is stored whole, with what was usual for the rest of it', async () => {
  const patch = vi.spyOn(account, 'patch').mockResolvedValue(mock.account);
  vi.spyOn(account, 'get').mockResolvedValue({ body: mock.account, tag: '"8"' });
  renderRouted(<CompanyFields stored={stored} />);
  const told = within(await screen.findByRole('table', { name: 'Told by e-mail' }));
  fireEvent.click(told.getByLabelText('An order was placed: The client'));
  fireEvent.change(told.getByLabelText(/^A card was declined: In place/), { target: { value: 'a@b.example, c@d.example' } });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(patch).toHaveBeenCalledExactlyOnceWith('"7"', {
      notices: {
        kinds: {
          orderNew: { staff: true, client: true, recipients: [] },
          cardDeclined: { staff: true, client: false, recipients: ['a@b.example', 'c@d.example'] },
        },
      },
    }),
  );
});

test('CLNT-10: the own fields of clients are named by the company, and mistakes stand at the form', async () => {
  const patch = vi
    .spyOn(account, 'patch')
    .mockRejectedValue(new ApiProblem(400, { title: 'Invalid', errors: { '/clientFields/1/name': ['A name is needed.'] } }));
  renderRouted(<CompanyFields stored={stored} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Add a field' }));
  fireEvent.change(screen.getByLabelText('Label, Own fields of clients 2'), { target: { value: 'Branch' } });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findByRole('alert')).textContent).toContain('A name is needed.');
  expect(patch).toHaveBeenCalledExactlyOnceWith('"7"', {
    clientFields: [
      { name: 'FormId', label: 'Form id' },
      { name: '', label: 'Branch' },
    ],
  });
});

test('the looks of the portal are saved against their version, and shown before that', async () => {
  vi.spyOn(company, 'brand').mockResolvedValue({ name: 'Arroyo', accent: '#0b6e4f', logo: null, tag: '"3"' });
  const set = vi
    .spyOn(company, 'setBrand')
    .mockRejectedValueOnce(new ApiProblem(400, { title: 'Invalid', errors: { '/accent': ['White text on it cannot be read.'] } }))
    .mockResolvedValue({});
  renderRouted(<BrandForm />);
  const colour = await screen.findByRole('textbox', { name: 'Colour' });
  await userEvent.clear(colour);
  await userEvent.type(colour, '#ffff00');
  const preview = screen.getByRole('img', { name: 'The portal in light colours' });
  expect(preview.querySelector('rect[fill="#ffff00"]')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findByRole('alert')).textContent).toContain('White text on it cannot be read.');
  expect(set).toHaveBeenCalledExactlyOnceWith('"3"', { name: 'Arroyo', accent: '#ffff00' });
  expect(lighter('#000000')).toBe('#737373');
});

test('a logo is sent as it is, and one that is too large is not', async () => {
  vi.spyOn(company, 'brand').mockResolvedValue({ name: null, accent: null, logo: null, tag: '"3"' });
  const put = vi.spyOn(company, 'setLogo').mockResolvedValue({});
  renderRouted(<BrandForm />);
  const file = await screen.findByLabelText('Choose a picture');
  await userEvent.upload(file, new File([new Uint8Array(256 * 1024 + 1)], 'big.png', { type: 'image/png' }));
  expect((await screen.findByRole('alert')).textContent).toBe('The picture has more than 256 kB.');
  expect(put).not.toHaveBeenCalled();
  await userEvent.upload(file, new File([new Uint8Array([1, 2, 255])], 'logo.png', { type: 'image/png' }));
  await waitFor(() => expect(put).toHaveBeenCalledExactlyOnceWith('AQL/'));
});

test('a failed e-mail is sent again from its menu; others are left alone', async () => {
  vi.spyOn(company, 'mail').mockResolvedValue({ items: mails, next: null });
  const send = vi.spyOn(company, 'sendMail').mockResolvedValue(undefined);
  renderRouted(<MailList search={{}} onSearch={vi.fn()} />);
  await screen.findByText('The mail server refused the address.');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Select all loaded' }));
  await userEvent.click(screen.getByRole('button', { name: 'Send again' }));
  await waitFor(() => expect(send).toHaveBeenCalledExactlyOnceWith(mails[0]?.id));
});

test('anomalies name the client, what is unusual and what was before', async () => {
  vi.spyOn(company, 'anomalies').mockResolvedValue(anomalies);
  renderRouted(<AnomalyList days={7} all={false} />);
  const table = within(await screen.findByRole('table', { name: 'Clients' }));
  expect(table.getByRole('link', { name: 'Arizona Home Loans' }).getAttribute('href')).toBe('/clients/11');
  expect(table.getByText('More returns')).toBeTruthy();
  expect(table.getByText('30 %')).toBeTruthy();
  expect(table.getByText('20.0')).toBeTruthy();
  expect(screen.getByText('Nothing unusual')).toBeTruthy();
});
