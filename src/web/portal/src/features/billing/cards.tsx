import { type PortalCard, portal } from '@leadexec/api-client';
import { EmptyState, StatusPill } from '@leadexec/ui';
import { Alert, Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DayText } from '../../lib/days.tsx';
import { openPage } from '../../lib/open-page.ts';
import parts from '../../lib/parts.module.css';
import { Loaded, Panel } from '../../lib/parts.tsx';
import { cardsQuery } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import classes from './billing.module.css';

/** Cards on file: last four digits only; numbers are entered at the provider (PORT-10). */
export function Cards() {
  const { t } = useTexts();
  const cards = useQuery(cardsQuery());
  const add = useMutation({ mutationFn: portal.startCard, onSuccess: openPage });
  return (
    <Panel title={t('cards.title')}>
      <Loaded of={cards}>
        {(found) =>
          found.items.length === 0 ? (
            <EmptyState title={t('cards.empty')}>{t('cards.emptyHint')}</EmptyState>
          ) : (
            <ul className={classes.cards}>
              {found.items.map((card) => (
                <CardRow key={card.id} card={card} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {add.error ? (
        <Alert color="red" variant="light" role="alert" mb="sm">
          {add.error.message}
        </Alert>
      ) : null}
      <Button variant="default" loading={add.isPending} onClick={() => add.mutate()}>
        {t('cards.add')}
      </Button>
    </Panel>
  );
}

function CardRow({ card }: { card: PortalCard }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const [sure, setSure] = useState(false);
  const done = (cards: { items: PortalCard[] }) => client.setQueryData(['cards'], cards);
  const choose = useMutation({ mutationFn: () => portal.chooseCard(card.id), onSuccess: done });
  const remove = useMutation({ mutationFn: () => portal.removeCard(card.id), onSuccess: done });
  const name = t('cards.ending', { brand: (card.brand ?? 'card').toUpperCase(), last4: card.last4 ?? '····' });
  return (
    <li aria-label={name}>
      <span>
        <strong>{name}</strong> {card.isDefault ? <StatusPill tone="info">{t('cards.isDefault')}</StatusPill> : null}
        {card.expires ? (
          <small>
            {t('cards.expires')} <DayText value={card.expires} />
          </small>
        ) : null}
      </span>
      <span className={parts.row}>
        {!card.isDefault && !sure ? (
          <Button size="xs" variant="default" loading={choose.isPending} onClick={() => choose.mutate()}>
            {t('cards.choose')}
          </Button>
        ) : null}
        {sure ? (
          <>
            <span>{t('cards.reallyRemove')}</span>
            <Button size="xs" color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('cards.remove')}
            </Button>
            <Button size="xs" variant="subtle" color="gray" onClick={() => setSure(false)}>
              {t('common.cancel')}
            </Button>
          </>
        ) : (
          <Button size="xs" variant="subtle" color="gray" onClick={() => setSure(true)}>
            {t('cards.remove')}
          </Button>
        )}
      </span>
    </li>
  );
}
