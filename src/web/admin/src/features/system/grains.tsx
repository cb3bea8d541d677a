import type { GrainRow } from '@leadexec/api-client';
import { EmptyState, formatCount, formatMs, StatusPill } from '@leadexec/ui';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type GrainColumn, type GrainSearch, grainColumns } from './grain-search.ts';
import { Section } from './section.tsx';
import classes from './system.module.css';
import { grainsQuery } from './system.queries.ts';
import { fill, texts } from './system.texts.ts';

const words = texts.grains;

const values: Record<GrainColumn, (row: GrainRow) => string | number> = {
  type: (row) => row.type,
  activations: (row) => Number(row.activations),
  calls: (row) => Number(row.calls),
  failures: (row) => Number(row.failures),
  mean: (row) => Number(row.meanMs ?? -1),
  p99: (row) => Number(row.p99Ms ?? -1),
};

interface Props {
  search: GrainSearch;
  onSearch: (next: GrainSearch) => void;
}

/** Types of grains with their load; every column sorts. */
export function Grains({ search, onSearch }: Props) {
  const sort = search.sort ?? 'calls';
  const up = search.up ?? false;
  return (
    <Section
      title={words.title}
      query={useQuery(grainsQuery())}
      aside={(grains) => (grains.complete ? null : <StatusPill tone="warn">{words.incomplete}</StatusPill>)}
    >
      {(grains) =>
        grains.items.length === 0 ? (
          <EmptyState title={words.empty} />
        ) : (
          <>
            <p className={classes.hint}>{words.hint}</p>
            <div className={classes.frame}>
              <table className={classes.table} aria-label={words.title}>
                <thead>
                  <tr>
                    {grainColumns.map((column) => (
                      <Head
                        key={column}
                        column={column}
                        direction={column === sort ? (up ? 'ascending' : 'descending') : undefined}
                        // Names begin at A, figures at the largest.
                        onSort={() => onSearch({ sort: column, up: column === sort ? !up : column === 'type' })}
                      />
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {sorted(grains.items, sort, up).map((row) => (
                    <Row key={row.type} row={row} />
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )
      }
    </Section>
  );
}

function Head(props: { column: GrainColumn; direction: 'ascending' | 'descending' | undefined; onSort: () => void }) {
  const { column, direction } = props;
  const text = words.columns[column];
  const Arrow = direction === 'ascending' ? IconArrowUp : IconArrowDown;
  return (
    <th scope="col" data-align={column === 'type' ? undefined : 'end'} aria-sort={direction ?? 'none'}>
      <button type="button" className={classes.sort} title={fill(words.sortBy, { column: text })} onClick={props.onSort}>
        {text}
        <Arrow size={13} aria-hidden="true" data-off={direction ? undefined : true} />
      </button>
    </th>
  );
}

function Row({ row }: { row: GrainRow }) {
  const failures = Number(row.failures);
  return (
    <tr>
      <th scope="row" className="mono">
        {row.type}
      </th>
      <td data-align="end">{formatCount(Number(row.activations))}</td>
      <td data-align="end">{formatCount(Number(row.calls))}</td>
      <td data-align="end">{failures === 0 ? '0' : <StatusPill tone="warn">{formatCount(failures)}</StatusPill>}</td>
      <td data-align="end">{row.meanMs == null ? '–' : formatMs(Number(row.meanMs))}</td>
      <td data-align="end">{row.p99Ms == null ? '–' : formatMs(Number(row.p99Ms))}</td>
    </tr>
  );
}

function sorted(rows: readonly GrainRow[], sort: GrainColumn, up: boolean): GrainRow[] {
  const value = values[sort];
  const sign = up ? 1 : -1;
  return [...rows].sort((one, other) => {
    const [a, b] = [value(one), value(other)];
    return a === b ? one.type.localeCompare(other.type) : sign * (a < b ? -1 : 1);
  });
}
