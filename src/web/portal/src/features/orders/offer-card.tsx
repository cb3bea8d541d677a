import { ApiProblem, type PortalOffer, type PortalOrder, portal } from '@leadexec/api-client';
import { formatCount, formatMoney, useAccountLocale } from '@leadexec/ui';
import { Alert, Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { UnsavedGuard, useUnsaved } from '../../lib/unsaved.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import classes from './orders.module.css';

/** One order on offer, and how much of it the client takes (PORT-12). */
export function OfferCard({ offer, onTaken }: { offer: PortalOffer; onTaken: (order: PortalOrder) => void }) {
  const { t } = useTexts();
  const { currency } = useAccountLocale();
  const client = useQueryClient();
  const counted = offer.type === 'leadQuantity';
  const [amount, setAmount] = useState(String((counted ? offer.leastQuantity : offer.leastDollars) ?? ''));
  const unsaved = useUnsaved();
  const take = useMutation({
    mutationFn: () =>
      portal.takeOffer({ offer: offer.name, ...(counted ? { quantity: Number(amount) } : { dollars: cents(amount) }) }),
    onSuccess: async (order) => {
      unsaved.done();
      await Promise.all([client.invalidateQueries({ queryKey: ['orders'] }), client.invalidateQueries({ queryKey: ['offers'] })]);
      onTaken(order);
    },
  });
  const problem = take.error instanceof ApiProblem ? take.error : undefined;
  const wrong = problem?.errors[counted ? '/quantity' : '/dollars']?.join(' ');
  const between = counted
    ? { least: formatCount(offer.leastQuantity ?? 0), most: formatCount(offer.mostQuantity ?? 0) }
    : { least: formatMoney(offer.leastDollars ?? '0.00', currency), most: formatMoney(offer.mostDollars ?? '0.00', currency) };

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!take.isPending) {
      take.mutate();
    }
  }

  return (
    <article className={classes.offer} aria-label={offer.name}>
      <h2>{offer.name}</h2>
      {offer.description ? <p>{offer.description}</p> : null}
      {offer.pricePerLead ? <p>{t('offers.each', { price: formatMoney(offer.pricePerLead, currency) })}</p> : null}
      {offer.renewal === 'onFill' ? <p>{t('offers.renews')}</p> : null}
      {offer.autoCharge === 'atStart' ? <p>{t('offers.cardAtStart')}</p> : null}
      {offer.autoCharge === 'atCompletion' ? <p>{t('offers.cardAtCompletion')}</p> : null}
      {!offer.available ? (
        <Alert color="yellow" variant="light">
          {t('offers.taken')}
        </Alert>
      ) : offer.cardNeeded ? (
        <>
          <Alert color="yellow" variant="light">
            {t('offers.cardNeeded')}
          </Alert>
          <Button component={Link} to="/payment-methods">
            {t('offers.addCard')}
          </Button>
        </>
      ) : (
        <form onSubmit={submit} onInput={unsaved.touch} aria-label={offer.name}>
          <UnsavedGuard when={unsaved.still} />
          {take.error && !wrong ? (
            <Alert color="red" variant="light" role="alert">
              {problem?.detail ?? take.error.message}
            </Alert>
          ) : null}
          <TextInput
            label={counted ? t('offers.howMany') : t('offers.howMuch')}
            description={t('offers.between', between)}
            inputMode={counted ? 'numeric' : 'decimal'}
            value={amount}
            onChange={(event) => setAmount(event.currentTarget.value)}
            error={wrong}
            required
            withAsterisk={false}
          />
          <Button type="submit" loading={take.isPending}>
            {t('offers.take')}
          </Button>
        </form>
      )}
    </article>
  );
}

/** "200" becomes "200.00": what the server reads as money. */
export const cents = (text: string) => {
  const match = /^\s*(\d+)(?:[.,](\d{1,2}))?\s*$/.exec(text);
  return match ? `${match[1]}.${(match[2] ?? '').padEnd(2, '0')}` : text.trim();
};
