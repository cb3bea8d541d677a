import { createContext, useContext } from 'react';
import { type Json, type JsonObject, valueAt } from './json.ts';

interface FormState {
  draft: JsonObject;
  set: (pointer: string, value: Json | undefined) => void;
  errors: Readonly<Record<string, readonly string[]>>;
}

export const FormContext = createContext<FormState | undefined>(undefined);

export function useForm(): FormState {
  const form = useContext(FormContext);
  if (!form) {
    throw new Error('A field stands outside a form.');
  }
  return form;
}

/** One value of the form, by its pointer. */
export function useField(pointer: string) {
  const { draft, set, errors } = useForm();
  return {
    value: valueAt(draft, pointer),
    set: (value: Json | undefined) => set(pointer, value),
    error: errors[pointer]?.join(' '),
    /** Mistakes of the value's parts. */
    below: Object.entries(errors).flatMap(([path, found]) => (path.startsWith(`${pointer}/`) ? found : [])),
  };
}
