import { ApiProblem, portal } from '@leadexec/api-client';
import { Alert } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { BillingParts } from '../features/billing/billing-parts.tsx';
import { Cards } from '../features/billing/cards.tsx';
import { RechargeForm } from '../features/billing/recharge.tsx';
import { Wallet } from '../features/billing/wallet.tsx';
import { Head } from '../lib/parts.tsx';
import { useTexts } from '../lib/use-texts.ts';

const route = getRouteApi('/shell/payment-methods');

/** Cards and the prepaid balance; the provider's pages come back to here. */
export function PaymentMethodsPage() {
  const { t } = useTexts();
  const { cardSetup, payment } = route.useSearch();
  const client = useQueryClient();
  const told = useRef('');
  const finish = useMutation({
    mutationFn: (setup: string) => portal.finishCard(setup),
    onSuccess: () => client.invalidateQueries({ queryKey: ['cards'] }),
  });
  const back = useMutation({
    mutationFn: (id: string) => portal.cameBack(id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['wallet'] }),
  });
  const finishCard = finish.mutate;
  const cameBack = back.mutate;

  // Asked once for each way back; asking again would change nothing.
  useEffect(() => {
    const now = cardSetup ?? payment ?? '';
    if (now !== '' && told.current !== now) {
      told.current = now;
      cardSetup ? finishCard(cardSetup) : cameBack(now);
    }
  }, [cardSetup, payment, finishCard, cameBack]);

  return (
    <>
      <Head title={t('billing.methods')} />
      <BillingParts />
      <div role="status">
        {finish.data ? (
          <Alert color="green" variant="light" mb="md">
            {t('cards.added')}
          </Alert>
        ) : null}
        {back.isSuccess ? (
          <Alert color="green" variant="light" mb="md">
            {t('cards.onItsWay')}
          </Alert>
        ) : null}
      </div>
      {finish.error ? (
        <Alert color="yellow" variant="light" role="alert" mb="md">
          {finish.error instanceof ApiProblem && finish.error.status === 404 ? t('cards.notYet') : finish.error.message}
        </Alert>
      ) : null}
      <Wallet />
      <RechargeForm />
      <Cards />
    </>
  );
}
