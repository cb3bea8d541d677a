import { ApiProblem, type LeadFile, portalFiles } from '@leadexec/api-client';
import { ErrorState, formatSize } from '@leadexec/ui';
import { Alert, Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { DayOf } from '../../lib/days.tsx';
import classes from '../../lib/parts.module.css';
import { Panel } from '../../lib/parts.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { useTexts } from '../../lib/use-texts.ts';

/** Files that the client attached to the lead (PORT-05); nothing where the delivery method does not permit it (DELV-45). */
export function FilePart({ leadId }: { leadId: string }) {
  const { t } = useTexts();
  const texts = useProblemTexts();
  const client = useQueryClient();
  const key = ['lead', leadId, 'files'];
  const files = useQuery({ queryKey: key, queryFn: () => portalFiles.list(leadId) });
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState('');
  const onSettled = () => client.invalidateQueries({ queryKey: key });
  const add = useMutation({ mutationFn: (file: File) => portalFiles.add(leadId, crypto.randomUUID(), file), onSettled });
  const remove = useMutation({ mutationFn: (id: string) => portalFiles.remove(leadId, id), onSettled });
  if (files.error && !files.data) {
    return (
      <Panel title={t('files.title')}>
        <ErrorState error={files.error} retry={() => void files.refetch()} texts={texts} />
      </Panel>
    );
  }
  if (!files.data?.mayAdd) return null;
  const { items, largestFile, mostFiles, fileTypes } = files.data;
  const choose = (file: File | undefined) => {
    const tooLarge = file !== undefined && file.size > largestFile;
    setRefused(tooLarge ? t('files.tooLarge', { size: formatSize(largestFile) }) : '');
    if (file && !tooLarge) add.mutate(file);
  };
  const failed = refused || messageOf(add.error ?? remove.error);
  return (
    <Panel title={t('files.title')}>
      {items.length === 0 ? <p className={classes.hint}>{t('files.empty')}</p> : null}
      {items.map((file) => (
        <FileRow key={file.id} file={file} path={portalFiles.path(leadId, file.id)} onRemove={() => remove.mutate(file.id)} />
      ))}
      {items.length >= mostFiles ? null : (
        <>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t('files.add')}
            accept={fileTypes.map((type) => `.${type}`).join(',')}
            onChange={(event) => {
              choose(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
          <Button variant="default" loading={add.isPending} onClick={() => input.current?.click()}>
            {t('files.add')}
          </Button>
          <p className={classes.hint}>{t('files.limits', { size: formatSize(largestFile), types: fileTypes.join(', ') })}</p>
        </>
      )}
      {failed ? (
        <Alert color="red" variant="light" role="alert">
          {failed}
        </Alert>
      ) : null}
    </Panel>
  );
}

const messageOf = (error: Error | null) =>
  error instanceof ApiProblem ? (error.detail ?? Object.values(error.errors).flat()[0] ?? error.message) : error?.message;

function FileRow({ file, path, onRemove }: { file: LeadFile; path: string; onRemove: () => void }) {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  return (
    <p className={classes.row}>
      <a href={path} download={file.name}>
        {file.name}
      </a>
      <span className={classes.hint}>
        {formatSize(file.size)} · <DayOf value={file.addedAt} />
      </span>
      {asking ? (
        <>
          <Button size="compact-sm" color="red" autoFocus onClick={onRemove}>
            {t('files.sure')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
            {t('files.keep')}
          </Button>
        </>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('files.removeName', { name: file.name })}
          onClick={() => setAsking(true)}
        >
          {t('files.remove')}
        </Button>
      )}
    </p>
  );
}
