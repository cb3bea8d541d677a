import { leadRecord } from '@leadexec/api-client';
import { ErrorState, formatTime, Loading, TimeText, useAccountLocale } from '@leadexec/ui';
import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/may.tsx';
import { messageOf } from '../../../lib/message-of.ts';
import { useProblemTexts } from '../../../lib/problem-texts.ts';
import classes from './record.module.css';
import { leadNotesQuery, useRecordDeed } from './record.queries.ts';

/** Notes on the lead: kept as written, withdrawn by their writer at most. */
export function LeadNotes({ leadId, closed }: { leadId: string; closed: boolean }) {
  const { t } = useTranslation();
  const texts = useProblemTexts();
  const { zoneId } = useAccountLocale();
  const may = useMay();
  const notes = useQuery(leadNotesQuery(leadId));
  const [text, setText] = useState('');
  // One id for each note, so that a repeated click writes it once.
  const [note, setNote] = useState(() => crypto.randomUUID() as string);
  const write = useRecordDeed(
    leadId,
    () => leadRecord.writeNote(leadId, note, text),
    () => {
      setText('');
      setNote(crypto.randomUUID());
    },
  );
  const withdraw = useRecordDeed(leadId, (id: string) => leadRecord.withdrawNote(leadId, id));
  const failed = write.error ?? withdraw.error;
  return (
    <section className={classes.part} aria-label={t('record.notes.title')}>
      <h3 className={classes.title}>{t('record.notes.title')}</h3>
      {notes.isPending ? <Loading label={t('common.loading')} lines={2} /> : null}
      {notes.error ? <ErrorState error={notes.error} retry={notes.refetch} texts={texts} /> : null}
      {notes.data?.items.length === 0 ? <p className={classes.none}>{t('record.notes.empty')}</p> : null}
      <ul className={classes.notes}>
        {notes.data?.items.map((item) => (
          <li key={item.id} data-withdrawn={item.withdrawnAt ? true : undefined}>
            {item.withdrawnAt ? <del className={classes.text}>{item.text}</del> : <p className={classes.text}>{item.text}</p>}
            <span className={classes.by}>
              {item.writtenBy} · <TimeText value={item.writtenAt} />
              {item.withdrawnAt ? (
                ` · ${t('record.notes.withdrawn', { time: formatTime(item.withdrawnAt, zoneId, 'short') })}`
              ) : item.own && may('leads edit') ? (
                <Button size="compact-xs" variant="subtle" onClick={() => withdraw.mutate(item.id)}>
                  {t('record.notes.withdraw')}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {closed || !may('leads edit') ? null : (
        <form
          className={classes.write}
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '' && !write.isPending) write.mutate(undefined);
          }}
        >
          <Textarea
            size="xs"
            rows={3}
            label={t('record.notes.label')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <div>
            <Button size="xs" type="submit" disabled={text.trim() === ''} loading={write.isPending}>
              {t('record.notes.save')}
            </Button>
          </div>
        </form>
      )}
      {failed ? (
        <p role="alert" className={classes.error}>
          {messageOf(failed)}
        </p>
      ) : null}
    </section>
  );
}
