import type { Directory } from '@leadexec/api-client';
import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeadFilter, withoutFields } from './lead-filter.tsx';
import classes from './lead-filters.module.css';
import { distributions, isFiltered, type LeadListSearch, ranges, validities } from './lead-search.ts';

interface Props {
  search: LeadListSearch;
  directory: Directory;
  onChange: (change: Partial<LeadListSearch>) => void;
  onClear: () => void;
  searchRef: Ref<HTMLInputElement>;
  /** What the filter builder was asked for; see FilterBuilder. */
  asked: string | undefined;
  onAsked: (asked: string | undefined) => void;
}

const number = (value: string | null) => (value ? Number(value) : undefined);
const choices = (items: readonly { id: number; name: string }[]) =>
  items.map((item) => ({ value: String(item.id), label: item.name }));

export function LeadFilters({ search, directory, onChange, onClear, searchRef, asked, onAsked }: Props) {
  const { t } = useTranslation();
  const campaigns = directory.campaigns.filter((campaign) => !search.type || campaign.leadTypeId === search.type);
  return (
    <search className={classes.bar} aria-label={t('filters.bar')}>
      <div className={classes.row}>
        <SearchBox
          key={search.q ?? ''}
          initial={search.q ?? ''}
          label={t('filters.search')}
          inputRef={searchRef}
          onChange={(q) => onChange({ q: q || undefined })}
        />
        <Choice
          label={t('filters.leadType')}
          data={choices(directory.leadTypes)}
          value={text(search.type)}
          onChange={(value) => onChange({ type: number(value), filter: withoutFields(search.filter), campaign: undefined })}
        />
        <Choice
          label={t('filters.range')}
          data={ranges.map((range) => ({ value: range, label: t(rangeNames[range]) }))}
          value={search.range ?? null}
          onChange={(value) => onChange({ range: pick(ranges, value) })}
        />
        {search.range === 'custom' ? (
          <>
            <TextInput
              size="xs"
              type="date"
              aria-label={t('filters.from')}
              value={search.from ?? ''}
              onChange={(event) => onChange({ from: event.currentTarget.value || undefined })}
            />
            <TextInput
              size="xs"
              type="date"
              aria-label={t('filters.to')}
              value={search.to ?? ''}
              onChange={(event) => onChange({ to: event.currentTarget.value || undefined })}
            />
          </>
        ) : null}
        <Choice
          label={t('filters.validity')}
          data={validities.map((value) => ({ value, label: t(`validity.${value}`) }))}
          value={search.validity ?? null}
          onChange={(value) => onChange({ validity: pick(validities, value) })}
        />
        <Choice
          label={t('filters.distribution')}
          data={[
            ...distributions.map((value) => ({ value, label: t(`distribution.${value}`) })),
            { value: 'setAside', label: t('filters.setAside') },
          ]}
          value={search.setAside ? 'setAside' : (search.distribution ?? null)}
          onChange={(value) =>
            onChange({ distribution: pick(distributions, value), setAside: value === 'setAside' ? true : undefined })
          }
        />
        <Choice
          label={t('filters.source')}
          data={choices(directory.leadSources)}
          value={text(search.source)}
          onChange={(value) => onChange({ source: number(value) })}
        />
        <Choice
          label={t('filters.campaign')}
          data={choices(campaigns)}
          value={text(search.campaign)}
          onChange={(value) => onChange({ campaign: number(value) })}
        />
        <Choice
          label={t('filters.test')}
          data={[
            { value: 'only', label: t('filters.testOnly') },
            { value: 'none', label: t('filters.testNone') },
          ]}
          value={search.test ?? null}
          onChange={(value) => onChange({ test: pick(['only', 'none'] as const, value) })}
        />
        <LeadFilter search={search} directory={directory} onChange={onChange} asked={asked} onAsked={onAsked} />
        {isFiltered(search) ? (
          <Button size="xs" variant="subtle" color="gray" onClick={onClear}>
            {t('common.clear')}
          </Button>
        ) : null}
      </div>
    </search>
  );
}

const rangeNames = {
  today: 'filters.today',
  week: 'filters.week',
  month: 'filters.monthDays',
  ever: 'filters.ever',
  custom: 'filters.custom',
} as const;

interface ChoiceProps {
  label: string;
  data: { value: string; label: string }[];
  value: string | null;
  onChange: (value: string | null) => void;
}

function Choice({ label, data, value, onChange }: ChoiceProps) {
  return (
    <Select
      size="xs"
      className={classes.choice}
      data-set={value !== null || undefined}
      aria-label={label}
      placeholder={label}
      data={data}
      value={value}
      onChange={onChange}
      clearable
      searchable={data.length > 8}
      comboboxProps={{ width: 220, position: 'bottom-start' }}
    />
  );
}

function SearchBox({
  initial,
  label,
  inputRef,
  onChange,
}: {
  initial: string;
  label: string;
  inputRef: Ref<HTMLInputElement>;
  onChange: (text: string) => void;
}) {
  const [value, setValue] = useState(initial);
  const tell = useDebouncedCallback(onChange, 350);
  return (
    <TextInput
      ref={inputRef}
      size="xs"
      className={classes.search}
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={14} />}
      value={value}
      onChange={(event) => {
        setValue(event.currentTarget.value);
        tell(event.currentTarget.value.trim());
      }}
    />
  );
}

function text(value: number | undefined): string | null {
  return value === undefined ? null : String(value);
}

function pick<T extends string>(known: readonly T[], value: string | null): T | undefined {
  return known.find((candidate) => candidate === value);
}
