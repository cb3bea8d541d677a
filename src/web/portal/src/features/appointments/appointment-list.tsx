import { type Appointment, portal } from '@leadexec/api-client';
import { EmptyState } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DayText } from '../../lib/days.tsx';
import parts from '../../lib/parts.module.css';
import { useTexts } from '../../lib/use-texts.ts';
import { AppointmentForm } from './appointment-form.tsx';
import classes from './appointments.module.css';

/** Appointments with what can be done to them. */
export function AppointmentList({ items, toLead = false }: { items: readonly Appointment[]; toLead?: boolean }) {
  const { t } = useTexts();
  return items.length === 0 ? (
    <div className={parts.empty}>
      <EmptyState title={t('appointments.empty')}>{t('appointments.emptyHint')}</EmptyState>
    </div>
  ) : (
    <ul className={classes.list} aria-label={t('appointments.title')} data-framed={toLead || undefined}>
      {items.map((one) => (
        <One key={one.id} one={one} toLead={toLead} />
      ))}
    </ul>
  );
}

function One({ one, toLead }: { one: Appointment; toLead: boolean }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const [doing, setDoing] = useState<'change' | 'cancel'>();
  const cancel = useMutation({
    mutationFn: () => portal.cancelAppointment(one.id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['appointments'] }),
  });
  if (doing === 'change') {
    return (
      <li>
        <AppointmentForm lead={one.leadId} before={one} onDone={() => setDoing(undefined)} />
      </li>
    );
  }
  return (
    <li aria-label={one.title}>
      <span className={classes.what}>
        <span className={parts.row}>
          <strong>{one.title}</strong>
          <span>
            <DayText value={one.day} />, {one.time.slice(0, 5)}
          </span>
        </span>
        <span className={parts.hint}>
          {t('appointments.with', { user: one.userEmail, minutes: String(one.minutes) })}
          {one.note ? ` ${one.note}` : ''}
        </span>
        {cancel.error ? <span role="alert">{cancel.error.message}</span> : null}
      </span>
      <span className={parts.row}>
        {toLead ? (
          <Link to="/leads/$id" params={{ id: one.leadId }}>
            {t('appointments.toLead')}
          </Link>
        ) : null}
        {doing === 'cancel' ? (
          <>
            <Button size="xs" color="red" loading={cancel.isPending} onClick={() => cancel.mutate()}>
              {t('appointments.reallyCancel')}
            </Button>
            <Button size="xs" variant="default" onClick={() => setDoing(undefined)}>
              {t('appointments.keep')}
            </Button>
          </>
        ) : (
          <>
            <Button size="xs" variant="default" onClick={() => setDoing('change')}>
              {t('appointments.change')}
            </Button>
            <Button size="xs" variant="default" onClick={() => setDoing('cancel')}>
              {t('appointments.cancel')}
            </Button>
          </>
        )}
      </span>
    </li>
  );
}
