import { ApiProblem, api } from '@leadexec/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as data from '../../../../tests/mock/data.mjs';
import { renderApp } from '../../../../tests/render.tsx';
import { LeadView } from './lead-view.tsx';

const sold = data.leads[0] as (typeof data.leads)[number];
const duplicate = data.leads[4] as (typeof data.leads)[number];

beforeEach(() => {
  const found = (id: string) => data.leads.find((lead) => lead.id === id) ?? sold;
  vi.spyOn(api, 'lead').mockImplementation(async (id) => data.details(found(id)));
  vi.spyOn(api, 'trace').mockImplementation(async (id) => data.trace(found(id)));
  vi.spyOn(api, 'deliveries').mockImplementation(async (id) => data.deliveries(found(id)));
  vi.spyOn(api, 'exchange').mockResolvedValue(data.exchange);
  vi.spyOn(api, 'insertRequest').mockResolvedValue(data.insertRequest);
});
afterEach(() => vi.restoreAllMocks());

test('LEAD-07, LEAD-36: header, money and every step with its milliseconds', async () => {
  renderApp(<LeadView leadId={sold.id} />);
  expect(await screen.findByRole('heading', { name: 'Ana Alvarez' })).toBeTruthy();
  expect(screen.getByText('$25.00')).toBeTruthy();
  expect(await screen.findByText('296 ms in all, 7.1 ms of our own, 289 ms waiting')).toBeTruthy();
  const sent = screen.getByText('Sent to buyer').closest('li') as HTMLElement;
  expect(within(sent).getByText('262 ms')).toBeTruthy();
  expect(within(sent).getByRole('img', { name: 'Done' })).toBeTruthy();
});

test('DIST-13: those left out are folded, each with its reason', async () => {
  renderApp(<LeadView leadId={sold.id} />);
  await userEvent.click(await screen.findByText('5 not eligible – why?'));
  const row = screen.getByRole('row', { name: /Mesa Direct/, hidden: true });
  expect(row.textContent).toContain('Daily cap reached25 of 25');
});

test('a rejected lead says why in its header', async () => {
  renderApp(<LeadView leadId={duplicate.id} />);
  expect(await screen.findByText('A lead with the same Email and PrimaryPhone came 3 days ago.')).toBeTruthy();
  expect(screen.getByText('Rejected')).toBeTruthy();
});

test('a lead that was set aside says so, and how it goes on', async () => {
  vi.spyOn(api, 'lead').mockResolvedValue({ ...data.details(sold), setAside: true });
  renderApp(<LeadView leadId={sold.id} />);
  expect(await screen.findByText('Waits for you:')).toBeTruthy();
  expect(screen.getByText(/“Run automation” goes on with it/)).toBeTruthy();
});

test('LEAD-08, LEAD-16, LEAD-33, LEAD-35: deliveries in the words of decision 9; the exchange is asked for when opened', async () => {
  renderApp(<LeadView leadId={sold.id} />);
  await userEvent.click(await screen.findByRole('tab', { name: 'Deliveries' }));
  const failed = await screen.findByRole('article', { name: 'Attempt 1 Arizona Home Loans' });
  expect(within(failed).getByText('Failed')).toBeTruthy();
  expect(within(screen.getByRole('article', { name: 'Attempt 2 Mesa Direct' })).getAllByText('Unknown').length).toBeGreaterThan(
    0,
  );
  expect(within(screen.getByRole('article', { name: 'Attempt 3 National Portal' })).getByText('Sent')).toBeTruthy();
  expect(api.exchange).not.toHaveBeenCalled();
  await userEvent.click(within(failed).getByRole('button', { name: 'Request and response' }));
  const request = await within(failed).findByRole('region', { name: 'Request' });
  expect(request.textContent).toContain('<script>alert(1)</script>'); // shown as text
  expect(document.querySelector('script')).toBeNull();
  expect(within(failed).getByText('503')).toBeTruthy();
});

test('LEAD-14: what was posted and what was answered', async () => {
  renderApp(<LeadView leadId={sold.id} />);
  await userEvent.click(await screen.findByRole('tab', { name: 'Insert request' }));
  expect((await screen.findAllByRole('region', { name: 'What the source posted' }))[0]?.textContent).toContain('"AID": 13278');
  expect(screen.getByText('200')).toBeTruthy();
});

test('LEAD-11: appointments of clients over the lead', async () => {
  const one = {
    id: 'a-1',
    startsAt: '2026-03-20T16:30:00Z',
    title: 'Call back',
    client: 'Mesa Direct',
    userEmail: 'desk@mesa.example',
  };
  vi.spyOn(api, 'leadAppointments').mockResolvedValue({ items: [one] } as never);
  renderApp(<LeadView leadId={sold.id} wide />);
  const list = within(await screen.findByRole('region', { name: 'Appointments' }));
  expect(list.getByRole('listitem').textContent).toContain('Call back (Mesa Direct, desk@mesa.example)');
});

test('a lead that is not there says so and offers no retry', async () => {
  vi.mocked(api.lead).mockRejectedValue(new ApiProblem(404, { title: 'x' }));
  renderApp(<LeadView leadId={sold.id} />);
  expect((await screen.findByRole('alert')).textContent).toContain('There is no such thing here.');
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('a log that is not written yet says when it comes', async () => {
  vi.mocked(api.trace).mockResolvedValue({ segments: [] });
  renderApp(<LeadView leadId={sold.id} />);
  expect(await screen.findByText('No steps are recorded')).toBeTruthy();
});
