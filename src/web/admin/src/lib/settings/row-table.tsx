import { IconArrowUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Choice } from './fields.tsx';
import { useForm } from './form-context.ts';
import type { Json, JsonObject } from './json.ts';
import classes from './row-table.module.css';

export interface RowColumn {
  name: string;
  header: string;
  /** A choice instead of a text. */
  choices?: readonly Choice[];
  type?: 'text' | 'time' | 'number' | 'check';
  /** Shown as text for an empty value. */
  placeholder?: string;
  width?: string;
  /** Something else than one of these, by row. */
  cell?: (row: JsonObject, at: number, change: (next: JsonObject) => void) => React.ReactNode;
}

interface Props {
  label: string;
  /** Where the rows stand in the form, for their mistakes. */
  path: string;
  rows: readonly JsonObject[];
  columns: readonly RowColumn[];
  onChange: (rows: JsonObject[]) => void;
  /** The order of the rows counts. */
  ordered?: boolean;
}

/** Rows that are typed into, in plain elements: hundreds of them stay fast. */
export function RowTable({ label, path, rows, columns, onChange, ordered }: Props) {
  const { t } = useTranslation();
  const { errors } = useForm();
  const put = (at: number, next: JsonObject) => onChange(rows.map((row, place) => (place === at ? next : row)));
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col">
                {column.header}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('grid.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const mistakes = Object.entries(errors).flatMap(([pointer, found]) =>
              pointer === `${path}/${at}` || pointer.startsWith(`${path}/${at}/`) ? found : [],
            );
            const name = `${label} ${at + 1}`;
            return (
              <tr key={at} data-wrong={mistakes.length > 0 || undefined} title={mistakes.join(' ') || undefined}>
                {columns.map((column) => (
                  <td key={column.name}>
                    {column.cell ? (
                      column.cell(row, at, (next) => put(at, next))
                    ) : (
                      <Cell
                        column={column}
                        value={row[column.name]}
                        label={`${column.header}, ${name}`}
                        onChange={(value) => put(at, without(row, column.name, value))}
                      />
                    )}
                  </td>
                ))}
                <td className={classes.tools}>
                  {ordered && at > 0 ? (
                    <button
                      type="button"
                      aria-label={t('form.up', { name })}
                      title={t('form.up', { name })}
                      onClick={() => onChange(swapped(rows, at))}
                    >
                      <IconArrowUp size={14} aria-hidden="true" />
                    </button>
                  ) : null}
                  <button
                    type="button"
                    aria-label={t('form.removeOne', { name })}
                    title={t('form.removeOne', { name })}
                    onClick={() => onChange(rows.filter((_, place) => place !== at))}
                  >
                    <IconX size={14} aria-hidden="true" />
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  column: RowColumn;
  value: Json | undefined;
  label: string;
  onChange: (value: Json | undefined) => void;
}

export function Cell({ column, value, label, onChange }: CellProps) {
  if (column.choices) {
    return (
      <select
        className={classes.input}
        aria-label={label}
        value={String(value ?? '')}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      >
        {column.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  if (column.type === 'check') {
    return (
      <input
        type="checkbox"
        aria-label={label}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  }
  return (
    <input
      className={classes.input}
      type={column.type ?? 'text'}
      aria-label={label}
      placeholder={column.placeholder}
      value={value === undefined || value === null ? '' : column.type === 'time' ? String(value).slice(0, 5) : String(value)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        onChange(text === '' ? undefined : column.type === 'number' ? Number(text) : text);
      }}
    />
  );
}

function without(row: JsonObject, name: string, value: Json | undefined): JsonObject {
  const { [name]: _, ...rest } = row;
  return value === undefined ? rest : { ...rest, [name]: value };
}

function swapped(rows: readonly JsonObject[], at: number): JsonObject[] {
  const next = [...rows];
  const [moved] = next.splice(at, 1);
  return moved ? [...next.slice(0, at - 1), moved, ...next.slice(at - 1)] : next;
}
