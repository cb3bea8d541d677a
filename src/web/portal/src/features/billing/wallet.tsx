import { ApiProblem, portal } from '@leadexec/api-client';
import { MoneyText } from '@leadexec/ui';
import { Alert, Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { openPage } from '../../lib/open-page.ts';
import parts from '../../lib/parts.module.css';
import { Loaded, Panel } from '../../lib/parts.tsx';
import { walletQuery } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import classes from './billing.module.css';
import { money } from './money.ts';

/** The prepaid balance, and topping it up on the provider's page. */
export function Wallet() {
  const { t } = useTexts();
  const wallet = useQuery(walletQuery());
  const topUp = useMutation({ mutationFn: (amount: string) => portal.topUp(amount), onSuccess: openPage });
  const problem = topUp.error instanceof ApiProblem ? topUp.error : undefined;
  const wrong = problem?.errors['/amount']?.join(' ') ?? (problem?.status === 400 ? problem.message : undefined);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    topUp.mutate(money(String(new FormData(event.currentTarget).get('amount'))));
  }

  return (
    <Panel title={t('cards.balance')}>
      <Loaded of={wallet}>
        {(found) => (
          <p className={classes.balance}>
            <strong>
              <MoneyText value={found.balance} />
            </strong>
            <span>
              {t('cards.available')} <MoneyText value={found.available} />, {t('cards.credit')} <MoneyText value={found.credit} />
            </span>
          </p>
        )}
      </Loaded>
      <form className={parts.form} onSubmit={submit} aria-label={t('cards.topUp')}>
        {topUp.error && !wrong ? (
          <Alert color="red" variant="light" role="alert">
            {topUp.error.message}
          </Alert>
        ) : null}
        <TextInput
          name="amount"
          label={t('cards.amount')}
          description={t('cards.topUpHint')}
          inputMode="decimal"
          error={wrong}
          required
          withAsterisk={false}
        />
        <div className={parts.row}>
          <Button type="submit" loading={topUp.isPending}>
            {t('cards.topUp')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
