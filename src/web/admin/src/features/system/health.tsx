import type { HealthRow } from '@leadexec/api-client';
import { formatMs, StatusPill } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type PlainColumn, PlainTable } from '../../lib/plain-table.tsx';
import { HealthPill } from './hosts.tsx';
import { Section } from './section.tsx';
import classes from './system.module.css';
import { healthQuery } from './system.queries.ts';
import { fill, texts } from './system.texts.ts';

const words = texts.health;

interface Check {
  host: string;
  name: string;
  state: 'ok' | 'closed' | 'warning';
  took: number | undefined;
}

const tones = { ok: 'good', closed: 'bad', warning: 'warn' } as const;

const columns: PlainColumn<Check>[] = [
  { header: words.columns.check, cell: (check) => check.name },
  { header: words.columns.state, cell: (check) => <StatusPill tone={tones[check.state]}>{words[check.state]}</StatusPill> },
  { header: words.columns.took, align: 'end', cell: (check) => (check.took === undefined ? '–' : formatMs(check.took)) },
  { header: words.columns.host, cell: (check) => <span className="mono">{check.host}</span> },
];

const checksOf = (row: HealthRow): Check[] => [
  ...row.checks.map((check) => ({
    host: row.host,
    name: check.name,
    state: check.ok ? ('ok' as const) : ('closed' as const),
    took: Number(check.milliseconds),
  })),
  ...row.warnings.map((name) => ({ host: row.host, name, state: 'warning' as const, took: undefined })),
];

/** What a balancer asks for, in full: which check of which host fails. */
export function Health() {
  const [all, setAll] = useState(false);
  return (
    <Section
      title={words.title}
      query={useQuery(healthQuery())}
      aside={(health) => (
        <>
          <HealthPill status={health.status} />
          <Button size="compact-xs" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? words.hide : words.show}
          </Button>
        </>
      )}
    >
      {(health) => {
        const checks = health.items.flatMap(checksOf);
        const shown = all ? checks : checks.filter((check) => check.state !== 'ok');
        return shown.length === 0 ? (
          <p className={classes.fine}>{fill(words.all, { count: checks.length })}</p>
        ) : (
          <PlainTable label={words.title} columns={columns} rows={shown} rowId={(check) => `${check.host} ${check.name}`} />
        );
      }}
    </Section>
  );
}
