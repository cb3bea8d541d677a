import type { RefusedPost } from '@leadexec/api-client';
import { CopyText, TimeText } from '@leadexec/ui';
import { CloseButton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Peek } from '../../lib/split.tsx';
import { refusedQuery } from './refused.queries.ts';
import classes from './refused-peek.module.css';

/** Everything known about one refused post; nothing while its page of the list is not loaded. */
export function RefusedPeek({ id, campaign, onClose }: { id: string; campaign: number | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const posts = useInfiniteQuery(refusedQuery(campaign));
  const post = posts.data?.pages.flatMap((page) => page.items).find((known) => String(known.id) === id);
  return (
    <Peek label={t('refused.one', { id })}>
      <header className={classes.head}>
        <h2>{post?.reasonText ?? t('refused.one', { id })}</h2>
        <CloseButton aria-label={t('common.close')} onClick={onClose} />
      </header>
      {post ? <Facts post={post} /> : null}
    </Peek>
  );
}

function Facts({ post }: { post: RefusedPost }) {
  const { t } = useTranslation();
  const facts: [string, ReactNode][] = [
    [t('refused.columns.at'), <TimeText key="at" value={post.at} />],
    [t('refused.columns.detail'), post.detail],
    [t('refused.columns.receiver'), post.receiver],
    ['LID', post.leadTypeId],
    ['VID', post.leadSourceId],
    ['AID', post.campaignId],
    [t('refused.columns.campaign'), post.campaign],
    [t('refused.columns.address'), post.remoteAddress],
    [t('refused.columns.trace'), post.traceId ? <Trace key="trace" id={post.traceId} /> : null],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}

function Trace({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <span className={classes.trace}>
      <span className="mono">{id}</span>
      <CopyText value={id} label={t('refused.actions.copyTrace')} copied={t('common.copied')} />
    </span>
  );
}
