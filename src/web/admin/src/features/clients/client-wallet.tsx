import { operations, type Wallet } from '@leadexec/api-client';
import { ErrorState, Loading, MoneyText } from '@leadexec/ui';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { May } from '../../lib/may.tsx';
import { messageOf } from '../../lib/message-of.ts';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { UnsavedGuard } from '../../lib/unsaved-guard.tsx';
import classes from './client-parts.module.css';
import { walletQuery } from './clients.queries.ts';

/** The prepaid wallet: what is there, a payment that came in, and the credit. */
export function ClientWallet({ clientId }: { clientId: number }) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const wallet = useQuery(walletQuery(clientId));
  const client = useQueryClient();
  const show = (next: Wallet) => client.setQueryData(walletQuery(clientId).queryKey, next);
  if (wallet.isPending) {
    return <Loading label={t('common.loading')} lines={4} />;
  }
  if (wallet.error) {
    return <ErrorState error={wallet.error} retry={wallet.refetch} texts={problems} />;
  }
  return (
    <>
      <dl className={classes.figures} aria-label={t('wallet.label')}>
        {(['available', 'balance', 'credit'] as const).map((name) => (
          <div key={name} title={name === 'available' ? t('wallet.availableHint') : undefined}>
            <dt>{t(`wallet.${name}`)}</dt>
            <dd>
              <MoneyText value={wallet.data[name]} />
            </dd>
          </div>
        ))}
      </dl>
      <May needs="money edit" tell>
        <div className={classes.forms}>
          <Amount
            title={t('wallet.pay')}
            hint={t('wallet.payHint')}
            button={t('wallet.book')}
            send={(amount, id) => operations.payIntoWallet(clientId, id, amount)}
            onDone={show}
          />
          <Amount
            title={t('wallet.setCredit')}
            hint={t('wallet.creditHint')}
            button={t('wallet.set')}
            send={(amount) => operations.setCredit(clientId, amount)}
            onDone={show}
          />
        </div>
      </May>
    </>
  );
}

interface AmountProps {
  title: string;
  hint: string;
  button: string;
  send: (amount: string, id: string) => Promise<Wallet>;
  onDone: (wallet: Wallet) => void;
}

function Amount({ title, hint, button, send, onDone }: AmountProps) {
  const { t } = useTranslation();
  const [amount, setAmount] = useState('');
  // One number for one payment: sent again, it is booked once.
  const [id, setId] = useState(() => crypto.randomUUID());
  const sending = useMutation({
    mutationFn: () => send(amount, id),
    onSuccess: (wallet) => {
      setAmount('');
      setId(crypto.randomUUID());
      onDone(wallet);
    },
  });
  return (
    <form
      className={classes.card}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate();
      }}
    >
      <UnsavedGuard dirty={amount !== '' && !sending.isPending} />
      <h2>{title}</h2>
      <p>{hint}</p>
      <div className={classes.line}>
        <TextInput
          size="xs"
          inputMode="decimal"
          label={t('wallet.amount')}
          value={amount}
          onChange={(event) => setAmount(event.currentTarget.value.trim())}
        />
        <Button size="xs" type="submit" disabled={amount === ''} loading={sending.isPending}>
          {button}
        </Button>
      </div>
      <p role="status">{sending.isSuccess ? t('wallet.booked') : ''}</p>
      {sending.error ? <p role="alert">{messageOf(sending.error)}</p> : null}
    </form>
  );
}
