import { BodyViewer, CopyText, ErrorState, Loading, StatusPill, TimeText } from '@leadexec/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import classes from './insert.module.css';
import { insertRequestQuery } from './leads.queries.ts';

/** What the source posted and what we answered (LEAD-14). */
export function LeadInsertRequest({ leadId }: { leadId: string }) {
  const { t } = useTranslation();
  const texts = useProblemTexts();
  const insert = useQuery(insertRequestQuery(leadId));
  if (insert.isPending) {
    return <Loading label={t('common.loading')} />;
  }
  if (insert.error) {
    return <ErrorState error={insert.error} retry={insert.refetch} texts={texts} />;
  }
  const { request, answer, answerStatus, answeredAt } = insert.data;
  return (
    <div className={classes.pair}>
      <section aria-label={t('insert.posted')}>
        <header>
          <h3>{t('insert.posted')}</h3>
          {insert.data.requestMediaType ? <span className={classes.media}>{insert.data.requestMediaType}</span> : null}
          {request?.text ? <CopyText value={request.text} label={t('insert.posted')} copied={t('common.copied')} /> : null}
        </header>
        <BodyViewer body={request} label={t('insert.posted')} empty={t('insert.noRequest')} binary={t('exchange.binary')} />
      </section>
      <section aria-label={t('insert.answered')}>
        <header>
          <h3>{t('insert.answered')}</h3>
          {answerStatus ? <StatusPill tone={answerStatus < 300 ? 'good' : 'warn'}>{String(answerStatus)}</StatusPill> : null}
          {answeredAt ? <TimeText value={answeredAt} /> : null}
        </header>
        <BodyViewer body={answer} label={t('insert.answered')} empty={t('insert.noAnswer')} binary={t('exchange.binary')} />
        {answerStatus && !insert.data.callerWaited ? <p className={classes.note}>{t('insert.late')}</p> : null}
      </section>
    </div>
  );
}
