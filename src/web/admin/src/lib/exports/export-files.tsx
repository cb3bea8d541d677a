import { type ExportJob, lists } from '@leadexec/api-client';
import { EmptyState, ErrorState, formatCount, StatusPill, TimeText, type Tone } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { messageOf } from '../message-of.ts';
import { useProblemTexts } from '../problem-texts.ts';
import classes from './exports.module.css';
import { exportsQuery, isOpen } from './exports.queries.ts';

const tones: Record<ExportJob['state'], Tone> = {
  waiting: 'mute',
  running: 'info',
  done: 'good',
  failed: 'bad',
  canceled: 'mute',
  expired: 'mute',
};

/** One's own files from lists: how far they are, to fetch, to cancel (LEAD-18). */
export function ExportFiles() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problems = useProblemTexts();
  const files = useQuery(exportsQuery());
  const cancel = useMutation({
    mutationFn: (job: ExportJob) => lists.cancelExport(job.id),
    onSettled: () => client.invalidateQueries({ queryKey: ['exports'] }),
  });
  if (files.error && !files.data) {
    return <ErrorState error={files.error} retry={files.refetch} texts={problems} />;
  }
  if (files.data?.items.length === 0) {
    return <EmptyState title={t('exports.none')}>{t('exports.noneHint')}</EmptyState>;
  }
  return (
    <>
      {cancel.error ? (
        <p role="alert" className={classes.wrong}>
          {messageOf(cancel.error)}
        </p>
      ) : null}
      <ul className={classes.files} aria-label={t('exports.files')} aria-busy={files.isPending}>
        {files.data?.items.map((job) => (
          <li key={job.id} className={classes.file}>
            <span className={classes.name}>
              {t(`exports.lists.${job.list as 'leads'}`)} <span className="subtle">{job.form}</span>
            </span>
            <TimeText value={job.createdAt} />
            <StatusPill tone={tones[job.state]}>{t(`exports.states.${job.state}`)}</StatusPill>
            <span className="subtle" role={isOpen(job) ? 'status' : undefined}>
              {t('exports.rows', { count: job.rows, rows: formatCount(job.rows) })}
              {job.why ? `, ${t(`exports.why.${job.why as 'mostRows'}`)}` : ''}
            </span>
            <span className={classes.deeds}>
              {job.state === 'done' ? (
                <Button component="a" size="compact-xs" variant="default" href={lists.exportFile(job.id)} download>
                  {t('exports.download')}
                </Button>
              ) : null}
              {isOpen(job) || job.state === 'done' ? (
                <Button size="compact-xs" variant="subtle" color="gray" onClick={() => cancel.mutate(job)}>
                  {t(isOpen(job) ? 'exports.cancel' : 'exports.remove')}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
