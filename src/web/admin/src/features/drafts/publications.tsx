import { company, type Publication, type PublishedChange, type SettingKind } from '@leadexec/api-client';
import { ErrorState, Loading, TimeText } from '@leadexec/ui';
import { Button, Modal } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainTable } from '../../lib/plain-table.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { pageOf, pathOfChange } from '../../lib/settings/draft.queries.ts';
import { Changes } from '../../lib/settings/history.tsx';
import { asJson } from '../../lib/settings/json.ts';
import { versionsQuery } from '../../lib/settings/settings.queries.ts';
import { wordOf } from '../../lib/use-words.ts';
import { Who } from '../../lib/who.tsx';
import classes from './drafts.module.css';

export const publicationsKey = ['publications'] as const;

/** What was published, when and by whom; each shows what it changed. */
export function Publications() {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const [open, setOpen] = useState<Publication>();
  const state = useQuery({ queryKey: ['catalog'], queryFn: company.catalog }).data;
  const found = useInfiniteQuery({
    queryKey: publicationsKey,
    queryFn: ({ pageParam }) => company.publications({ limit: 20, cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (found.isPending) {
    return <Loading label={t('common.loading')} lines={4} />;
  }
  if (found.error) {
    return <ErrorState error={found.error} retry={found.refetch} texts={problems} />;
  }
  const rows = found.data.pages.flatMap((page) => page.items);
  return (
    <>
      <h2>{t('drafts.published')}</h2>
      {state ? <p className={classes.intro}>{t('drafts.inForce', { version: state.version })}</p> : null}
      <PlainTable
        label={t('drafts.published')}
        rows={rows}
        rowId={(row) => row.version}
        columns={[
          { header: t('drafts.version'), cell: (row) => row.version },
          { header: t('drafts.at'), cell: (row) => <TimeText value={row.publishedAt} format="full" /> },
          { header: t('drafts.by'), cell: (row) => <Who actor={row.publishedBy} /> },
          {
            header: t('drafts.changes'),
            align: 'end',
            cell: (row) => (
              <Button size="compact-xs" variant="default" onClick={() => setOpen(row)}>
                {t('drafts.show', { count: row.changes })}
              </Button>
            ),
          },
        ]}
      />
      {found.hasNextPage ? (
        <div>
          <Button size="xs" variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('drafts.more')}
          </Button>
        </div>
      ) : null}
      {open ? <Contents publication={open} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}

function Contents({ publication, onClose }: { publication: Publication; onClose: () => void }) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const { version, changes } = publication;
  const found = useQuery({ queryKey: [...publicationsKey, version], queryFn: () => company.published(version) });
  const left = found.data ? changes - found.data.items.length : 0;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('drafts.contents', { version })}
      size="lg"
      transitionProps={{ duration: 0 }}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {found.isPending ? <Loading label={t('common.loading')} lines={4} /> : null}
      {found.error ? <ErrorState error={found.error} retry={found.refetch} texts={problems} /> : null}
      {found.data ? (
        <ul className={classes.items} aria-label={t('drafts.contents', { version })}>
          {found.data.items.map((change) => (
            <Published key={`${change.kind} ${change.id}`} change={change} />
          ))}
        </ul>
      ) : null}
      {left > 0 ? <p>{t('drafts.andMore', { count: left })}</p> : null}
    </Modal>
  );
}

function Published({ change }: { change: PublishedChange }) {
  const { t } = useTranslation();
  const kind = pathOfChange(change);
  return (
    <li>
      <p className={classes.head}>
        <strong>
          {kind ? (
            <Link to={pageOf(kind, change.id)} search={{ tab: 'history' } as never}>
              {wordOf('settingKind', change.kind)} {change.id}
            </Link>
          ) : (
            wordOf('settingKind', change.kind)
          )}
        </strong>
        <span>{t('history.version', { number: change.version })}</span>
      </p>
      {change.archived ? <p>{t('drafts.archived')}</p> : kind ? <Step kind={kind} change={change} /> : null}
    </li>
  );
}

/** From the version before to the published one. */
function Step({ kind, change }: { kind: SettingKind; change: PublishedChange }) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const found = useQuery(versionsQuery(kind, change.id));
  if (found.isPending) {
    return <Loading label={t('common.loading')} lines={2} />;
  }
  if (found.error) {
    return <ErrorState error={found.error} retry={found.refetch} texts={problems} />;
  }
  const at = found.data.findIndex((one) => one.version === change.version);
  const [after, before] = [found.data[at], found.data[at + 1]];
  return after && before ? <Changes from={asJson(before)} to={asJson(after)} /> : <p>{t('history.created')}</p>;
}
