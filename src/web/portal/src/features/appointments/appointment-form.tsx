import { ApiProblem, type Appointment, type AppointmentAsk, portal } from '@leadexec/api-client';
import { Alert, Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import classes from '../../lib/parts.module.css';
import { colleaguesQuery } from '../../lib/queries.ts';
import { UnsavedGuard, useUnsaved } from '../../lib/unsaved.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import own from './appointments.module.css';

/** The editor of an appointment; times are those of the client's clock (PORT-06). */
export function AppointmentForm({ lead, before, onDone }: { lead: string; before?: Appointment; onDone: () => void }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const people = useQuery(colleaguesQuery()).data?.items ?? [];
  const unsaved = useUnsaved();
  const save = useMutation({
    mutationFn: (body: AppointmentAsk) =>
      before ? portal.changeAppointment(before.id, body) : portal.makeAppointment(lead, body),
    onSuccess: async () => {
      unsaved.done();
      await client.invalidateQueries({ queryKey: ['appointments'] });
      onDone();
    },
  });
  const problem = save.error instanceof ApiProblem ? save.error : undefined;
  const mistake = (name: string) => problem?.errors[`/${name}`]?.join(' ');

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '');
    save.mutate({
      day: text('day'),
      time: text('time').length === 5 ? `${text('time')}:00` : text('time'),
      minutes: Number(text('minutes')),
      title: text('title'),
      note: text('note') || undefined,
      userId: Number(text('userId')),
    });
  }

  return (
    <form className={classes.form} onSubmit={submit} onInput={unsaved.touch} aria-label={t('appointments.form')}>
      <UnsavedGuard when={unsaved.changed} />
      {save.error && Object.keys(problem?.errors ?? {}).length === 0 ? (
        <Alert color="red" variant="light" role="alert">
          {problem?.detail ?? save.error.message}
        </Alert>
      ) : null}
      <TextInput
        name="title"
        label={t('appointments.what')}
        defaultValue={before?.title}
        required
        withAsterisk={false}
        maxLength={100}
        error={mistake('title')}
      />
      <div className={own.times}>
        <TextInput
          name="day"
          type="date"
          label={t('appointments.day')}
          defaultValue={before?.day}
          required
          withAsterisk={false}
          error={mistake('day')}
        />
        <TextInput
          name="time"
          type="time"
          label={t('appointments.time')}
          defaultValue={before?.time.slice(0, 5)}
          required
          withAsterisk={false}
          error={mistake('time')}
        />
        <TextInput
          name="minutes"
          type="number"
          min={5}
          max={1440}
          label={t('appointments.minutes')}
          defaultValue={String(before?.minutes ?? 30)}
          required
          withAsterisk={false}
          error={mistake('minutes')}
        />
      </div>
      <NativeSelect
        key={people.length}
        name="userId"
        label={t('appointments.whose')}
        description={t('appointments.whoseHint')}
        defaultValue={String(before?.userId ?? people.find((one) => one.self)?.id ?? '')}
        data={people.map((one) => ({ value: String(one.id), label: one.email }))}
      />
      <Textarea
        name="note"
        label={t('appointments.note')}
        defaultValue={before?.note ?? ''}
        autosize={false}
        rows={3}
        maxLength={1000}
        error={mistake('note')}
      />
      <div className={classes.row}>
        <Button type="submit" loading={save.isPending}>
          {t('common.save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
