import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { AppointmentList } from '../features/appointments/appointment-list.tsx';
import { DaysFilter } from '../lib/days.tsx';
import { Filters, Head, Loaded } from '../lib/parts.tsx';
import { appointmentsQuery } from '../lib/queries.ts';
import { useTexts } from '../lib/use-texts.ts';
import { LeadParts } from './returns.tsx';

const route = getRouteApi('/shell/appointments');

/** Appointments over leads: one's own, and of who looks after the users everybody's (PORT-07). They are made from within a lead. */
export function AppointmentsPage() {
  const { t } = useTexts();
  const days = route.useSearch();
  const navigate = route.useNavigate();
  const found = useQuery(appointmentsQuery(days));
  return (
    <>
      <Head title={t('appointments.title')} />
      <LeadParts />
      <Filters>
        <DaysFilter value={days} onChange={(next) => navigate({ search: next })} />
      </Filters>
      <Loaded of={found}>{(page) => <AppointmentList items={page.items} toLead />}</Loaded>
    </>
  );
}
