import { MultiSelect } from '@mantine/core';
import type { Choice, Span } from './fields.tsx';
import { useField } from './form-context.ts';

/** Several of some choices. What is chosen and no choice any more stays, under its number. */
export function ManyField(props: {
  path: string;
  label: string;
  data: readonly Choice[];
  hint?: string;
  placeholder?: string;
  number?: boolean;
  span?: Span;
}) {
  const { value, set, error } = useField(props.path);
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const known = new Set(props.data.map((choice) => choice.value));
  const gone = chosen.filter((one) => !known.has(one)).map((one) => ({ value: one, label: one }));
  return (
    <div data-span={props.span ?? 12}>
      <MultiSelect
        size="xs"
        label={props.label}
        {...(props.hint ? { description: props.hint } : {})}
        {...(props.placeholder && chosen.length === 0 ? { placeholder: props.placeholder } : {})}
        data={[...props.data, ...gone]}
        value={chosen}
        error={error}
        onChange={(next) => set(props.number ? next.map(Number) : next)}
        searchable
        clearable
        limit={200}
      />
    </div>
  );
}

export const choicesOf = (items: readonly { id?: number | null; name: string }[] | undefined): Choice[] =>
  (items ?? []).map((item) => ({ value: String(item.id), label: item.name }));
