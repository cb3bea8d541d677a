import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './list-bar.module.css';
import type { Choice } from './settings/fields.tsx';

/** Filters above a list. */
export function ListBar({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <search className={classes.bar} aria-label={t('filters.bar')}>
      {children}
    </search>
  );
}

export function QuickFilter(props: {
  label: string;
  value: string | undefined;
  onChange: (next: string | undefined) => void;
  inputRef: Ref<HTMLInputElement>;
}) {
  return (
    <TextInput
      ref={props.inputRef}
      type="search"
      size="xs"
      w={260}
      aria-label={props.label}
      placeholder={props.label}
      leftSection={<IconSearch size={14} aria-hidden="true" />}
      value={props.value ?? ''}
      onChange={(event) => props.onChange(event.currentTarget.value || undefined)}
    />
  );
}

/** Into the filter of that name above the list, from the menu of a column. */
export function focusFilter(name: string): void {
  // The menu gives the focus back to its list first.
  setTimeout(() => document.querySelector<HTMLElement>(`[data-filter="${name}"]`)?.focus());
}

export function FilterChoice<Value extends string>(props: {
  /** Its part of the list's state; columns name it. */
  name?: string;
  label: string;
  data: readonly Choice[];
  value: Value | undefined;
  onChange: (next: Value | undefined) => void;
  width?: number;
}) {
  return (
    <Select
      size="xs"
      {...(props.name ? { 'data-filter': props.name } : {})}
      w={props.width ?? 170}
      aria-label={props.label}
      placeholder={props.label}
      data={[...props.data]}
      value={props.value ?? null}
      onChange={(next) => props.onChange((next ?? undefined) as Value | undefined)}
      clearable
      searchable={props.data.length > 8}
    />
  );
}
