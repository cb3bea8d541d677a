import type { InvariantRow } from '@leadexec/api-client';
import { StatusPill, TimeText } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type PlainColumn, PlainTable } from '../../lib/plain-table.tsx';
import { Section } from './section.tsx';
import classes from './system.module.css';
import { invariantsQuery, useCheckNow } from './system.queries.ts';
import { fill, texts } from './system.texts.ts';

const words = texts.invariants;

const columns: PlainColumn<InvariantRow>[] = [
  { header: words.columns.id, cell: (row) => <span className="mono">{row.id}</span> },
  { header: words.columns.statement, cell: (row) => row.statement },
  { header: words.columns.violations, align: 'end', cell: (row) => <StatusPill tone="bad">{String(row.violations)}</StatusPill> },
  { header: words.columns.rows, cell: (row) => <span className="mono">{row.rows.slice(0, 3).join(', ')}</span> },
];

/** The last check of the record against its own rules. Absent where the server has none. */
export function Invariants() {
  const query = useQuery(invariantsQuery());
  const check = useCheckNow();
  if (query.data === null) {
    return null;
  }
  return (
    <Section
      title={words.title}
      query={query}
      aside={(state) => (
        <Button
          size="compact-xs"
          variant="default"
          disabled={Boolean(state?.open)}
          loading={check.isPending}
          onClick={() => check.mutate()}
        >
          {words.run}
        </Button>
      )}
    >
      {(state) => {
        const last = state?.last;
        const broken = last?.invariants.filter((row) => Number(row.violations) > 0) ?? [];
        return (
          <>
            <p className={classes.fine}>
              {last ? (
                <>
                  <StatusPill tone={last.broken ? 'bad' : 'good'}>
                    {last.broken ? fill(words.broken, { count: last.broken }) : words.holds}
                  </StatusPill>
                  {last.notJudged ? (
                    <StatusPill tone="warn">{fill(words.notJudged, { count: last.notJudged })}</StatusPill>
                  ) : null}
                  <span>
                    {words.ended} <TimeText value={last.endedAt ?? null} />
                  </span>
                </>
              ) : (
                words.none
              )}
              {state?.open ? <span role="status">{words.running}</span> : null}
            </p>
            {broken.length === 0 ? null : (
              <PlainTable label={words.title} columns={columns} rows={broken} rowId={(row) => row.id} />
            )}
          </>
        );
      }}
    </Section>
  );
}
