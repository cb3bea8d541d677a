import type { SettingBodies, SettingKind } from '@leadexec/api-client';
import { EmptyState, type GridAction, type GridColumn } from '@leadexec/ui';
import { Switch } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterChoice, ListBar, QuickFilter } from '../list-bar.tsx';
import { useListKeys } from '../list-keys.ts';
import { QueryGrid } from '../query-grid.tsx';
import type { Choice } from './fields.tsx';
import { settingsQuery } from './settings.queries.ts';
import { type SettingsSearch, settingsSearch } from './settings-search.ts';

interface Props<K extends SettingKind> {
  kind: K;
  texts: { list: string; all: string; find: string; empty: string; emptyHint: string; noMatch: string };
  columns: readonly GridColumn<SettingBodies[K]>[];
  /** What the quick filter looks at. */
  wordsOf: (body: SettingBodies[K]) => string;
  /** Of a kind that has one; the column with the filter "status" leads to it. */
  statuses?: readonly Choice[];
  actions?: readonly GridAction<SettingBodies[K]>[];
  search: SettingsSearch;
  onSearch: (next: SettingsSearch) => void;
  onOpen: (id: string) => void;
  add: ReactNode;
}

const exported: readonly SettingKind[] = ['clients', 'lead-sources', 'campaigns', 'delivery-methods', 'delivery-accounts'];
const parse = (saved: unknown) => settingsSearch.parse(saved);
const nothing = () => undefined;

/** All settings of a kind, in the order of their numbers. The quick filter looks through every page. */
export function SettingsList<K extends SettingKind>(props: Props<K>) {
  const { kind, texts, columns, wordsOf, statuses, actions, search, onSearch, onOpen, add } = props;
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  const rows = useInfiniteQuery(settingsQuery(kind, search.archived ? { archived: true } : {}));
  const wanted = search.q?.trim().toLowerCase() ?? '';
  const status = statuses ? search.status : undefined;
  const fits = useMemo(
    () =>
      wanted === '' && status === undefined
        ? undefined
        : (row: SettingBodies[K]) =>
            `${row.id} ${wordsOf(row)}`.toLowerCase().includes(wanted) &&
            (status === undefined || (row as { status?: string }).status === status),
    [wanted, wordsOf, status],
  );
  useListKeys(box, nothing);
  return (
    <>
      <ListBar>
        <QuickFilter label={texts.find} value={search.q} onChange={(q) => onSearch({ ...search, q })} inputRef={box} />
        {statuses ? (
          <FilterChoice
            name="status"
            label={t('clients.columns.status')}
            data={statuses}
            value={status}
            onChange={(next) => onSearch({ ...search, status: next })}
          />
        ) : null}
        <Switch
          size="xs"
          label={t('clients.archived')}
          checked={search.archived ?? false}
          onChange={(event) => onSearch({ ...search, archived: event.currentTarget.checked || undefined })}
        />
      </ListBar>
      <QueryGrid
        name={kind}
        label={texts.list}
        all={texts.all}
        query={rows}
        columns={columns}
        rowId={idOf}
        search={search}
        parse={parse}
        onSearch={onSearch}
        onOpen={onOpen}
        fits={fits}
        filtered={wanted !== '' || status !== undefined}
        actions={actions ?? []}
        {...(exported.includes(kind) ? { exports: { list: kind, filter: search.archived ? { archived: true } : {} } } : {})}
        empty={
          <EmptyState title={texts.empty} action={add}>
            {texts.emptyHint}
          </EmptyState>
        }
        noMatch={{ title: texts.noMatch, hint: t('clients.noMatchHint') }}
      />
    </>
  );
}

const idOf = (row: { id?: number | null }) => String(row.id);
