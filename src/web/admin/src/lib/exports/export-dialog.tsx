import '../more-texts.ts';
import { type ExportForm, lists } from '@leadexec/api-client';
import { Button, Modal, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messageOf } from '../message-of.ts';
import { ExportFiles } from './export-files.tsx';
import classes from './exports.module.css';
import { exportListsQuery } from './exports.queries.ts';

export interface ExportColumn {
  id: string;
  label: string;
}

interface Props {
  list: string;
  filter: object;
  /** The columns in sight, as the server may call them. */
  columns: readonly ExportColumn[];
  onClose: () => void;
}

/** Asks for a file of the whole list as it is filtered, and shows how far it is (LEAD-18). */
export function ExportDialog({ list, filter, columns, onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const known = useQuery(exportListsQuery()).data?.items.find((one) => one.name === list)?.columns;
  const [form, setForm] = useState<ExportForm>('csv');
  const [which, setWhich] = useState<'seen' | 'all'>('seen');
  const seen = columns.filter((column) => column.id.startsWith('values.') || known?.includes(column.id));
  const ask = useMutation({
    mutationFn: () => lists.askExport({ id: crypto.randomUUID(), list, form, filter, columns: which === 'all' ? [] : [...seen] }),
    onSettled: () => client.invalidateQueries({ queryKey: ['exports'] }),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('exports.title', { list: t(`exports.lists.${list as 'leads'}`) })}
      size="xl"
      transitionProps={{ duration: 0 }}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate();
        }}
      >
        <Select
          size="xs"
          label={t('exports.form')}
          data={[
            { value: 'csv', label: 'CSV' },
            { value: 'xlsx', label: 'Excel (xlsx)' },
          ]}
          value={form}
          allowDeselect={false}
          onChange={(next) => setForm(next === 'xlsx' ? 'xlsx' : 'csv')}
        />
        <Select
          size="xs"
          label={t('exports.columns')}
          data={[
            { value: 'seen', label: t('exports.seen') },
            { value: 'all', label: t('exports.allColumns') },
          ]}
          value={which}
          allowDeselect={false}
          onChange={(next) => setWhich(next === 'all' ? 'all' : 'seen')}
        />
        <Button size="xs" type="submit" loading={ask.isPending} disabled={known === undefined}>
          {t('exports.start')}
        </Button>
      </form>
      {ask.error ? (
        <p role="alert" className={classes.wrong}>
          {messageOf(ask.error)}
        </p>
      ) : null}
      <ExportFiles />
    </Modal>
  );
}
