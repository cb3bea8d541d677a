import { type HandOutcome, operations } from '@leadexec/api-client';
import { formatMoney, useAccountLocale } from '@leadexec/ui';
import { Switch, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeed } from './by-hand.queries.ts';
import { DeedForm } from './deed-form.tsx';
import type { Target } from './deeds.ts';
import classes from './dialogs.module.css';
import { Outcome } from './outcome.tsx';

interface One {
  target: Target;
  onClose: () => void;
}

interface Many {
  targets: readonly Target[];
  onClose: () => void;
}

// One key for one deed: asked for twice, it is done once.
const useKey = () => useState(() => crypto.randomUUID())[0];

function usePrice() {
  const { currency } = useAccountLocale();
  return (price: string | undefined) => (price ? formatMoney(price, currency) : '–');
}

export function RunDialog({ leadId, onClose }: { leadId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const key = useKey();
  const run = useDeed([leadId], () => operations.runAutomation(leadId, { key }));
  return (
    <DeedForm
      means={t('byHand.run.means')}
      button={t('byHand.run.button')}
      pending={run.isPending}
      error={run.error}
      done={run.data ? <Outcome outcome={run.data} /> : undefined}
      onSubmit={() => run.mutate(undefined)}
      onClose={onClose}
    />
  );
}

/** One after the other, each under a key of its own, so that trying again repeats none. */
export function ResendDialog({ targets, onClose }: Many) {
  const { t } = useTranslation();
  const price = usePrice();
  const [keys] = useState(() => targets.map(() => crypto.randomUUID()));
  const resend = useDeed(
    targets.map((target) => target.leadId),
    () => all(targets, (target, at) => operations.resend(target.leadId, target.id, { key: keys[at] as string })),
  );
  const [first] = targets;
  const means =
    targets.length > 1 || !first
      ? t('byHand.resend.many')
      : first.state === 'accepted'
        ? t('byHand.resend.sold')
        : t('byHand.resend.failed', { price: price(first.price) });
  return (
    <DeedForm
      means={means}
      button={t('byHand.resend.button')}
      pending={resend.isPending}
      error={resend.error}
      done={
        resend.data ? (
          resend.data.length === 1 && resend.data[0]?.value ? (
            <Outcome outcome={resend.data[0].value} client={first?.client} />
          ) : (
            <Results results={resend.data} />
          )
        ) : undefined
      }
      onSubmit={() => resend.mutate(undefined)}
      onClose={onClose}
    />
  );
}

export function GiveBackDialog({ targets, onClose }: Many) {
  const { t } = useTranslation();
  const price = usePrice();
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [toSource, setToSource] = useState(false);
  const give = useDeed(
    targets.map((target) => target.leadId),
    () =>
      all(targets, (target) =>
        operations.markReturned({ deliveryId: target.id, reason, note: note === '' ? undefined : note, toSource }),
      ),
  );
  const [first] = targets;
  return (
    <DeedForm
      means={
        targets.length > 1 || !first
          ? t('byHand.giveBack.manyMeans')
          : t('byHand.giveBack.means', { client: first.client, price: price(first.price) })
      }
      button={t('byHand.giveBack.button')}
      disabled={reason.trim() === ''}
      pending={give.isPending}
      error={give.error}
      done={
        give.data ? (
          give.data.length === 1 ? (
            <Told>{t('byHand.result.returned')}</Told>
          ) : (
            <Results results={give.data} />
          )
        ) : undefined
      }
      onSubmit={() => give.mutate(undefined)}
      onClose={onClose}
    >
      <TextInput
        size="xs"
        data-autofocus
        required
        maxLength={100}
        label={t('byHand.giveBack.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Textarea
        size="xs"
        rows={2}
        maxLength={1000}
        label={t('byHand.giveBack.note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Switch
        size="xs"
        label={t('byHand.giveBack.toSource')}
        checked={toSource}
        onChange={(event) => setToSource(event.currentTarget.checked)}
      />
    </DeedForm>
  );
}

export function AcceptDialog({ target, onClose }: One) {
  const { t } = useTranslation();
  const price = usePrice();
  const key = useKey();
  const accept = useDeed([target.leadId], () => operations.acceptDelivery(target.leadId, target.id, { key }));
  return (
    <DeedForm
      means={t('byHand.accept.means', { client: target.client, price: price(target.price) })}
      button={t('byHand.accept.button')}
      pending={accept.isPending}
      error={accept.error}
      done={accept.data ? <Outcome outcome={accept.data} client={target.client} /> : undefined}
      onSubmit={() => accept.mutate(undefined)}
      onClose={onClose}
    />
  );
}

/** For a client that has confirmed otherwise than in its portal (CLNT-21). */
export function ConfirmDialog({ target, onClose }: One) {
  const { t } = useTranslation();
  const price = usePrice();
  const confirm = useDeed([target.leadId], () => operations.confirm(target.leadId, target.id));
  return (
    <DeedForm
      means={t('byHand.confirm.means', { client: target.client, price: price(target.price) })}
      button={t('byHand.confirm.button')}
      pending={confirm.isPending}
      error={confirm.error}
      done={confirm.data ? <Told>{t(confirm.data.before ? 'byHand.confirm.before' : 'byHand.confirm.done')}</Told> : undefined}
      onSubmit={() => confirm.mutate(undefined)}
      onClose={onClose}
    />
  );
}

export function PriceDialog({ target, onClose }: One) {
  const { t } = useTranslation();
  const price = usePrice();
  const [next, setNext] = useState(target.price ?? '');
  const change = useDeed([target.leadId], () => operations.changePrice(target.leadId, target.id, next));
  return (
    <DeedForm
      means={t('byHand.price.means', { client: target.client, price: price(target.price) })}
      button={t('byHand.price.button')}
      disabled={!/^\d+(\.\d{1,2})?$/.test(next) || next === target.price}
      pending={change.isPending}
      error={change.error}
      done={change.data ? <Told>{t('byHand.result.priced', { price: price(change.data.price) })}</Told> : undefined}
      onSubmit={() => change.mutate(undefined)}
      onClose={onClose}
    >
      <TextInput
        size="xs"
        data-autofocus
        inputMode="decimal"
        label={t('byHand.price.field')}
        value={next}
        onChange={(event) => setNext(event.currentTarget.value.trim())}
      />
    </DeedForm>
  );
}

interface Result {
  client: string;
  value?: HandOutcome;
  error?: string;
}

/** Every one is tried; one that fails alone is thrown, so that it stands where errors stand. */
async function all(targets: readonly Target[], deed: (target: Target, at: number) => Promise<unknown>): Promise<Result[]> {
  const results: Result[] = [];
  for (const [at, target] of targets.entries()) {
    try {
      results.push({ client: target.client, value: (await deed(target, at)) as HandOutcome });
    } catch (error) {
      if (targets.length === 1) {
        throw error;
      }
      results.push({ client: target.client, error: error instanceof Error ? error.message : String(error) });
    }
  }
  return results;
}

function Results({ results }: { results: readonly Result[] }) {
  const { t } = useTranslation();
  const failed = results.filter((result) => result.error !== undefined);
  return (
    <div className={classes.result} role="status">
      <p>{t('byHand.result.some', { done: results.length - failed.length, count: results.length })}</p>
      {failed.map((result, at) => (
        <p key={at}>
          {result.client}: {result.error}
        </p>
      ))}
    </div>
  );
}

function Told({ children }: { children: ReactNode }) {
  return (
    <p className={classes.result} role="status">
      {children}
    </p>
  );
}
