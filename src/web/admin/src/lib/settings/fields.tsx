import { useAccountLocale } from '@leadexec/ui';
import { Button, NumberInput, Select, Switch, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from './form-context.ts';

export type Span = 2 | 3 | 4 | 6 | 8 | 12;

interface FieldProps {
  path: string;
  label: string;
  hint?: string;
  span?: Span;
  placeholder?: string;
  disabled?: boolean;
}

const shared = ({ label, hint, placeholder, disabled }: FieldProps) => ({
  size: 'xs' as const,
  label,
  ...(hint ? { description: hint } : {}),
  ...(placeholder ? { placeholder } : {}),
  ...(disabled ? { disabled } : {}),
});

export function TextField(props: FieldProps & { lines?: number; mono?: boolean; required?: boolean }) {
  const { value, set, error } = useField(props.path);
  const text = typeof value === 'string' ? value : '';
  const change = (next: string) => set(next === '' && !props.required ? undefined : next);
  const styles = props.mono ? { input: 'mono' } : {};
  return (
    <div data-span={props.span ?? 6}>
      {props.lines ? (
        <Textarea
          {...shared(props)}
          rows={props.lines}
          value={text}
          error={error}
          classNames={styles}
          onChange={(event) => change(event.currentTarget.value)}
        />
      ) : (
        <TextInput
          {...shared(props)}
          value={text}
          error={error}
          classNames={styles}
          required={props.required ?? false}
          withAsterisk={false}
          onChange={(event) => change(event.currentTarget.value)}
        />
      )}
    </div>
  );
}

/** An exact amount, kept as the text that was typed. */
export function MoneyField(props: FieldProps & { zero?: boolean }) {
  const { value, set, error } = useField(props.path);
  const { currency } = useAccountLocale();
  return (
    <div data-span={props.span ?? 3}>
      <TextInput
        {...shared(props)}
        inputMode="decimal"
        rightSection={<span className="subtle">{currency}</span>}
        rightSectionWidth={42}
        value={typeof value === 'string' ? value : ''}
        error={error}
        onChange={(event) => {
          const text = event.currentTarget.value.trim().replace(',', '.');
          set(text === '' ? (props.zero ? '0' : undefined) : text);
        }}
      />
    </div>
  );
}

export function NumberField(
  props: FieldProps & { minimum?: number; maximum?: number; decimals?: number; required?: boolean; suffix?: string },
) {
  const { value, set, error } = useField(props.path);
  return (
    <div data-span={props.span ?? 3}>
      <NumberInput
        {...shared(props)}
        min={props.minimum ?? 0}
        {...(props.maximum === undefined ? {} : { max: props.maximum })}
        decimalScale={props.decimals ?? 0}
        {...(props.suffix ? { suffix: ` ${props.suffix}` } : {})}
        value={typeof value === 'number' ? value : ''}
        error={error}
        hideControls
        onChange={(next) => set(typeof next === 'number' ? next : props.required ? 0 : undefined)}
      />
    </div>
  );
}

/** A calendar day of the account. */
export function DayField(props: FieldProps) {
  const { value, set, error } = useField(props.path);
  return (
    <div data-span={props.span ?? 3}>
      <TextInput
        {...shared(props)}
        type="date"
        value={typeof value === 'string' ? value : ''}
        error={error}
        onChange={(event) => set(event.currentTarget.value || undefined)}
      />
    </div>
  );
}

export function SwitchField(props: FieldProps) {
  const { value, set, error } = useField(props.path);
  return (
    <div data-span={props.span ?? 6}>
      <Switch
        size="xs"
        label={props.label}
        {...(props.hint ? { description: props.hint } : {})}
        checked={value === true}
        error={error}
        disabled={props.disabled ?? false}
        onChange={(event) => set(event.currentTarget.checked)}
      />
    </div>
  );
}

export interface Choice {
  value: string;
  label: string;
}

export function SelectField(
  props: FieldProps & {
    data: readonly Choice[];
    clearable?: boolean;
    number?: boolean;
    /** The choices are "true" and "false". */
    yesNo?: boolean;
    /** Other parts of the form that hang on the choice. */
    onChanged?: (next: string | null) => void;
  },
) {
  const { value, set, error } = useField(props.path);
  const { t } = useTranslation();
  return (
    <div data-span={props.span ?? 4}>
      <Select
        {...shared(props)}
        data={[...props.data]}
        value={value === undefined || value === null ? null : String(value)}
        placeholder={props.placeholder ?? (props.clearable ? t('common.none') : '')}
        error={error}
        clearable={props.clearable ?? false}
        allowDeselect={props.clearable ?? false}
        searchable={props.data.length > 8}
        limit={200}
        onChange={(next) => {
          set(next === null ? undefined : props.yesNo ? next === 'true' : props.number ? Number(next) : next);
          props.onChanged?.(next);
        }}
      />
    </div>
  );
}

export function TagsField(props: FieldProps & { data?: readonly string[] }) {
  const { value, set, error } = useField(props.path);
  return (
    <div data-span={props.span ?? 12}>
      <TagsInput
        {...shared(props)}
        value={Array.isArray(value) ? value.map(String) : []}
        error={error}
        data={[...(props.data ?? [])]}
        onChange={(next) => set(next)}
      />
    </div>
  );
}

/** Two buttons that move a thing within its list. */
export function MoveButtons(props: { up: string; down: string; first: boolean; last: boolean; onMove: (by: -1 | 1) => void }) {
  return (
    <>
      <Button size="compact-sm" variant="default" disabled={props.first} onClick={() => props.onMove(-1)}>
        {props.up}
      </Button>
      <Button size="compact-sm" variant="default" disabled={props.last} onClick={() => props.onMove(1)}>
        {props.down}
      </Button>
    </>
  );
}
