import type { PortalLead } from '@leadexec/api-client';
import { MoneyText, StatusPill, TimeText } from '@leadexec/ui';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../lib/use-texts.ts';
import classes from './leads.module.css';

/** The client's leads as cards, newest first; unread ones stand out (LEAD-24). */
export function LeadCards({ leads }: { leads: readonly PortalLead[] }) {
  const { t } = useTexts();
  return (
    <ul className={classes.list} aria-label={t('leads.list')}>
      {leads.map((lead) => (
        <li key={lead.id}>
          <Link to="/leads/$id" params={{ id: lead.id }} className={classes.card} data-unread={lead.readAt ? undefined : true}>
            <span className={classes.who}>
              <strong>{lead.title}</strong>
              {lead.readAt ? null : <StatusPill tone="info">{t('leads.isNew')}</StatusPill>}
              {lead.returned ? <StatusPill tone="warn">{t('leads.returned')}</StatusPill> : null}
              {lead.test ? <StatusPill tone="mute">{t('common.test')}</StatusPill> : null}
            </span>
            <span className={classes.amount}>
              <MoneyText value={lead.price} />
            </span>
            <span className={classes.more}>
              {[lead.client, lead.place, lead.phone, lead.leadType].map((part) => (part ? <span key={part}>{part}</span> : null))}
            </span>
            <span className={classes.when}>
              <TimeText value={lead.deliveredAt} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
