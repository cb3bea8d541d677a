import { money, type Recharge } from '@leadexec/api-client';
import { Button, NumberInput, Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../lib/facts.tsx';
import { messageOf } from '../../lib/message-of.ts';
import { AmountInput } from '../../lib/money-fields.tsx';
import { UnsavedGuard } from '../../lib/unsaved-guard.tsx';
import { rechargeQuery } from './payments.queries.ts';
import classes from './recharge-form.module.css';

/** When the wallet asks the card on file for money by itself (ORD-34). */
export function RechargeForm({ clientId }: { clientId: number }) {
  const recharge = useQuery(rechargeQuery(clientId));
  return recharge.data ? <Fields key={clientId} clientId={clientId} stored={recharge.data} /> : null;
}

function Fields({ clientId, stored }: { clientId: number; stored: Recharge }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [edit, setEdit] = useState<Partial<Recharge>>({});
  const shown = { ...stored, ...edit };
  const put = (change: Partial<Recharge>) => setEdit((now) => ({ ...now, ...change }));
  const save = useMutation({
    mutationFn: () => {
      const { enabled, threshold, amount, mostPerDay } = shown;
      return money.setRecharge(clientId, { enabled, threshold, amount, ...(mostPerDay ? { mostPerDay } : {}) });
    },
    onSuccess: (saved) => {
      setEdit({});
      client.setQueryData(rechargeQuery(clientId).queryKey, saved);
    },
  });
  return (
    <form
      className={classes.card}
      aria-label={t('cards.recharge')}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <UnsavedGuard dirty={Object.keys(edit).length > 0 && !save.isPending} />
      <h2>{t('cards.recharge')}</h2>
      <p>{t('cards.rechargeHint')}</p>
      {stored.stopped ? <Note tone="warn">{t('cards.stopped', { why: stored.stopped })}</Note> : null}
      <Switch
        size="xs"
        label={t('cards.enabled')}
        checked={shown.enabled}
        onChange={(event) => put({ enabled: event.currentTarget.checked })}
      />
      <div className={classes.line}>
        <AmountInput label={t('cards.threshold')} value={shown.threshold} onChange={(threshold) => put({ threshold })} />
        <AmountInput label={t('cards.amount')} value={shown.amount} onChange={(amount) => put({ amount })} />
        <NumberInput
          size="xs"
          hideControls
          min={1}
          max={50}
          label={t('cards.most')}
          value={shown.mostPerDay ?? 1}
          onChange={(next) => put({ mostPerDay: typeof next === 'number' ? next : 1 })}
        />
        <Button size="xs" type="submit" loading={save.isPending}>
          {t('cards.save')}
        </Button>
      </div>
      <p role="status">{save.isSuccess && Object.keys(edit).length === 0 ? t('cards.saved') : ''}</p>
      {save.error ? <p role="alert">{messageOf(save.error)}</p> : null}
    </form>
  );
}
