import type { DatabaseState, TableRow } from '@leadexec/api-client';
import { formatAge, formatCount, StatusPill } from '@leadexec/ui';
import { useQuery } from '@tanstack/react-query';
import { type PlainColumn, PlainTable } from '../../lib/plain-table.tsx';
import { formatBytes } from './format-bytes.ts';
import { Section } from './section.tsx';
import classes from './system.module.css';
import { databaseQuery } from './system.queries.ts';
import { texts } from './system.texts.ts';

const words = texts.database;

const columns: PlainColumn<TableRow>[] = [
  { header: words.columns.table, cell: (table) => <span className="mono">{table.name}</span> },
  { header: words.columns.size, align: 'end', cell: (table) => formatBytes(Number(table.bytes)) },
  { header: words.columns.rows, align: 'end', cell: (table) => formatCount(Number(table.rows)) },
];

/** Size, sessions and durability of the database. */
export function Database() {
  return (
    <Section
      title={words.title}
      query={useQuery(databaseQuery())}
      aside={(state) => (
        <StatusPill tone={state.durable ? 'good' : 'bad'}>{state.durable ? words.durable : words.notDurable}</StatusPill>
      )}
    >
      {(state) => (
        <>
          <Figures state={state} />
          <PlainTable label={words.tables} columns={columns} rows={state.tables} rowId={(table) => table.name} />
        </>
      )}
    </Section>
  );
}

function Figures({ state }: { state: DatabaseState }) {
  const full = Number(state.connections) / Number(state.maximumConnections);
  const figures = [
    [words.size, formatBytes(Number(state.bytes)), false],
    [words.sessions, `${formatCount(Number(state.connections))} / ${formatCount(Number(state.maximumConnections))}`, full > 0.8],
    [words.busy, formatCount(Number(state.active)), false],
    [words.longest, formatAge(Number(state.longestTransactionSeconds)), Number(state.longestTransactionSeconds) > 300],
    [words.version, state.version, false],
  ] as const;
  return (
    <dl className={classes.tiles}>
      {figures.map(([name, value, warn]) => (
        <div key={name} data-warn={warn || undefined}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
