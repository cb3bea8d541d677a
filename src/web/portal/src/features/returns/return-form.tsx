import { ApiProblem, type PortalLeadDetails, type PortalReturnMark, portal } from '@leadexec/api-client';
import { StatusPill } from '@leadexec/ui';
import { Alert, Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { DayOf } from '../../lib/days.tsx';
import classes from '../../lib/parts.module.css';
import { Panel } from '../../lib/parts.tsx';
import { UnsavedGuard, useUnsaved } from '../../lib/unsaved.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { returnWords } from '../../lib/words.ts';

/** A lead's return: what became of it, or asking for it (RET-02, PORT-04, PORT-09). */
export function ReturnPart({ lead }: { lead: PortalLeadDetails }) {
  const { t } = useTexts();
  const mark = lead.return as PortalReturnMark | null | undefined;
  const [asking, setAsking] = useState(false);
  const mayAsk = !lead.returned && (!mark || mark.state === 'denied') && lead.returnOffered !== false;
  return (
    <Panel title={t('returns.title')}>
      {mark ? <Mark mark={mark} /> : null}
      {lead.returnOffered === false && !lead.returned && mark?.state !== 'pending' ? (
        <p className={classes.hint}>{lead.noReturnBecause ?? t('returns.notOffered')}</p>
      ) : null}
      {mayAsk && !asking ? (
        <Button variant="default" onClick={() => setAsking(true)}>
          {mark ? t('returns.again') : t('returns.ask')}
        </Button>
      ) : null}
      {mayAsk && asking ? <ReturnForm lead={lead} onCancel={() => setAsking(false)} onDone={() => setAsking(false)} /> : null}
    </Panel>
  );
}

function Mark({ mark }: { mark: PortalReturnMark }) {
  const { t } = useTexts();
  const [word, tone] = returnWords[mark.state];
  return (
    <p className={classes.row}>
      <StatusPill tone={tone}>{t(word)}</StatusPill>
      <span>{mark.reason}</span>
      <span className={classes.hint}>
        <DayOf value={mark.decidedAt ?? mark.requestedAt} />
      </span>
    </p>
  );
}

export function ReturnForm({
  lead,
  onCancel,
  onDone,
}: {
  lead: Pick<PortalLeadDetails, 'id' | 'returnReasons'>;
  onCancel: () => void;
  onDone: () => void;
}) {
  const { t } = useTexts();
  const client = useQueryClient();
  const unsaved = useUnsaved();
  const ask = useMutation({
    mutationFn: (body: { reason: string; note?: string | undefined }) => portal.returnLead(lead.id, body),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['lead', lead.id] }),
        client.invalidateQueries({ queryKey: ['leads'] }),
        client.invalidateQueries({ queryKey: ['returns'] }),
      ]);
      unsaved.done();
      onDone();
    },
  });
  const problem = ask.error instanceof ApiProblem ? ask.error : undefined;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    ask.mutate({ reason: String(form.get('reason')), note: String(form.get('note')) || undefined });
  }

  return (
    <form className={classes.form} onSubmit={submit} onInput={unsaved.touch} aria-label={t('returns.ask')}>
      <UnsavedGuard when={unsaved.changed} />
      {ask.error ? (
        <Alert color="red" variant="light" role="alert">
          {problem?.detail ?? problem?.errors['/reason']?.join(' ') ?? problem?.errors['/note']?.join(' ') ?? ask.error.message}
        </Alert>
      ) : null}
      {lead.returnReasons.length > 0 ? (
        <NativeSelect
          name="reason"
          label={t('returns.reason')}
          data={['', ...lead.returnReasons]}
          required
          withAsterisk={false}
        />
      ) : (
        <TextInput name="reason" label={t('returns.reason')} required withAsterisk={false} maxLength={200} />
      )}
      <Textarea
        name="note"
        label={t('returns.note')}
        description={t('returns.noteHint')}
        autosize={false}
        rows={3}
        maxLength={1000}
      />
      <div className={classes.row}>
        <Button type="submit" loading={ask.isPending}>
          {t('returns.send')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
