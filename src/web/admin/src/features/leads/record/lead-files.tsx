import { type LeadFile, leadRecord } from '@leadexec/api-client';
import { ErrorState, formatSize, Loading, TimeText } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/may.tsx';
import { messageOf } from '../../../lib/message-of.ts';
import { useProblemTexts } from '../../../lib/problem-texts.ts';
import classes from './record.module.css';
import { filesQuery, useRecordDeed } from './record.queries.ts';

/** Files that belong to the lead (LEAD-10). */
export function LeadFiles({ leadId, closed }: { leadId: string; closed: boolean }) {
  const { t } = useTranslation();
  const texts = useProblemTexts();
  const may = useMay();
  const files = useQuery(filesQuery(leadId));
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState('');
  const add = useRecordDeed(leadId, (file: File) => leadRecord.addFile(leadId, crypto.randomUUID(), file));
  const remove = useRecordDeed(leadId, (id: string) => leadRecord.removeFile(leadId, id));
  if (files.isPending) return <Loading label={t('common.loading')} lines={2} />;
  if (files.error) return <ErrorState error={files.error} retry={files.refetch} texts={texts} />;
  const { items, largestFile, mostFiles, fileTypes } = files.data;
  const choose = (file: File | undefined) => {
    setRefused(file && file.size > largestFile ? t('record.files.tooLarge', { size: formatSize(largestFile) }) : '');
    if (file && file.size <= largestFile) add.mutate(file);
  };
  const failed = refused || (add.error ? messageOf(add.error) : remove.error ? messageOf(remove.error) : '');
  return (
    <section className={classes.part} aria-label={t('record.files.title')}>
      <h3 className={classes.title}>{t('record.files.title')}</h3>
      {items.length === 0 ? <p className={classes.none}>{t('record.files.empty')}</p> : null}
      <ul className={classes.files}>
        {items.map((file) => (
          <FileRow key={file.id} file={file} leadId={leadId} onRemove={() => remove.mutate(file.id)} />
        ))}
      </ul>
      {closed || items.length >= mostFiles || !may('leads edit') ? null : (
        <div className={classes.write}>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t('record.files.add')}
            accept={fileTypes.map((type) => `.${type}`).join(',')}
            onChange={(event) => {
              choose(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
          <div>
            <Button size="xs" variant="default" loading={add.isPending} onClick={() => input.current?.click()}>
              {t('record.files.add')}
            </Button>
          </div>
          <p className={classes.none}>
            {t('record.files.limits', { count: mostFiles, size: formatSize(largestFile), types: fileTypes.join(', ') })}
          </p>
        </div>
      )}
      {failed ? (
        <p role="alert" className={classes.error}>
          {failed}
        </p>
      ) : null}
    </section>
  );
}

function FileRow({ file, leadId, onRemove }: { file: LeadFile; leadId: string; onRemove: () => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  return (
    <li>
      <a className={classes.file} href={leadRecord.filePath(leadId, file.id)} download={file.name}>
        {file.name}
      </a>
      <span className={classes.by}>
        {formatSize(file.size)} · {file.addedBy} · <TimeText value={file.addedAt} />
        {file.client ? ` · ${t('record.files.from', { client: file.client })}` : ''}
        {!may('leads delete') ? null : asking ? (
          <>
            <Button size="compact-xs" color="red" autoFocus onClick={onRemove}>
              {t('record.files.sure')}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => setAsking(false)}>
              {t('record.files.keep')}
            </Button>
          </>
        ) : (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('record.files.removeName', { name: file.name })}
            onClick={() => setAsking(true)}
          >
            {t('record.files.remove')}
          </Button>
        )}
      </span>
    </li>
  );
}
