import { api } from '@leadexec/api-client';
import { TimeText } from '@leadexec/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import classes from './lead.module.css';

/** What clients' users arranged over the lead (LEAD-11); nothing where there is none. */
export function LeadAppointments({ leadId }: { leadId: string }) {
  const { t } = useTranslation();
  const found = useQuery({ queryKey: ['lead', leadId, 'appointments'], queryFn: () => api.leadAppointments(leadId) }).data?.items;
  return found === undefined || found.length === 0 ? null : (
    <section aria-label={t('leadAppointments.title')}>
      <h3 className={classes.sub}>{t('leadAppointments.title')}</h3>
      <ul>
        {found.map((one) => (
          <li key={one.id}>
            <TimeText value={one.startsAt} format="full" />: {one.title} ({one.client}, {one.userEmail})
          </li>
        ))}
      </ul>
    </section>
  );
}
