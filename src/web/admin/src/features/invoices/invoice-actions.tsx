import { type Invoice, money, type PaymentMethod } from '@leadexec/api-client';
import { CopyText } from '@leadexec/ui';
import { Button, Switch } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../../lib/action-dialog.tsx';
import { isZero } from '../../lib/cents.ts';
import classes from '../../lib/facts.module.css';
import { useMay } from '../../lib/may.tsx';
import { AmountInput, NoteInput, PickInput } from '../../lib/money-fields.tsx';
import { useWords } from '../../lib/use-words.ts';
import { booked } from './invoices.queries.ts';

type Step = 'issue' | 'send' | 'void' | 'pay';

/** What can be done with an invoice as it stands (ORD-18, ORD-27). */
export function InvoiceActions({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Step>();
  const props = { invoice, onClose: () => setOpen(undefined) };
  const { status } = invoice;
  const may = useMay()('money edit');
  const voidable = isZero(invoice.paid) && (status === 'draft' || status === 'open' || status === 'overdue');
  const asking = status === 'open' || status === 'partlyPaid' || status === 'overdue';
  const button = (step: Step, first = false) => (
    <Button key={step} size="xs" variant={first ? 'filled' : 'default'} onClick={() => setOpen(step)}>
      {t(`invoices.actions.${step}`)}
    </Button>
  );
  return (
    <div className={classes.actions}>
      {invoice.payUrl ? (
        <CopyText value={invoice.payUrl} label={t('invoices.actions.copyPay')} copied={t('common.copied')} />
      ) : null}
      <Button size="xs" variant="default" component="a" href={money.invoicePdf(invoice.id)} target="_blank" rel="noopener">
        {t('invoices.actions.pdf')}
      </Button>
      {may && status === 'draft' ? (
        <Button
          size="xs"
          variant="default"
          component={Link}
          to="/invoices/$invoiceId/edit"
          params={{ invoiceId: invoice.id } as never}
        >
          {t('invoices.actions.edit')}
        </Button>
      ) : null}
      {may && voidable ? button('void') : null}
      {may && (asking || status === 'paid') ? button('send') : null}
      {may && asking ? button('pay', true) : null}
      {may && status === 'draft' ? button('issue', true) : null}
      {open === 'issue' ? <IssueDialog {...props} /> : null}
      {open === 'send' ? <SendDialog {...props} /> : null}
      {open === 'void' ? <VoidDialog {...props} /> : null}
      {open === 'pay' ? <PayDialog {...props} /> : null}
    </div>
  );
}

interface DialogProps {
  invoice: Invoice;
  onClose: () => void;
}

function IssueDialog({ invoice, onClose }: DialogProps) {
  const { t } = useTranslation();
  const email = invoice.parties.buyerEmail;
  const [send, setSend] = useState(false);
  return (
    <ActionDialog
      title={t('invoices.issue.title')}
      means={t('invoices.issue.means')}
      confirm={t('invoices.actions.issue')}
      run={() => money.issueInvoice(invoice.id, send)}
      keys={booked}
      onClose={onClose}
    >
      {email ? (
        <Switch
          size="xs"
          label={t('invoices.issue.send', { email })}
          checked={send}
          onChange={(event) => setSend(event.currentTarget.checked)}
        />
      ) : (
        <p>{`${t('invoices.details.email')}: ${t('invoices.details.noEmail')}`}</p>
      )}
    </ActionDialog>
  );
}

function SendDialog({ invoice, onClose }: DialogProps) {
  const { t } = useTranslation();
  const email = invoice.parties.buyerEmail;
  return (
    <ActionDialog
      title={t('invoices.send.title')}
      means={email ? t('invoices.send.means', { email }) : t('invoices.details.noEmail')}
      confirm={t('invoices.actions.send')}
      ready={Boolean(email)}
      run={() => money.sendInvoice(invoice.id)}
      keys={booked}
      onClose={onClose}
    />
  );
}

function VoidDialog({ invoice, onClose }: DialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <ActionDialog
      title={t('invoices.void.title')}
      means={t('invoices.void.means')}
      confirm={t('invoices.actions.void')}
      danger
      ready={reason.trim() !== ''}
      run={() => money.voidInvoice(invoice.id, reason.trim())}
      keys={booked}
      onClose={onClose}
    >
      <NoteInput label={t('invoices.void.reason')} value={reason} onChange={setReason} />
    </ActionDialog>
  );
}

function PayDialog({ invoice, onClose }: DialogProps) {
  const { t } = useTranslation();
  const methods = useWords('paymentMethod').filter((word) => word.value !== 'card' && word.value !== 'notTold');
  // One number for one payment: sent again, it is booked once.
  const [id] = useState(() => crypto.randomUUID());
  const [method, setMethod] = useState<PaymentMethod>('bankTransfer');
  const [amount, setAmount] = useState(invoice.balance);
  const [note, setNote] = useState('');
  return (
    <ActionDialog
      title={t('invoices.pay.title')}
      means={t('invoices.pay.means')}
      confirm={t('invoices.actions.pay')}
      ready={amount !== ''}
      run={() => money.payInvoice(invoice.id, { id, method, amount, ...(note.trim() ? { note: note.trim() } : {}) })}
      keys={booked}
      onClose={onClose}
    >
      <PickInput label={t('invoices.pay.method')} data={methods} value={method} onChange={setMethod} />
      <AmountInput label={t('money.amount')} value={amount} onChange={setAmount} />
      <NoteInput label={t('money.note')} hint={t('money.noteHint')} value={note} onChange={setNote} />
    </ActionDialog>
  );
}
