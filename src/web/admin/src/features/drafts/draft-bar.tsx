import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery, opens } from '../../lib/session.queries.ts';
import { draftQuery } from '../../lib/settings/draft.queries.ts';
import classes from './drafts.module.css';

/** One line above every page while changes wait for publication; nothing otherwise. */
export function DraftBar() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const me = useQuery(meQuery()).data;
  const waiting = useQuery({ ...draftQuery(), refetchInterval: 60_000, enabled: opens(me, 'drafts') }).data?.items.length ?? 0;
  if (waiting === 0 || pathname.endsWith('/drafts')) {
    return null;
  }
  return (
    <p className={classes.bar} role="status">
      {t('draftBar.waiting', { count: waiting })} <Link to="/drafts">{t('draftBar.review')}</Link>
    </p>
  );
}
