import { api, type Delivery, type LeadDetails, money, type ReturnItem } from '@leadexec/api-client';
import { formatMoney, useAccountLocale } from '@leadexec/ui';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messageOf } from '../../lib/message-of.ts';
import { NoteInput, PickInput } from '../../lib/money-fields.tsx';
import { settingQuery } from '../../lib/settings/settings.queries.ts';
import { UnsavedGuard } from '../../lib/unsaved-guard.tsx';
import classes from './mark-form.module.css';
import { ReasonInput } from './reason-input.tsx';
import { returnsKey } from './returns.queries.ts';

const ways = ['approve', 'approveToSource', 'request'] as const;
type Way = (typeof ways)[number];

interface Props {
  leadId: string | undefined;
  onDone: (item: ReturnItem) => void;
}

/** Staff mark a sold lead as returned, or ask for it on behalf of the client (RET-10). */
export function MarkForm({ leadId, onDone }: Props) {
  const { t } = useTranslation();
  const [id, setId] = useState(leadId ?? '');
  const find = useMutation({
    mutationFn: async () => {
      const [lead, deliveries] = await Promise.all([api.lead(id), api.deliveries(id)]);
      return { lead, sales: deliveries.items.filter((delivery) => delivery.state === 'accepted' && !delivery.returned) };
    },
  });
  return (
    <div className={classes.page}>
      <form
        className={classes.card}
        aria-label={t('returns.markForm.find')}
        onSubmit={(event) => {
          event.preventDefault();
          find.mutate();
        }}
      >
        <div className={classes.line}>
          <TextInput
            size="xs"
            label={t('returns.markForm.lead')}
            description={t('returns.markForm.leadHint')}
            classNames={{ input: 'mono' }}
            value={id}
            onChange={(event) => setId(event.currentTarget.value.trim())}
          />
          <Button size="xs" type="submit" variant="default" disabled={id === ''} loading={find.isPending}>
            {t('returns.markForm.find')}
          </Button>
        </div>
        {find.error ? <p role="alert">{messageOf(find.error)}</p> : null}
        {find.data?.sales.length === 0 ? <p role="status">{t('returns.markForm.noSales')}</p> : null}
      </form>
      {find.data && find.data.sales.length > 0 ? (
        <Choose key={find.data.lead.id} lead={find.data.lead} sales={find.data.sales} onDone={onDone} />
      ) : null}
    </div>
  );
}

function Choose({ lead, sales, onDone }: { lead: LeadDetails; sales: readonly Delivery[]; onDone: (item: ReturnItem) => void }) {
  const { t } = useTranslation();
  const { currency } = useAccountLocale();
  const client = useQueryClient();
  const leadType = useQuery(settingQuery('lead-types', lead.leadTypeId));
  const [sale, setSale] = useState(sales.length === 1 ? sales[0]?.id : undefined);
  const [way, setWay] = useState<Way>('approve');
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const said = { reason: reason.trim(), ...(note.trim() ? { note: note.trim() } : {}) };
  const marking = useMutation({
    mutationFn: (delivery: string) =>
      way === 'request'
        ? money.requestReturn(delivery, said)
        : money.markReturned({ deliveryId: delivery, toSource: way === 'approveToSource', ...said }),
    onSuccess: onDone,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: returnsKey }),
        client.invalidateQueries({ queryKey: ['lead', lead.id] }),
      ]),
  });
  return (
    <form
      className={classes.card}
      aria-label={t('returns.markForm.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (sale) {
          marking.mutate(sale);
        }
      }}
    >
      <UnsavedGuard dirty={(reason !== '' || note !== '') && !marking.isPending && !marking.isSuccess} />
      <PickInput
        label={t('returns.markForm.sale')}
        data={sales.map((known) => ({
          value: known.id,
          label: t('returns.markForm.saleOf', {
            client: known.client,
            account: known.account,
            price: formatMoney(known.price ?? '0.00', currency),
          }),
        }))}
        value={sale}
        onChange={setSale}
      />
      <ReasonInput reasons={leadType.data?.returnReasons ?? []} value={reason} onChange={setReason} />
      <NoteInput label={t('returns.markForm.note')} value={note} onChange={setNote} />
      <PickInput
        label={t('returns.markForm.what')}
        data={ways.map((value) => ({ value, label: t(`returns.markForm.${value}`) }))}
        value={way}
        onChange={setWay}
      />
      <p className={classes.means}>
        {t(
          way === 'approve'
            ? 'returns.dialog.approveMeans'
            : way === 'request'
              ? 'returns.markForm.requestMeans'
              : 'returns.dialog.approveToSourceMeans',
        )}
      </p>
      {marking.error ? <p role="alert">{messageOf(marking.error)}</p> : null}
      <div>
        <Button size="xs" type="submit" disabled={!sale || said.reason === ''} loading={marking.isPending}>
          {way === 'request' ? t('returns.markForm.submitAsk') : t('returns.mark')}
        </Button>
      </div>
    </form>
  );
}
