import { ApiProblem, money } from '@leadexec/api-client';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { billing } from '../../../../tests/mock/money.mjs';
import { renderRouted } from '../../../../tests/routed.tsx';
import { BillingForm } from './billing-form.tsx';

afterEach(() => vi.restoreAllMocks());

test('SET-19: a stored key is never shown and stays, unless a new one is typed', async () => {
  vi.spyOn(money, 'billing').mockResolvedValue({ ...billing, tag: '"4"' });
  const save = vi.spyOn(money, 'setBilling').mockResolvedValue(billing);
  renderRouted(<BillingForm />);
  const key = await screen.findByLabelText('Secret key');
  expect(key).toHaveProperty('value', '');
  expect(key).toHaveProperty('placeholder', 'A value is stored');
  await userEvent.type(screen.getByLabelText('Signing secret of the webhook'), 'whsec_new');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(save).toHaveBeenCalled());
  const [tag, body] = save.mock.lastCall ?? [];
  expect(tag).toBe('"4"');
  expect(body).toMatchObject({
    provider: 'stripe',
    stripe: { secretKey: { set: true }, webhookSecret: 'whsec_new' },
    taxPercent: 8.25,
  });
  expect(body).not.toHaveProperty('tag');
});

test('who is no administrator is told so', async () => {
  vi.spyOn(money, 'billing').mockRejectedValue(new ApiProblem(403, {}));
  renderRouted(<BillingForm />);
  expect(await screen.findByText('Your role does not allow this.')).toBeTruthy();
});
