import {
  ApiProblem,
  api,
  type Client,
  type DeliveryAccount,
  type DeliveryMethod,
  operations,
  settings,
} from '@leadexec/api-client';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { directory } from '../../../../tests/mock/data.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { AccountStep, FinishStep, MethodStep, OrderStep, type Parts } from '../../routes/client-setup-steps.tsx';
import { SetupSteps } from './setup-steps.tsx';

const client: Client = { id: 11, version: 3, companyName: 'Tucson Homes', status: 'new', limits: {}, priority: 0 };
const method = {
  id: 21,
  version: 1,
  clientId: 11,
  leadTypeId: 4439,
  description: 'Portal',
  type: 'leadPortal',
} as DeliveryMethod;
const account = { id: 31, clientId: 11, leadTypeId: 4439, deliveryMethodId: 21, name: 'Utah', price: '55.00' } as DeliveryAccount;
const nothing: Parts = { client, methods: [], accounts: [], orders: [], users: [] };
const moves = { onBack: vi.fn(), onNext: vi.fn() };

beforeEach(() => {
  vi.spyOn(api, 'directory').mockResolvedValue(directory);
  vi.spyOn(settings, 'list').mockResolvedValue({ items: [], next: null });
  vi.spyOn(operations, 'orders').mockResolvedValue({ items: [], next: null });
});
afterEach(() => {
  vi.restoreAllMocks();
  moves.onBack.mockReset();
  moves.onNext.mockReset();
});

test('CLNT-03: the steps say where one is and what is done, and lead to each other', async () => {
  renderRouted(<SetupSteps current="account" clientId={11} done={new Set(['contact', 'method'])} />);
  const here = await screen.findByRole('link', { name: 'Delivery account, to do' });
  expect(here.getAttribute('aria-current')).toBe('step');
  expect(screen.getByRole('link', { name: 'Contact, done' }).getAttribute('href')).toContain('/clients/11/setup?step=contact');
});

test('CLNT-02: the delivery method of a new client has no other client, and what is refused stays on the page', async () => {
  vi.spyOn(operations, 'previewMethod').mockRejectedValue(new ApiProblem(400, { title: 'Invalid' }));
  const create = vi
    .spyOn(settings, 'create')
    .mockRejectedValue(
      new ApiProblem(400, { title: 'Invalid', errors: { '/webhook/productionUrl': ['An address is needed.'] } }),
    );
  renderRouted(<MethodStep parts={nothing} {...moves} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
  expect((await screen.findByRole('alert')).textContent).toContain('An address is needed.');
  expect(create.mock.lastCall?.[1]).toMatchObject({ clientId: 11, description: 'Tucson Homes' });
  expect(screen.queryByRole('combobox', { name: 'Client' })).toBeNull();
  expect(moves.onNext).not.toHaveBeenCalled();
});

test('CLNT-02: a saved method is tried in its own step before it goes on', async () => {
  const webhook = { ...method, type: 'webhook', webhook: { productionUrl: 'https://buyer.example.com' } } as DeliveryMethod;
  renderRouted(<MethodStep parts={{ ...nothing, methods: [webhook] }} {...moves} />);
  await screen.findByRole('button', { name: 'Send test' });
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
  expect(moves.onNext).toHaveBeenCalledOnce();
});

test('CLNT-14: the delivery account takes the method and lead type of the step before', async () => {
  const create = vi.spyOn(settings, 'create').mockResolvedValue(account);
  renderRouted(<AccountStep parts={{ ...nothing, methods: [method] }} {...moves} />);
  const price = await screen.findByRole('textbox', { name: 'Price per lead' });
  await userEvent.clear(price);
  await userEvent.type(price, '55.00');
  await userEvent.click(screen.getByRole('button', { name: 'Create' }));
  await vi.waitFor(() => expect(moves.onNext).toHaveBeenCalled());
  expect(create.mock.lastCall?.[1]).toMatchObject({ clientId: 11, leadTypeId: 4439, deliveryMethodId: 21, name: 'Tucson Homes' });
});

test('ORD-02: an order is asked for only where an account sells against one', async () => {
  renderRouted(<OrderStep parts={{ ...nothing, methods: [method], accounts: [account] }} {...moves} />);
  await screen.findByText(/so none is needed/);
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
  expect(moves.onNext).toHaveBeenCalledOnce();
});

test('CLNT-04: nothing is sold before the last step makes the client active, and that needs a method and an account', async () => {
  const patch = vi.spyOn(settings, 'patch').mockResolvedValue({ ...client, status: 'active', version: 4 });
  const { unmount } = renderRouted(<FinishStep parts={nothing} {...moves} />);
  expect((await screen.findByRole('button', { name: 'Start selling' })).hasAttribute('disabled')).toBe(true);
  unmount();
  renderRouted(<FinishStep parts={{ ...nothing, methods: [method], accounts: [account] }} {...moves} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Start selling' }));
  await vi.waitFor(() => expect(patch).toHaveBeenCalledExactlyOnceWith('clients', 11, 3, { status: 'active' }));
});
