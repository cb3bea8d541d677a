import { ApiProblem, type PortalOffer, type PortalOrder, portal } from '@leadexec/api-client';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderPortal } from '../../../../tests/portal-render.tsx';
import { cents, OfferCard } from './offer-card.tsx';
import { OrderView } from './order-view.tsx';

afterEach(() => vi.restoreAllMocks());

const order: PortalOrder = {
  id: 14,
  name: 'March',
  status: 'open',
  type: 'leadQuantity',
  startsAt: '2026-03-01T07:00:00Z',
  renewal: 'noRenewal',
  autoCharge: 'off',
  quantity: 100,
  received: 38,
  remaining: 62,
  total: '3000.00',
  receivedCost: '1140.00',
  heldCost: '0.00',
  paid: '3000.00',
  isRenewal: false,
  items: [{ quantity: 100, pricePerLead: '30.00', dollars: '0.00', fillLimit: '0.00', total: '3000.00' }],
  creditIn: '0.00',
  charges: [],
  history: [{ status: 'open', event: 'created', at: '2026-03-01T07:00:00Z' }],
};

const offer: PortalOffer = {
  name: 'Quantity',
  type: 'leadQuantity',
  pricePerLead: '30.00',
  leastQuantity: 10,
  mostQuantity: 500,
  renewal: 'noRenewal',
  autoCharge: 'off',
  cardNeeded: false,
  available: true,
};

// PORT-13, PORT-14
test('an open order shows its figures and is paused', async () => {
  const pause = vi.spyOn(portal, 'pauseOrder').mockResolvedValue({ ...order, status: 'paused' });
  renderPortal(<OrderView order={order} />);
  expect(await screen.findByRole('heading', { level: 1, name: /Order 14 · March/ })).toBeTruthy();
  expect(screen.getByText('38 / 100')).toBeTruthy();
  expect(within(screen.getByRole('table', { name: 'Items' })).getByText('100 leads')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Resume' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
  await vi.waitFor(() => expect(pause).toHaveBeenCalledWith(14));
});

test('a paused order is resumed, and a refusal is told', async () => {
  vi.spyOn(portal, 'resumeOrder').mockRejectedValue(new ApiProblem(409, { title: 'The order was not changed.' }));
  renderPortal(<OrderView order={{ ...order, status: 'paused' }} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Resume' }));
  expect((await screen.findByRole('alert')).textContent).toContain('The order was not changed.');
});

// PORT-12
test('an offer is taken with the chosen quantity; what is wrong with it stands at its field', async () => {
  const done = vi.fn();
  const take = vi
    .spyOn(portal, 'takeOffer')
    .mockRejectedValueOnce(new ApiProblem(400, { errors: { '/quantity': ['Between 10 and 500 leads.'] } }))
    .mockResolvedValue(order);
  renderPortal(<OfferCard offer={offer} onTaken={done} />);
  const field = await screen.findByRole('textbox', { name: 'Leads' });
  await userEvent.clear(field);
  await userEvent.type(field, '501');
  await userEvent.click(screen.getByRole('button', { name: 'Order' }));
  expect(await screen.findByText('Between 10 and 500 leads.')).toBeTruthy();
  await userEvent.clear(field);
  await userEvent.type(field, '50');
  await userEvent.click(screen.getByRole('button', { name: 'Order' }));
  await vi.waitFor(() => expect(done).toHaveBeenCalledWith(order));
  expect(take).toHaveBeenLastCalledWith({ offer: 'Quantity', quantity: 50 });
});

test('an offer without a card, or with an unfinished order, cannot be taken', async () => {
  renderPortal(
    <>
      <OfferCard offer={{ ...offer, name: 'Card', autoCharge: 'atStart', cardNeeded: true }} onTaken={() => undefined} />
      <OfferCard offer={{ ...offer, name: 'Twice', available: false }} onTaken={() => undefined} />
    </>,
  );
  const card = await screen.findByRole('article', { name: 'Card' });
  expect(within(card).getByRole('link', { name: 'Add a card' }).getAttribute('href')).toBe('/payment-methods');
  expect(screen.getByText('You have an unfinished order of this kind.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Order' })).toBeNull();
});

test('amounts are sent as the server reads them', () => {
  expect(['200', '200.5', '12,30', ' 7 ', 'x'].map(cents)).toEqual(['200.00', '200.50', '12.30', '7.00', 'x']);
});

function Offers() {
  const navigate = useNavigate();
  const at = useLocation().pathname;
  return (
    <>
      <span data-testid="at">{at}</span>
      <OfferCard offer={offer} onTaken={() => void navigate({ to: '/taken' as '/' })} />
      <Link to={'/y' as '/'}>Elsewhere</Link>
    </>
  );
}

test('leaving an amount that was typed asks first; taking the order does not', async () => {
  vi.spyOn(portal, 'takeOffer').mockResolvedValue(order);
  renderPortal(<Offers />);
  const field = await screen.findByRole('textbox', { name: 'Leads' });
  await userEvent.type(field, '0');
  await userEvent.click(screen.getByRole('link', { name: 'Elsewhere' }));
  await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Stay' }));
  await userEvent.click(screen.getByRole('button', { name: 'Order' }));
  await vi.waitFor(() => expect(portal.takeOffer).toHaveBeenCalledTimes(1));
  // Gone to the order's page by itself.
  await vi.waitFor(() => expect(screen.getByTestId('at').textContent).toBe('/taken'));
  expect(screen.queryByRole('alertdialog')).toBeNull();
});
