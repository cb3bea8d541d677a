import type { SettingBodies, SettingKind } from '@leadexec/api-client';
import type { GridAction, GridColumn } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import { May } from '../may.tsx';
import { Page } from '../page.tsx';
import { areaOf } from './areas.ts';
import type { Choice } from './fields.tsx';
import { SettingsList } from './settings-list.tsx';
import type { SettingsSearch } from './settings-search.ts';

interface Props<K extends SettingKind> {
  kind: K;
  texts: {
    title: string;
    add: string;
    list: string;
    all: string;
    find: string;
    empty: string;
    emptyHint: string;
    noMatch: string;
  };
  columns: readonly GridColumn<SettingBodies[K]>[];
  wordsOf: (body: SettingBodies[K]) => string;
  statuses?: readonly Choice[];
  actions?: readonly GridAction<SettingBodies[K]>[];
  search: SettingsSearch;
  onSearch: (next: SettingsSearch) => void;
  onOpen: (id: string) => void;
  /** Where a new one is made. */
  newAt: NonNullable<LinkProps['to']>;
}

/** The page of a list of settings. */
export function SettingsListPage<K extends SettingKind>({ newAt, ...props }: Props<K>) {
  const add = (
    <May needs={`${areaOf[props.kind]} edit`}>
      <Button component={Link} size="xs" to={newAt as string}>
        {props.texts.add}
      </Button>
    </May>
  );
  return (
    <Page title={props.texts.title} actions={add} fill>
      <SettingsList {...props} add={add} />
    </Page>
  );
}
