import type { Directory, LeadTypeInfo, Named } from '@leadexec/api-client';
import { type CriteriaField, type CriteriaJson, FilterBuilder, fieldsOf, filterOf, filterParts } from '@leadexec/ui';
import { useHotkeys } from '@mantine/hooks';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilterTexts } from '../../lib/use-filter-texts.ts';
import { distributions, type LeadListSearch, validities } from './lead-search.ts';

interface Props {
  search: LeadListSearch;
  directory: Directory;
  onChange: (change: Partial<LeadListSearch>) => void;
  /** See FilterBuilder. */
  asked: string | undefined;
  onAsked: (asked: string | undefined) => void;
}

const equal = ['is', 'isNot', 'isAnyOf', 'isNoneOf'] as const;
const sized = ['atLeast', 'atMost', 'between', 'is', 'isNot', 'lessThan', 'greaterThan'] as const;
const known = ['isAnyOf', 'isNoneOf', 'is', 'isNot'] as const;

/** The nested filter over the columns of the list and the fields of the chosen lead type (LEAD-03, LEAD-04, E-59). */
export function LeadFilter({ search, directory, onChange, asked, onAsked }: Props) {
  const { t } = useTranslation();
  const texts = useFilterTexts();
  const leadType = directory.leadTypes.find((type) => type.id === search.type);
  const fields = useMemo(() => filterFields(t, directory, leadType), [t, directory, leadType]);
  useHotkeys([['f', () => onAsked('')]]);
  return (
    <FilterBuilder
      filter={search.filter}
      onChange={(filter) => onChange({ filter })}
      fields={fields}
      texts={texts}
      asked={asked}
      onAsked={onAsked}
    />
  );
}

/** What is left of a filter when another lead type is chosen: tests of fields go, tests of the list's columns stay. */
export function withoutFields(filter: CriteriaJson | undefined): CriteriaJson | undefined {
  return filterOf(filterParts(filter).filter((part) => [...fieldsOf(part)].every((name) => name.startsWith('$'))));
}

function filterFields(t: TFunction, directory: Directory, leadType: LeadTypeInfo | undefined): CriteriaField[] {
  const named = (name: string, label: string, items: readonly Named[]): CriteriaField => ({
    name,
    label,
    options: items.map((item) => String(item.id)),
    labels: Object.fromEntries(items.map((item) => [String(item.id), item.name])),
    operators: known,
  });
  const worded = (name: string, label: string, words: readonly string[], word: (one: string) => string): CriteriaField => ({
    name,
    label,
    options: words,
    labels: Object.fromEntries(words.map((one) => [one, word(one)])),
    operators: known,
  });
  const amount = (name: string, label: string): CriteriaField => ({
    name,
    label,
    options: [],
    operators: sized,
    input: 'number',
  });
  return [
    { name: '$received', label: t('leads.columns.received'), options: [], operators: sized, input: 'date' },
    worded('$distribution', t('filters.distribution'), distributions, (one) => t(`distribution.${one as 'sold'}`)),
    worded('$validity', t('filters.validity'), validities, (one) => t(`validity.${one as 'valid'}`)),
    named('$leadType', t('filters.leadType'), directory.leadTypes),
    named('$source', t('filters.source'), directory.leadSources),
    named('$campaign', t('filters.campaign'), directory.campaigns),
    amount('$cost', t('leads.columns.cost')),
    amount('$revenue', t('leads.columns.revenue')),
    amount('$profit', t('leads.columns.profit')),
    amount('$sends', t('leads.columns.sends')),
    {
      ...worded('$test', t('filters.test'), ['yes', 'no'], (one) => t(`filters.${one === 'yes' ? 'testOnly' : 'testNone'}`)),
      operators: equal.slice(0, 1),
    },
    ...(leadType?.fields ?? []).map((field) => ({ name: field.name, label: field.label, options: field.options })),
  ];
}
