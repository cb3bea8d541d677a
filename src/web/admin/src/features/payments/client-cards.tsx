import { type Card, money } from '@leadexec/api-client';
import { ErrorState, Loading, StatusPill, TimeText } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../../lib/action-dialog.tsx';
import { DayText } from '../../lib/day-text.tsx';
import classes from '../../lib/facts.module.css';
import { Note } from '../../lib/facts.tsx';
import { May } from '../../lib/may.tsx';
import { messageOf } from '../../lib/message-of.ts';
import { PlainTable } from '../../lib/plain-table.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { wordOf } from '../../lib/use-words.ts';
import { cardsQuery, paymentsKey } from './payments.queries.ts';
import { RechargeForm } from './recharge-form.tsx';

interface Props {
  clientId: number;
  /** The set-up with which the browser came back from the provider. */
  setup?: string | undefined;
  onFinished: () => void;
}

/** A client's cards on file, of which only the last four digits are known here, and the recharge of its wallet (ORD-34). */
export function ClientCards({ clientId, setup, onFinished }: Props) {
  return (
    <>
      {setup ? <Finish clientId={clientId} setup={setup} onFinished={onFinished} /> : null}
      <CardTable clientId={clientId} />
      <May needs="money edit" tell>
        <AddCard clientId={clientId} />
        <div>
          <RechargeForm clientId={clientId} />
        </div>
      </May>
    </>
  );
}

function CardTable({ clientId }: { clientId: number }) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const cards = useQuery(cardsQuery(clientId));
  const client = useQueryClient();
  const [removed, setRemoved] = useState<Card>();
  const choose = useMutation({
    mutationFn: (card: string) => money.chooseCard(clientId, card),
    onSettled: () => client.invalidateQueries({ queryKey: cardsQuery(clientId).queryKey }),
  });
  if (cards.isPending) {
    return <Loading label={t('common.loading')} lines={3} />;
  }
  if (cards.error) {
    return <ErrorState error={cards.error} retry={cards.refetch} texts={problems} />;
  }
  if (cards.data.length === 0) {
    return (
      <p className={classes.none}>
        {t('cards.empty')}. {t('cards.emptyHint')}
      </p>
    );
  }
  return (
    <>
      <PlainTable<Card>
        label={t('cards.label')}
        rows={cards.data}
        rowId={(card) => card.id}
        columns={[
          { header: t('cards.card'), cell: (card) => nameOf(card) },
          { header: t('cards.provider'), cell: (card) => wordOf('paymentProvider', card.provider) },
          { header: t('cards.expires'), cell: (card) => <Expiry card={card} /> },
          { header: t('cards.added'), cell: (card) => <TimeText value={card.addedAt} /> },
          {
            header: t('grid.actions'),
            align: 'end',
            cell: (card) => (
              <span className={classes.actions} data-end>
                {card.isDefault ? (
                  <StatusPill tone="good">{t('cards.default')}</StatusPill>
                ) : (
                  <May needs="money edit">
                    <Button size="compact-xs" variant="subtle" loading={choose.isPending} onClick={() => choose.mutate(card.id)}>
                      {t('cards.choose')}
                    </Button>
                  </May>
                )}
                <May needs="money edit">
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    color="red"
                    aria-label={t('cards.remove', { last4: card.last4 ?? '' })}
                    onClick={() => setRemoved(card)}
                  >
                    {t('cards.removeShort')}
                  </Button>
                </May>
              </span>
            ),
          },
        ]}
      />
      {choose.error ? <p role="alert">{messageOf(choose.error)}</p> : null}
      {removed ? (
        <ActionDialog
          title={t('cards.removeTitle')}
          means={t('cards.removeMeans')}
          confirm={t('cards.removeShort')}
          danger
          run={() => money.removeCard(clientId, removed.id)}
          keys={[paymentsKey]}
          onClose={() => setRemoved(undefined)}
        >
          <p>{nameOf(removed)}</p>
        </ActionDialog>
      ) : null}
    </>
  );
}

const nameOf = (card: Card) => `${card.brand ?? ''} •••• ${card.last4 ?? '????'}`.trim();

// The stored day is the first on which the card is no longer good.
function Expiry({ card }: { card: Card }) {
  const { t } = useTranslation();
  if (!card.expires) {
    return <span>–</span>;
  }
  const last = new Date(Date.parse(`${card.expires}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  const over = Date.parse(`${card.expires}T00:00:00Z`) <= Date.now();
  return (
    <>
      <DayText value={last} tone={over ? 'bad' : undefined} />{' '}
      {over ? <StatusPill tone="bad">{t('cards.expired')}</StatusPill> : null}
    </>
  );
}

function AddCard({ clientId }: { clientId: number }) {
  const { t } = useTranslation();
  const start = useMutation({
    mutationFn: () => money.startCard(clientId),
    // A page that is opened by a form post is not reachable from here: forms go to our own address only.
    onSuccess: (page) => (page.token ? undefined : window.location.assign(page.address)),
  });
  return (
    <div className={classes.actions}>
      <Button size="xs" variant="default" loading={start.isPending} onClick={() => start.mutate()}>
        {t('cards.add')}
      </Button>
      <span className="subtle">{t('cards.addHint')}</span>
      {start.error ? <p role="alert">{messageOf(start.error)}</p> : null}
      {start.data?.token ? <Note tone="warn">{t('cards.byForm')}</Note> : null}
    </div>
  );
}

function Finish({ clientId, setup, onFinished }: { clientId: number; setup: string; onFinished: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const finish = useMutation({
    mutationFn: () => money.finishCard(clientId, setup),
    onSuccess: onFinished,
    onSettled: () => client.invalidateQueries({ queryKey: cardsQuery(clientId).queryKey }),
  });
  const { mutate } = finish;
  useEffect(() => mutate(), [mutate]);
  if (finish.error) {
    return <Note tone="warn">{messageOf(finish.error)}</Note>;
  }
  return <Note tone="good">{finish.isSuccess ? t('cards.stored') : t('cards.finishing')}</Note>;
}
