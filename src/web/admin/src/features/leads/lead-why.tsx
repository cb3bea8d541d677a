import type { Cap, Finding } from '@leadexec/api-client';
import { EmptyState, ErrorState, formatTime, Loading, TimeText, useAccountLocale } from '@leadexec/ui';
import { Button, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WordPill } from '../../lib/pills.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { useWords } from '../../lib/use-words.ts';
import classes from './lead-why.module.css';
import { whyQuery } from './leads.queries.ts';

/** For each delivery account: sold, refused, or the first thing in the way and what it would have taken. */
export function LeadWhy({ leadId }: { leadId: string }) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const { zoneId } = useAccountLocale();
  const [outcome, setOutcome] = useState<string | null>(null);
  const outcomes = useWords('whyOutcome');
  const why = useInfiniteQuery(whyQuery(leadId));
  if (why.isPending) {
    return <Loading label={t('common.loading')} lines={8} />;
  }
  if (why.error) {
    return <ErrorState error={why.error} retry={why.refetch} texts={problems} />;
  }
  const first = why.data.pages[0];
  const all = why.data.pages.flatMap((page) => page.items);
  const shown = outcome === null ? all : all.filter((finding) => finding.outcome === outcome);
  if (!first || all.length === 0) {
    return <EmptyState title={t('why.empty')}>{t('why.emptyHint')}</EmptyState>;
  }
  return (
    <div className={classes.why}>
      <div className={classes.bar}>
        <p className={classes.intro}>
          {t('why.intro', { time: formatTime(first.judgedFor, zoneId, 'short'), version: first.catalogVersion })}
        </p>
        <Select
          size="xs"
          w={180}
          aria-label={t('why.outcome')}
          placeholder={t('why.outcome')}
          data={outcomes}
          value={outcome}
          onChange={setOutcome}
          clearable
        />
      </div>
      <Caps title={t('why.campaignCaps')} caps={first.campaignCaps} />
      {shown.length === 0 ? <p className={classes.intro}>{t('why.noneOf')}</p> : null}
      <ul className={classes.list} aria-label={t('why.list')}>
        {shown.map((finding) => (
          <Row key={finding.accountId} finding={finding} />
        ))}
      </ul>
      {why.hasNextPage ? (
        <Button size="xs" variant="default" loading={why.isFetchingNextPage} onClick={() => why.fetchNextPage()}>
          {t('why.more')}
        </Button>
      ) : null}
      {first.notKnown.length > 0 ? (
        <details className={classes.notKnown}>
          <summary>{t('why.notKnown')}</summary>
          <ul>
            {first.notKnown.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

function Row({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const changes = finding.wouldHaveSold?.changes ?? [];
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <Link to="/accounts/$accountId" params={{ accountId: String(finding.accountId) }}>
          {finding.account}
        </Link>
        <span className={classes.client}>{finding.client}</span>
        <WordPill group="whyOutcome" code={finding.outcome} title={finding.recorded ? t('why.recorded') : t('why.judged')} />
      </div>
      {finding.reasonText ? (
        <p className={classes.reason}>
          <strong>{finding.reasonText}</strong>
          {finding.detail ? ` · ${finding.detail}` : ''}
        </p>
      ) : null}
      {finding.cap ? <CapLine cap={finding.cap} /> : null}
      {changes.length > 0 ? (
        <div className={classes.remedy}>
          <p>{t('why.remedy')}</p>
          <ul>
            {changes.map((change) => (
              <li key={change.words}>
                {change.words}
                {change.opensAt ? (
                  <>
                    {' '}
                    <TimeText value={change.opensAt} />
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Caps title={t('why.caps')} caps={finding.caps} folded />
    </li>
  );
}

function Caps({ title, caps, folded }: { title: string; caps: readonly Cap[]; folded?: boolean }) {
  if (caps.length === 0) {
    return null;
  }
  return (
    <details className={classes.caps} open={!folded}>
      <summary>{title}</summary>
      {caps.map((cap) => (
        <CapLine key={`${cap.scope} ${cap.window}`} cap={cap} />
      ))}
    </details>
  );
}

function CapLine({ cap }: { cap: Cap }) {
  return (
    <p className={classes.cap} data-full={cap.full || undefined}>
      <meter max={Math.max(1, cap.limit)} value={Math.min(cap.used, cap.limit)} aria-label={cap.words} />
      {cap.words}
      {cap.opensAt ? <TimeText value={cap.opensAt} /> : null}
    </p>
  );
}
