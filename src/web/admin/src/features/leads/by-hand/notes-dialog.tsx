import { type DeliveryNote, operations } from '@leadexec/api-client';
import { ErrorState, formatTime, Loading, useAccountLocale } from '@leadexec/ui';
import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemTexts } from '../../../lib/problem-texts.ts';
import { notesQuery, useDeed } from './by-hand.queries.ts';
import { DeedForm } from './deed-form.tsx';
import type { Target } from './deeds.ts';
import classes from './dialogs.module.css';

/** Notes on a delivery (LEAD-34): read, written, said anew. */
export function NotesDialog({ target, onClose }: { target: Target; onClose: () => void }) {
  const { t } = useTranslation();
  const texts = useProblemTexts();
  const { zoneId } = useAccountLocale();
  const notes = useQuery(notesQuery(target.leadId, target.id));
  const [text, setText] = useState('');
  const [note, setNote] = useState(() => crypto.randomUUID() as string);
  const [editing, setEditing] = useState(false);
  const begin = (next?: DeliveryNote) => {
    setText(next?.text ?? '');
    setNote(next?.id ?? crypto.randomUUID());
    setEditing(next !== undefined);
  };
  const write = useDeed([target.leadId], async () => {
    await operations.writeNote(target.leadId, target.id, note, text);
    begin();
  });
  const when = (at: string) => formatTime(at, zoneId, 'short');
  return (
    <DeedForm
      button={t('byHand.notes.button')}
      disabled={text.trim() === ''}
      pending={write.isPending}
      error={write.error}
      onSubmit={() => write.mutate(undefined)}
      onClose={onClose}
    >
      {notes.isPending ? <Loading label={t('common.loading')} lines={2} /> : null}
      {notes.error ? <ErrorState error={notes.error} retry={notes.refetch} texts={texts} /> : null}
      {notes.data?.items.length === 0 ? <p className={classes.means}>{t('byHand.notes.none')}</p> : null}
      <ul className={classes.notes}>
        {notes.data?.items.map((item) => (
          <li key={item.id}>
            <p className={classes.text}>{item.text}</p>
            <span className={classes.by}>
              {t('byHand.notes.by', { who: item.writtenBy, time: when(item.writtenAt) })}
              {item.editedBy ? ` · ${t('byHand.notes.edited', { who: item.editedBy })}` : ''}
              <Button size="compact-xs" variant="subtle" onClick={() => begin(item)}>
                {t('byHand.notes.change')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <Textarea
        size="xs"
        rows={3}
        maxLength={2000}
        label={editing ? t('byHand.notes.edit') : t('byHand.notes.text')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </DeedForm>
  );
}
