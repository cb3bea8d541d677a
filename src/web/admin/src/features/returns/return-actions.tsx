import { money, type ReturnItem } from '@leadexec/api-client';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../../lib/action-dialog.tsx';
import classes from '../../lib/facts.module.css';
import { useMay } from '../../lib/may.tsx';
import { NoteInput } from '../../lib/money-fields.tsx';
import { settingQuery } from '../../lib/settings/settings.queries.ts';
import { ReasonInput } from './reason-input.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { type ReturnStep, returnsKey, stepsOf } from './returns.queries.ts';

/** What can be done with a return as it stands (RET-03 to RET-06). */
export function ReturnActions({ item }: { item: ReturnItem }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<ReturnStep | 'ask'>();
  const close = () => setOpen(undefined);
  const may = useMay();
  const steps = stepsOf(item);
  const again = item.state === 'denied' && item.asked < 2;
  if (steps.length === 0 && !again) {
    return null;
  }
  if (!may('approveReturns')) {
    return <p className="subtle">{t('may.onlyLook')}</p>;
  }
  return (
    <div className={classes.actions}>
      {again ? (
        <Button size="xs" onClick={() => setOpen('ask')}>
          {t('returns.actions.ask')}
        </Button>
      ) : null}
      {steps.map((step, at) => (
        <Button key={step} size="xs" variant={at === 0 && !again ? 'filled' : 'default'} onClick={() => setOpen(step)}>
          {t(`returns.actions.${step}`)}
        </Button>
      ))}
      {open === 'ask' ? <AskDialog item={item} onClose={close} /> : null}
      {open && open !== 'ask' ? <ReturnDialog step={open} rows={[item]} onClose={close} /> : null}
    </div>
  );
}

function AskDialog({ item, onClose }: { item: ReturnItem; onClose: () => void }) {
  const { t } = useTranslation();
  const leadType = useQuery(settingQuery('lead-types', item.leadTypeId));
  const [reason, setReason] = useState(item.reason);
  const [note, setNote] = useState('');
  return (
    <ActionDialog
      title={t('returns.dialog.ask')}
      means={t('returns.dialog.askMeans')}
      confirm={t('returns.actions.ask')}
      ready={reason.trim() !== ''}
      run={() => money.requestReturn(item.id, { reason: reason.trim(), ...(note.trim() ? { note: note.trim() } : {}) })}
      keys={[returnsKey]}
      onClose={onClose}
    >
      <ReasonInput reasons={leadType.data?.returnReasons ?? []} value={reason} onChange={setReason} />
      <NoteInput label={t('returns.markForm.note')} value={note} onChange={setNote} />
    </ActionDialog>
  );
}
