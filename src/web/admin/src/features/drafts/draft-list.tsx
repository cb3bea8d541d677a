import { company, type DraftChange, type SettingKind, settings } from '@leadexec/api-client';
import { EmptyState, ErrorState, Loading, TimeText } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../../lib/action-dialog.tsx';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { May } from '../../lib/may.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { draftQuery, pageOf, pathOfChange } from '../../lib/settings/draft.queries.ts';
import { Changes } from '../../lib/settings/history.tsx';
import { asJson } from '../../lib/settings/json.ts';
import { wordOf } from '../../lib/use-words.ts';
import { Who } from '../../lib/who.tsx';
import classes from './drafts.module.css';
import { Publications, publicationsKey } from './publications.tsx';

// Whatever shows settings shows them anew after a publication.
const keys = [draftQuery().queryKey, ['settings'], directoryQuery().queryKey, publicationsKey, ['catalog']] as const;

/** What waits for publication, and what was published (decision 16). */
export function DraftList() {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const draft = useQuery(draftQuery());
  const [asked, setAsked] = useState<'publish' | 'discard'>();
  if (draft.isPending) {
    return <Loading label={t('common.loading')} lines={6} />;
  }
  if (draft.error) {
    return <ErrorState error={draft.error} retry={draft.refetch} texts={problems} />;
  }
  const { items } = draft.data;
  return (
    <div className={classes.page}>
      <p className={classes.intro}>{t('drafts.intro')}</p>
      {items.length === 0 ? (
        <EmptyState title={t('drafts.empty')}>{t('drafts.emptyHint')}</EmptyState>
      ) : (
        <>
          <May needs="settings edit" tell>
            <div className={classes.tools}>
              <Button size="xs" onClick={() => setAsked('publish')}>
                {t('drafts.publish', { count: items.length })}
              </Button>
              <Button size="xs" variant="light" color="red" onClick={() => setAsked('discard')}>
                {t('drafts.discard')}
              </Button>
            </div>
          </May>
          <ul className={classes.items} aria-label={t('drafts.list')}>
            {items.map((change) => (
              <Waiting key={`${change.kind} ${change.id}`} change={change} />
            ))}
          </ul>
        </>
      )}
      <Publications />
      {asked === 'publish' ? (
        <ActionDialog
          title={t('drafts.publishTitle')}
          means={t('drafts.publishMeans', { count: items.length })}
          confirm={t('drafts.publish', { count: items.length })}
          run={company.publish}
          keys={keys}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
      {asked === 'discard' ? (
        <ActionDialog
          title={t('drafts.discardTitle')}
          means={t('drafts.discardMeans', { count: items.length })}
          confirm={t('drafts.discardNow')}
          danger
          run={company.discardDraft}
          keys={keys}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </div>
  );
}

const changeQuery = (kind: SettingKind, { id, baseVersion }: DraftChange) =>
  queryOptions({
    queryKey: ['settings', kind, 'change', id, baseVersion],
    queryFn: async () => {
      const [before, after] = await Promise.all([
        baseVersion > 0 ? settings.get(kind, id) : undefined,
        settings.get(kind, id, { draft: true }),
      ]);
      return { before, after };
    },
  });

function Waiting({ change }: { change: DraftChange }) {
  const { t } = useTranslation();
  const kind = pathOfChange(change);
  return (
    <li>
      <p className={classes.head}>
        <strong>
          {kind ? (
            <Link to={pageOf(kind, change.id)}>
              {wordOf('settingKind', change.kind)} {change.id}
            </Link>
          ) : (
            wordOf('settingKind', change.kind)
          )}
        </strong>
        <span>
          <Who actor={change.changedBy} />
        </span>
        <span>
          <TimeText value={change.changedAt} format="full" />
        </span>
      </p>
      {change.archive ? <p>{t('drafts.archived')}</p> : kind ? <Difference kind={kind} change={change} /> : null}
    </li>
  );
}

function Difference({ kind, change }: { kind: SettingKind; change: DraftChange }) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const found = useQuery(changeQuery(kind, change));
  if (found.isPending) {
    return <Loading label={t('common.loading')} lines={2} />;
  }
  if (found.error) {
    return <ErrorState error={found.error} retry={found.refetch} texts={problems} />;
  }
  const { before, after } = found.data;
  const name = 'name' in after ? after.name : 'companyName' in after ? after.companyName : after.description;
  return (
    <>
      <p>{before ? name : t('drafts.created', { name })}</p>
      {before ? <Changes from={asJson(before)} to={asJson(after)} /> : null}
    </>
  );
}
