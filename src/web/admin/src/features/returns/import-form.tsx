import { type ImportReport, money } from '@leadexec/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../lib/facts.tsx';
import { messageOf } from '../../lib/message-of.ts';
import { PlainTable } from '../../lib/plain-table.tsx';
import classes from './mark-form.module.css';
import { returnsKey } from './returns.queries.ts';

const template = `data:text/csv;charset=utf-8,${encodeURIComponent('Delivery ID,Lead ID,Client,Reason,Note,Return to source\n')}`;

/** Marks the sales of a file as returned, and reports each row that was not taken (RET-11). */
export function ImportForm() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const file = useId();
  const [chosen, setChosen] = useState<File>();
  const sending = useMutation({
    mutationFn: (picked: File) => money.importReturns(picked),
    onSettled: () => client.invalidateQueries({ queryKey: returnsKey }),
  });
  return (
    <div className={classes.page}>
      <form
        className={classes.card}
        aria-label={t('returns.importForm.title')}
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen) {
            sending.mutate(chosen);
          }
        }}
      >
        <p>{t('returns.importForm.intro')}</p>
        <p>{t('returns.importForm.columns')}</p>
        <ul>
          <li>
            <strong>{t('returns.importForm.deliveryId')}</strong>, {t('returns.importForm.orLead')}
          </li>
          <li>
            <strong>{t('returns.importForm.reasonColumn')}</strong>: {t('returns.importForm.reasonHint')}
          </li>
          <li>
            <strong>{t('returns.importForm.noteColumn')}</strong>: {t('returns.importForm.noteHint')}
          </li>
          <li>
            <strong>{t('returns.importForm.sourceColumn')}</strong>: {t('returns.importForm.sourceHint')}
          </li>
        </ul>
        <p>
          <a href={template} download="returns.csv">
            {t('returns.importForm.template')}
          </a>
        </p>
        <label htmlFor={file}>{t('returns.importForm.file')}</label>
        <input
          id={file}
          className={classes.file}
          type="file"
          accept=".xlsx,.xls,.csv"
          onChange={(event) => {
            setChosen(event.currentTarget.files?.[0]);
            sending.reset();
          }}
        />
        <div>
          <Button size="xs" type="submit" disabled={!chosen} loading={sending.isPending}>
            {t('returns.importForm.send')}
          </Button>
        </div>
        {sending.error ? <p role="alert">{messageOf(sending.error)}</p> : null}
      </form>
      {sending.data ? <Report report={sending.data} /> : null}
    </div>
  );
}

function Report({ report }: { report: ImportReport }) {
  const { t } = useTranslation();
  return (
    <>
      <Note tone="good">{t('returns.importForm.taken', { count: report.taken })}</Note>
      {report.errorCount > 0 ? (
        <>
          <Note tone="warn">
            {t('returns.importForm.refused', { count: report.errorCount })} {t('returns.importForm.again')}
          </Note>
          <PlainTable
            label={t('returns.importForm.errors')}
            rows={report.errors}
            rowId={(error) => error.row}
            columns={[
              { header: t('returns.importForm.row'), align: 'end', cell: (error) => error.row },
              { header: t('returns.importForm.why'), cell: (error) => error.reason },
            ]}
          />
        </>
      ) : null}
    </>
  );
}
