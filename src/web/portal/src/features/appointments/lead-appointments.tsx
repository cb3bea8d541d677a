import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded, Panel } from '../../lib/parts.tsx';
import { leadAppointmentsQuery } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { AppointmentForm } from './appointment-form.tsx';
import { AppointmentList } from './appointment-list.tsx';

/** The appointments of one lead, and making one (PORT-06). */
export function LeadAppointments({ lead }: { lead: string }) {
  const { t } = useTexts();
  const [making, setMaking] = useState(false);
  const found = useQuery(leadAppointmentsQuery(lead));
  return (
    <Panel title={t('appointments.title')}>
      <Loaded of={found}>{(page) => (page.items.length === 0 ? null : <AppointmentList items={page.items} />)}</Loaded>
      {making ? (
        <AppointmentForm lead={lead} onDone={() => setMaking(false)} />
      ) : (
        <Button variant="default" onClick={() => setMaking(true)}>
          {t('appointments.make')}
        </Button>
      )}
    </Panel>
  );
}
