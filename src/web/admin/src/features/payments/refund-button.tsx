import { money, type Payment } from '@leadexec/api-client';
import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../../lib/action-dialog.tsx';
import { isPositive, minus } from '../../lib/cents.ts';
import { useMay } from '../../lib/may.tsx';
import { AmountInput, NoteInput } from '../../lib/money-fields.tsx';
import { paidKeys } from './payments.queries.ts';

/** Gives back all or a part of a payment that succeeded. */
export function RefundButton({ payment }: { payment: Payment }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const may = useMay();
  const left = minus(payment.amount, payment.refunded);
  if (!may('money edit') || payment.state !== 'succeeded' || !isPositive(left)) {
    return null;
  }
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {t('payments.actions.refund')}
      </Button>
      {open ? <RefundDialog payment={payment} left={left} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function RefundDialog({ payment, left, onClose }: { payment: Payment; left: string; onClose: () => void }) {
  const { t } = useTranslation();
  const card = payment.method === 'card';
  // One number for one refund: sent again, it is given back once.
  const [id] = useState(() => crypto.randomUUID());
  const [amount, setAmount] = useState(left);
  const [byHand, setByHand] = useState(false);
  const [note, setNote] = useState('');
  return (
    <ActionDialog
      title={t('payments.refund.title')}
      means={t(card && !byHand ? 'payments.refund.meansCard' : 'payments.refund.means')}
      confirm={t('payments.actions.refund')}
      danger
      ready={isPositive(amount)}
      run={() => money.refund(payment.id, { id, amount, byHand, ...(note.trim() ? { note: note.trim() } : {}) })}
      keys={paidKeys}
      onClose={onClose}
    >
      <AmountInput label={t('money.amount')} value={amount} onChange={setAmount} />
      {card ? (
        <Switch
          size="xs"
          label={t('payments.refund.byHand')}
          checked={byHand}
          onChange={(event) => setByHand(event.currentTarget.checked)}
        />
      ) : null}
      <NoteInput label={t('money.note')} hint={t('money.noteHint')} value={note} onChange={setNote} />
    </ActionDialog>
  );
}
