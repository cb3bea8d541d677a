import { company, type ListReport } from '@leadexec/api-client';
import { Button, SegmentedControl } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../lib/facts.tsx';
import { useMay } from '../../lib/may.tsx';
import { messageOf } from '../../lib/message-of.ts';
import { PlainTable } from '../../lib/plain-table.tsx';
import { rowsKey } from './list-rows.tsx';
import classes from './lists.module.css';

type Mode = 'add' | 'replace';

/** Rows from a file; each that was left out is named with its reason (DIST-43). */
export function ListImport({ listId, field }: { listId: number; field: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const file = useId();
  const [chosen, setChosen] = useState<File>();
  const [mode, setMode] = useState<Mode>('add');
  const may = useMay();
  const sending = useMutation({
    mutationFn: (picked: File) => company.importListRows(listId, picked, mode),
    onSettled: () => client.invalidateQueries({ queryKey: rowsKey(listId) }),
  });
  const template = `data:text/csv;charset=utf-8,${encodeURIComponent(`${field},Client,Client 2\n`)}`;
  return (
    <div className={classes.page}>
      <form
        className={classes.card}
        aria-label={t('lists.import.title')}
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen && !sending.isPending) {
            sending.mutate(chosen);
          }
        }}
      >
        <p>{t('lists.import.intro')}</p>
        <p>
          <a href={template} download="list.csv">
            {t('lists.import.template')}
          </a>
        </p>
        <div>
          <SegmentedControl
            size="xs"
            aria-label={t('lists.import.mode')}
            data={(['add', 'replace'] as const).map((value) => ({ value, label: t(`lists.import.${value}`) }))}
            value={mode}
            onChange={(next) => setMode(next as Mode)}
          />
        </div>
        {mode === 'replace' ? <Note tone="warn">{t('lists.import.replaceMeans')}</Note> : null}
        <label htmlFor={file}>{t('lists.import.file')}</label>
        <input
          id={file}
          type="file"
          accept=".xlsx,.xls,.csv"
          onChange={(event) => {
            setChosen(event.currentTarget.files?.[0]);
            sending.reset();
          }}
        />
        <div>
          <Button
            size="xs"
            type="submit"
            disabled={!chosen || !may('settings edit')}
            loading={sending.isPending}
            {...(mode === 'replace' ? { color: 'red' } : {})}
          >
            {t('lists.import.send')}
          </Button>
        </div>
        {sending.error ? <p role="alert">{messageOf(sending.error)}</p> : null}
      </form>
      {sending.data ? <Report report={sending.data} /> : null}
    </div>
  );
}

function Report({ report }: { report: ListReport }) {
  const { t } = useTranslation();
  const { added, changed, removed, count } = report;
  return (
    <>
      <Note tone="good">{t('lists.import.done', { added, changed, removed, count })}</Note>
      {(report.errorCount ?? 0) > 0 ? (
        <>
          <Note tone="warn">{t('lists.import.refused', { count: report.errorCount ?? 0 })}</Note>
          <PlainTable
            label={t('lists.import.errors')}
            rows={report.errors ?? []}
            rowId={(error) => error.row}
            columns={[
              { header: t('lists.import.row'), align: 'end', cell: (error) => error.row },
              { header: t('lists.import.why'), cell: (error) => error.reason },
            ]}
          />
        </>
      ) : null}
    </>
  );
}
