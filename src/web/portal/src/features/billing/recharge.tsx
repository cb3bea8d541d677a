import { ApiProblem, portal, type Recharge } from '@leadexec/api-client';
import { Alert, Button, NumberInput, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import parts from '../../lib/parts.module.css';
import { Loaded, Panel } from '../../lib/parts.tsx';
import { rechargeQuery } from '../../lib/queries.ts';
import { UnsavedGuard } from '../../lib/unsaved.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { money } from './money.ts';

/** When the card on file is charged for the balance without being asked (ORD-34). */
export function RechargeForm() {
  const { t } = useTexts();
  const recharge = useQuery(rechargeQuery());
  return (
    <Panel title={t('cards.recharge')}>
      <Loaded of={recharge}>{(stored) => <Fields stored={stored} />}</Loaded>
    </Panel>
  );
}

function Fields({ stored }: { stored: Recharge }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const [edit, setEdit] = useState<Partial<Recharge>>({});
  const shown = { ...stored, ...edit };
  const put = (change: Partial<Recharge>) => setEdit((now) => ({ ...now, ...change }));
  const save = useMutation({
    mutationFn: () =>
      portal.setRecharge({
        enabled: shown.enabled,
        threshold: money(shown.threshold),
        amount: money(shown.amount),
        mostPerDay: shown.mostPerDay ?? 1,
      }),
    onSuccess: (saved) => {
      setEdit({});
      client.setQueryData(rechargeQuery().queryKey, saved);
    },
  });
  const problem = save.error instanceof ApiProblem ? save.error : undefined;
  const wrong = (path: string) => problem?.errors[path]?.join(' ');
  const told = Object.values(problem?.errors ?? {}).length > 0;
  return (
    <form
      className={parts.form}
      aria-label={t('cards.recharge')}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <UnsavedGuard when={Object.keys(edit).length > 0 && !save.isPending} />
      <p className={parts.hint}>{t('cards.rechargeHint')}</p>
      {stored.stopped ? (
        <Alert color="yellow" variant="light">
          {t('cards.stopped', { why: stored.stopped })}
        </Alert>
      ) : null}
      {save.error && !told ? (
        <Alert color="red" variant="light" role="alert">
          {save.error.message}
        </Alert>
      ) : null}
      <Switch
        label={t('cards.rechargeOn')}
        checked={shown.enabled}
        onChange={(event) => put({ enabled: event.currentTarget.checked })}
      />
      <TextInput
        label={t('cards.threshold')}
        inputMode="decimal"
        value={shown.threshold}
        error={wrong('/threshold')}
        onChange={(event) => put({ threshold: event.currentTarget.value })}
      />
      <TextInput
        label={t('cards.rechargeAmount')}
        inputMode="decimal"
        value={shown.amount}
        error={wrong('/amount')}
        onChange={(event) => put({ amount: event.currentTarget.value })}
      />
      <NumberInput
        label={t('cards.mostPerDay')}
        hideControls
        min={1}
        max={50}
        value={shown.mostPerDay ?? 1}
        error={wrong('/mostPerDay')}
        onChange={(next) => put({ mostPerDay: typeof next === 'number' ? next : 1 })}
      />
      <div className={parts.row}>
        <Button type="submit" loading={save.isPending}>
          {t('cards.saveRecharge')}
        </Button>
        <span role="status">{save.isSuccess && Object.keys(edit).length === 0 ? t('cards.savedRecharge') : ''}</span>
      </div>
    </form>
  );
}
