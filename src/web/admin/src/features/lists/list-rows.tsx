import { company, type ListRow } from '@leadexec/api-client';
import { EmptyState, ErrorState, formatCount, Loading } from '@leadexec/ui';
import { Button, MultiSelect, TextInput } from '@mantine/core';
import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { May, useMay } from '../../lib/may.tsx';
import { messageOf } from '../../lib/message-of.ts';
import { PlainTable } from '../../lib/plain-table.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { choicesOf } from '../../lib/settings/many-field.tsx';
import { UnsavedGuard } from '../../lib/unsaved-guard.tsx';
import classes from './lists.module.css';

const page = 200;

export const rowsKey = (list: number) => ['list-rows', list] as const;
const rowsQuery = (list: number, after: string) =>
  infiniteQueryOptions({
    queryKey: [...rowsKey(list), after],
    queryFn: ({ pageParam }) => company.listRows(list, { ...(pageParam ? { after: pageParam } : {}), limit: page }),
    initialPageParam: after,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** The values of a list and their clients, a page at a time; put in, changed and taken out by hand (DIST-43). */
export function ListRows({ listId }: { listId: number }) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const client = useQueryClient();
  const [after, setAfter] = useState('');
  const [edited, setEdited] = useState<ListRow>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const may = useMay();
  const rows = useInfiniteQuery(rowsQuery(listId, after));
  const remove = useMutation({
    mutationFn: (values: string[]) => company.removeListRows(listId, values),
    onSuccess: () => setChosen(new Set()),
    onSettled: () => client.invalidateQueries({ queryKey: rowsKey(listId) }),
  });
  if (rows.isPending) {
    return <Loading label={t('common.loading')} lines={8} />;
  }
  if (rows.error) {
    return <ErrorState error={rows.error} retry={rows.refetch} texts={problems} />;
  }
  const items = rows.data.pages.flatMap((found) => found.items);
  const choose = (value: string, on: boolean) =>
    setChosen((now) => new Set(on ? [...now, value] : [...now].filter((one) => one !== value)));
  return (
    <div className={classes.page}>
      <May needs="settings edit" tell>
        <RowForm key={edited?.value ?? ''} listId={listId} row={edited} onDone={() => setEdited(undefined)} />
      </May>
      <div className={classes.bar}>
        <span role="status">
          {t('lists.rows.count', {
            count: rows.data.pages.at(-1)?.count ?? 0,
            text: formatCount(rows.data.pages.at(-1)?.count ?? 0),
          })}
        </span>
        <TextInput
          size="xs"
          w={220}
          aria-label={t('lists.rows.after')}
          placeholder={t('lists.rows.after')}
          value={after}
          onChange={(event) => setAfter(event.currentTarget.value)}
        />
        <Button
          size="xs"
          variant="light"
          color="red"
          disabled={chosen.size === 0 || !may('settings edit')}
          loading={remove.isPending}
          // So many values go in one request at most; the rest stays chosen.
          onClick={() => remove.mutate([...chosen].slice(0, 1000))}
        >
          {chosen.size === 0 ? t('form.remove') : t('lists.rows.remove', { count: chosen.size })}
        </Button>
      </div>
      {remove.error ? <p role="alert">{messageOf(remove.error)}</p> : null}
      {items.length === 0 ? (
        <EmptyState title={t(after === '' ? 'lists.rows.empty' : 'lists.rows.noneAfter')}>{t('lists.rows.emptyHint')}</EmptyState>
      ) : (
        <Table items={items} chosen={chosen} onChoose={choose} onEdit={setEdited} />
      )}
      {rows.hasNextPage ? (
        <Button size="xs" variant="default" loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {t('lists.rows.more')}
        </Button>
      ) : null}
    </div>
  );
}

function Table(props: {
  items: readonly ListRow[];
  chosen: ReadonlySet<string>;
  onChoose: (value: string, on: boolean) => void;
  onEdit: (row: ListRow) => void;
}) {
  const { t } = useTranslation();
  const { clients } = useSuspenseQuery(directoryQuery()).data;
  const nameOf = (id: number) => clients.find((known) => known.id === id)?.name ?? String(id);
  return (
    <PlainTable
      label={t('lists.rows.label')}
      rows={props.items}
      rowId={(row) => row.value}
      columns={[
        {
          header: t('lists.rows.choose'),
          cell: (row) => (
            <input
              type="checkbox"
              aria-label={t('lists.rows.chooseOne', { value: row.value })}
              checked={props.chosen.has(row.value)}
              onChange={(event) => props.onChoose(row.value, event.currentTarget.checked)}
            />
          ),
        },
        { header: t('lists.rows.value'), cell: (row) => row.value },
        { header: t('lists.rows.clients'), cell: (row) => row.clientIds.map(nameOf).join(', ') || t('lists.rows.nobody') },
        {
          header: t('grid.actions'),
          cell: (row) => (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={t('lists.rows.changeOne', { value: row.value })}
              onClick={() => props.onEdit(row)}
            >
              {t('lists.rows.change')}
            </Button>
          ),
        },
      ]}
    />
  );
}

function RowForm({ listId, row, onDone }: { listId: number; row: ListRow | undefined; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { clients } = useSuspenseQuery(directoryQuery()).data;
  const [value, setValue] = useState(row?.value ?? '');
  const [ids, setIds] = useState<string[]>(row?.clientIds.map(String) ?? []);
  const put = useMutation({
    mutationFn: () => company.putListRows(listId, [{ value: value.trim(), clientIds: ids.map(Number) }]),
    onSuccess: () => {
      setValue('');
      setIds([]);
      onDone();
    },
    onSettled: () => client.invalidateQueries({ queryKey: rowsKey(listId) }),
  });
  return (
    <form
      className={classes.add}
      aria-label={t('lists.rows.form')}
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim() !== '' && !put.isPending) {
          put.mutate();
        }
      }}
    >
      <UnsavedGuard dirty={(value !== (row?.value ?? '') || ids.join() !== (row?.clientIds ?? []).join()) && !put.isPending} />
      <TextInput
        size="xs"
        label={t('lists.rows.value')}
        value={value}
        readOnly={row !== undefined}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <MultiSelect
        size="xs"
        className={classes.clients}
        label={t('lists.rows.clientsInOrder')}
        data={choicesOf(clients)}
        value={ids}
        onChange={setIds}
        searchable
        limit={200}
      />
      <Button size="xs" type="submit" disabled={value.trim() === ''} loading={put.isPending}>
        {t(row ? 'form.save' : 'lists.rows.put')}
      </Button>
      {row ? (
        <Button size="xs" variant="default" onClick={onDone}>
          {t('form.discard')}
        </Button>
      ) : null}
      {put.error ? (
        <p role="alert" className={classes.error}>
          {messageOf(put.error)}
        </p>
      ) : null}
    </form>
  );
}
