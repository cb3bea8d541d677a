import '../lib/more-texts.ts';
import { IconChevronLeft } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LeadView } from '../features/leads/lead-view.tsx';
import { Page } from '../lib/page.tsx';
import classes from './lead.module.css';

const route = getRouteApi('/shell/leads/$leadId');

export function LeadPage() {
  const { t } = useTranslation();
  const { leadId } = route.useParams();
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page
      title={
        <Link to="/leads" className={classes.back}>
          <IconChevronLeft size={18} aria-hidden="true" />
          {t('leads.title')}
        </Link>
      }
    >
      <LeadView leadId={leadId} wide tab={tab} onTab={(next) => navigate({ search: { tab: next }, replace: true })} />
    </Page>
  );
}
