import { api } from '@leadexec/api-client';
import { ErrorState, Loading } from '@leadexec/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { LeadAppointments } from '../features/appointments/lead-appointments.tsx';
import { AssignPart } from '../features/leads/assign-part.tsx';
import { FilePart } from '../features/leads/file-part.tsx';
import { LeadDetails } from '../features/leads/lead-details.tsx';
import { ReturnPart } from '../features/returns/return-form.tsx';
import { Back } from '../lib/parts.tsx';
import { useProblemTexts } from '../lib/problem-texts.ts';
import { leadQuery } from '../lib/queries.ts';
import { useTexts } from '../lib/use-texts.ts';
import classes from './shell.module.css';

const route = getRouteApi('/shell/leads/$id');

export function LeadPage() {
  const { t } = useTexts();
  const texts = useProblemTexts();
  const { id } = route.useParams();
  const client = useQueryClient();
  const lead = useQuery(leadQuery(id));
  const unread = lead.data !== undefined && !lead.data.readAt;

  // Opening the page is reading the lead (LEAD-24); the server keeps the first time.
  useEffect(() => {
    if (unread) {
      void api.markRead(id).then(() => client.invalidateQueries({ queryKey: ['leads'] }));
    }
  }, [unread, id, client]);

  return (
    <>
      <Back to="/leads">{t('lead.back')}</Back>
      {lead.isPending ? <Loading label={t('common.loading')} lines={8} /> : null}
      {lead.error ? <ErrorState error={lead.error} retry={lead.refetch} texts={texts} /> : null}
      {lead.data ? (
        <>
          <LeadDetails lead={lead.data} />
          <div className={classes.after}>
            {lead.data.ofAnother ? null : <AssignPart lead={lead.data} />}
            <FilePart leadId={id} />
            {lead.data.ofAnother ? null : <LeadAppointments lead={id} />}
            <ReturnPart lead={lead.data} />
          </div>
        </>
      ) : null}
    </>
  );
}
