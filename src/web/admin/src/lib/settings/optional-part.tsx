import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useField } from './form-context.ts';
import type { Json } from './json.ts';

/** A part of a setting that may be absent as a whole; switched off and on again before saving, it begins anew. */
export function OptionalPart(props: { path: string; label: string; hint?: string; first: Json; children: ReactNode }) {
  const { value, set, error } = useField(props.path);
  const there = value !== undefined && value !== null;
  return (
    <>
      <Switch
        size="xs"
        label={props.label}
        {...(props.hint ? { description: props.hint } : {})}
        checked={there}
        error={error}
        onChange={(event) => set(event.currentTarget.checked ? props.first : undefined)}
      />
      {there ? props.children : null}
    </>
  );
}
