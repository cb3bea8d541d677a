import { type FoundClient, operations } from '@leadexec/api-client';
import { EmptyState, ErrorState, formatMoney, Loading, MoneyText, useAccountLocale } from '@leadexec/ui';
import { SegmentedControl, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemTexts } from '../../../lib/problem-texts.ts';
import { findClientQuery, useDeed } from './by-hand.queries.ts';
import { DeedForm } from './deed-form.tsx';
import type { Target } from './deeds.ts';
import classes from './dialogs.module.css';
import { Outcome } from './outcome.tsx';

interface Props {
  leadId: string;
  /** The delivery that is moved; without it the lead is sent to one more client. */
  from?: Target;
  onClose: () => void;
}

/** Find client, and send or move the lead to it (LEAD-21, LEAD-22, LEAD-26, LEAD-29). */
export function FindClient({ leadId, from, onClose }: Props) {
  const { t } = useTranslation();
  const { currency } = useAccountLocale();
  const [chosen, setChosen] = useState<FoundClient>();
  const [how, setHow] = useState<How>({ price: '', onOrder: false, recordOnly: false });
  const [key] = useState(() => crypto.randomUUID());
  const send = useDeed([leadId], (to: FoundClient) => {
    const body = {
      key,
      accountId: to.accountId,
      price: how.price === '' ? null : how.price,
      onOrder: how.onOrder,
      recordOnly: how.recordOnly,
    };
    return from ? operations.moveDelivery(leadId, from.id, body) : operations.sendLead(leadId, body);
  });
  const wrong = how.price !== '' && !/^\d+(\.\d{1,2})?$/.test(how.price);
  const client = chosen?.client ?? '…';
  return (
    <DeedForm
      means={
        from
          ? t('byHand.move.means', { client: from.client, price: from.price ? formatMoney(from.price, currency) : '–' })
          : undefined
      }
      button={
        from ? t('byHand.move.button', { client }) : t(how.recordOnly ? 'byHand.send.record' : 'byHand.send.button', { client })
      }
      disabled={!chosen || wrong}
      pending={send.isPending}
      error={send.error}
      done={send.data ? <Outcome outcome={send.data} client={chosen?.client} /> : undefined}
      onSubmit={() => (chosen ? send.mutate(chosen) : undefined)}
      onClose={onClose}
    >
      <Table
        leadId={leadId}
        moved={from?.client}
        chosen={chosen?.accountId}
        onChoose={(next) => {
          setChosen(next);
          setHow({ ...how, onOrder: next.hasOrder && next.needsOrder });
        }}
      />
      <Options chosen={chosen} how={how} onChange={setHow} wrong={wrong} />
    </DeedForm>
  );
}

interface How {
  price: string;
  onOrder: boolean;
  recordOnly: boolean;
}

function Options(props: { chosen: FoundClient | undefined; how: How; onChange: (next: How) => void; wrong: boolean }) {
  const { t } = useTranslation();
  const { currency } = useAccountLocale();
  const { chosen, how, onChange, wrong } = props;
  return (
    <fieldset className={classes.options} aria-label={t('byHand.find.options')} disabled={!chosen}>
      <SegmentedControl
        size="xs"
        aria-label={t('byHand.find.how')}
        data={[
          { value: 'post', label: t('byHand.find.post') },
          { value: 'record', label: t('byHand.find.record') },
        ]}
        value={how.recordOnly ? 'record' : 'post'}
        onChange={(next) => onChange({ ...how, recordOnly: next === 'record' })}
        disabled={!chosen}
      />
      <TextInput
        size="xs"
        w={170}
        inputMode="decimal"
        label={t('byHand.find.ownPrice', { price: chosen?.price ? formatMoney(chosen.price, currency) : '…' })}
        error={wrong}
        value={how.price}
        onChange={(event) => onChange({ ...how, price: event.currentTarget.value.trim() })}
      />
      <Switch
        size="xs"
        label={chosen && !chosen.hasOrder ? t('byHand.find.noOrder') : t('byHand.find.onOrder')}
        disabled={!chosen?.hasOrder}
        checked={how.onOrder}
        onChange={(event) => onChange({ ...how, onOrder: event.currentTarget.checked })}
      />
    </fieldset>
  );
}

interface TableProps {
  leadId: string;
  moved: string | undefined;
  chosen: number | undefined;
  onChoose: (found: FoundClient) => void;
}

function Table({ leadId, moved, chosen, onChoose }: TableProps) {
  const { t } = useTranslation();
  const texts = useProblemTexts();
  const [all, setAll] = useState(false);
  const found = useQuery(findClientQuery(leadId, all));
  if (found.isPending) {
    return <Loading label={t('common.loading')} lines={5} />;
  }
  if (found.error) {
    return <ErrorState error={found.error} retry={found.refetch} texts={texts} />;
  }
  const { items, matching, total } = found.data;
  return (
    <>
      <div className={classes.bar}>
        <span>{t('byHand.find.counts', { matching, total })}</span>
        <Switch size="xs" label={t('byHand.find.all')} checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
      </div>
      {items.length === 0 ? (
        <EmptyState title={t('byHand.find.none')}>{t('byHand.find.noneHint')}</EmptyState>
      ) : (
        <section className={classes.found} aria-label={t('byHand.find.list')} tabIndex={-1}>
          <table aria-label={t('byHand.find.list')}>
            <thead>
              <tr>
                <th scope="col" aria-label={t('byHand.find.choose')} />
                <th scope="col">{t('byHand.find.account')}</th>
                <th scope="col" data-align="end">
                  {t('byHand.find.price')}
                </th>
                <th scope="col">{t('byHand.find.state')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <Row
                  key={item.accountId}
                  found={item}
                  // What only the delivery that is moved stands in the way of is judged by the server.
                  blocked={item.blocked && (moved === undefined || item.client === moved) ? item.blockedText : undefined}
                  chosen={item.accountId === chosen}
                  onChoose={() => onChoose(item)}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p className={classes.means}>{t('byHand.find.passes')}</p>
    </>
  );
}

interface RowProps {
  found: FoundClient;
  blocked: string | null | undefined;
  chosen: boolean;
  onChoose: () => void;
}

function Row({ found, blocked, chosen, onChoose }: RowProps) {
  const { t } = useTranslation();
  const id = `found-${found.accountId}`;
  return (
    <tr data-chosen={chosen || undefined}>
      <td>
        <input type="radio" id={id} name="found" checked={chosen} disabled={Boolean(blocked)} onChange={onChoose} />
      </td>
      <td>
        <label htmlFor={id}>
          {found.client}
          <span className={classes.sub}>{found.account}</span>
        </label>
      </td>
      <td data-align="end">
        <MoneyText value={found.price} />
        {found.exclusive ? <span className={classes.sub}>{t('byHand.find.exclusive')}</span> : null}
      </td>
      <td>
        <ul className={classes.marks}>
          {blocked ? <li className={classes.blocked}>{t('byHand.find.blocked', { why: blocked })}</li> : null}
          {found.marks.map((mark) => (
            <li key={mark.reason}>
              {mark.reasonText}
              {mark.detail ? <span className={classes.sub}>{mark.detail}</span> : null}
            </li>
          ))}
          {found.marks.length === 0 && !blocked ? <li>{t('byHand.find.would')}</li> : null}
          {found.remedy ? <li className={classes.sub}>{t('byHand.find.needs', { words: found.remedy })}</li> : null}
        </ul>
      </td>
    </tr>
  );
}
