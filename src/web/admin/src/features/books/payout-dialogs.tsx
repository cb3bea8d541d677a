import { type CashAccount, money } from '@leadexec/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../../lib/action-dialog.tsx';
import { centsOf, isPositive, isZero } from '../../lib/cents.ts';
import { AmountInput, NoteInput, PickInput } from '../../lib/money-fields.tsx';
import { useWords } from '../../lib/use-words.ts';
import { booksKey } from './books.queries.ts';

export interface SourceOwed {
  sourceId: number;
  source: string;
  /** What it is owed, when that is known. */
  owed: string | undefined;
}

interface Props {
  of: SourceOwed;
  onClose: () => void;
}

/** Money that was paid to a source (VEND-04). */
export function PayDialog({ of, onClose }: Props) {
  const { t } = useTranslation();
  const accounts = useWords('cashAccount');
  // One number for one payout: sent again, it is booked once.
  const [id] = useState(() => crypto.randomUUID());
  const [amount, setAmount] = useState(of.owed && isPositive(of.owed) ? of.owed : '');
  const [account, setAccount] = useState<CashAccount>('bank');
  const [note, setNote] = useState('');
  return (
    <ActionDialog
      title={t('payouts.pay.title', { source: of.source })}
      means={t('payouts.pay.means')}
      confirm={t('payouts.actions.pay')}
      ready={isPositive(amount)}
      run={() => money.payOut(of.sourceId, { payoutId: id, amount, account, ...(note.trim() ? { note: note.trim() } : {}) })}
      keys={[booksKey]}
      onClose={onClose}
    >
      <AmountInput label={t('money.amount')} value={amount} onChange={setAmount} />
      <PickInput label={t('payouts.pay.account')} data={accounts} value={account} onChange={setAccount} />
      <NoteInput label={t('money.note')} value={note} onChange={setNote} />
    </ActionDialog>
  );
}

/** A change of what a source is owed, with its reason. */
export function AdjustDialog({ of, onClose }: Props) {
  const { t } = useTranslation();
  const [id] = useState(() => crypto.randomUUID());
  const [amount, setAmount] = useState('');
  const [note, setNote] = useState('');
  return (
    <ActionDialog
      title={t('payouts.adjust.title', { source: of.source })}
      means={t('payouts.adjust.means')}
      confirm={t('payouts.actions.adjust')}
      ready={centsOf(amount) !== undefined && !isZero(amount) && note.trim() !== ''}
      run={() => money.adjustSource(of.sourceId, { adjustmentId: id, amount, note: note.trim() })}
      keys={[booksKey]}
      onClose={onClose}
    >
      <AmountInput label={t('money.amount')} value={amount} onChange={setAmount} />
      <NoteInput label={t('payouts.adjust.note')} value={note} onChange={setNote} />
    </ActionDialog>
  );
}
