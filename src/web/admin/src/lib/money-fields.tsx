import { useAccountLocale } from '@leadexec/ui';
import { Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Choice } from './settings/fields.tsx';

interface TextProps {
  label: string;
  value: string;
  onChange: (next: string) => void;
  hint?: string | undefined;
}

/** An exact amount as it was typed; a comma stands for the point. */
export function AmountInput({ label, value, onChange, hint }: TextProps) {
  const { currency } = useAccountLocale();
  return (
    <TextInput
      size="xs"
      inputMode="decimal"
      label={label}
      {...(hint ? { description: hint } : {})}
      rightSection={<span className="subtle">{currency}</span>}
      rightSectionWidth={42}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.trim().replace(',', '.'))}
    />
  );
}

export function NoteInput({ label, value, onChange, hint }: TextProps) {
  return (
    <Textarea
      size="xs"
      rows={2}
      maxLength={500}
      label={label}
      {...(hint ? { description: hint } : {})}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function PickInput<Value extends string>(props: {
  label: string;
  data: readonly Choice[];
  value: Value | undefined;
  onChange: (next: Value) => void;
  hint?: string | undefined;
}) {
  return (
    <Select
      size="xs"
      label={props.label}
      {...(props.hint ? { description: props.hint } : {})}
      data={[...props.data]}
      value={props.value ?? null}
      allowDeselect={false}
      searchable={props.data.length > 8}
      onChange={(next) => (next === null ? undefined : props.onChange(next as Value))}
    />
  );
}

/** The first and the last day of a list, both counted whole. */
export function DayRange(props: {
  from: string | undefined;
  to: string | undefined;
  onChange: (days: { from: string | undefined; to: string | undefined }) => void;
}) {
  const { t } = useTranslation();
  const day = (name: string, label: string, value: string | undefined, set: (next: string | undefined) => void) => (
    <TextInput
      size="xs"
      type="date"
      w={140}
      data-filter={name}
      aria-label={label}
      title={label}
      value={value ?? ''}
      onChange={(event) => set(event.currentTarget.value || undefined)}
    />
  );
  return (
    <>
      {day('from', t('money.fromDay'), props.from, (from) => props.onChange({ from, to: props.to }))}
      {day('to', t('money.toDay'), props.to, (to) => props.onChange({ from: props.from, to }))}
    </>
  );
}
