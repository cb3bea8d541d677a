import type { HostRow } from '@leadexec/api-client';
import { EmptyState, formatCount, StatusPill, TimeText, type Tone } from '@leadexec/ui';
import { useQuery } from '@tanstack/react-query';
import { type PlainColumn, PlainTable } from '../../lib/plain-table.tsx';
import { formatBytes } from './format-bytes.ts';
import { Section } from './section.tsx';
import classes from './system.module.css';
import { hostsQuery } from './system.queries.ts';
import { texts } from './system.texts.ts';

const words = texts.hosts;
const tones: Record<string, Tone> = { ready: 'good', degraded: 'warn', 'not-ready': 'bad', unknown: 'bad' };

/** A state of health as a pill. */
export function HealthPill({ status }: { status: string }) {
  return <StatusPill tone={tones[status] ?? 'mute'}>{texts.status[status] ?? status}</StatusPill>;
}

const columns: PlainColumn<HostRow>[] = [
  { header: words.columns.host, cell: (host) => <span className="mono">{host.name ?? host.id}</span> },
  { header: words.columns.role, cell: (host) => (host.role ? (words.roles[host.role] ?? host.role) : '–') },
  { header: words.columns.membership, cell: (host) => words.membership[host.membership] ?? host.membership },
  {
    header: words.columns.status,
    cell: (host) => (host.membership === 'dead' ? '–' : <HealthPill status={host.status} />),
  },
  { header: words.columns.version, cell: (host) => <span className={classes.version}>{host.version ?? '–'}</span> },
  { header: words.columns.started, cell: (host) => <TimeText value={host.startedAt} /> },
  {
    header: words.columns.memory,
    align: 'end',
    cell: (host) => (host.memoryBytes == null ? '–' : formatBytes(Number(host.memoryBytes))),
  },
  { header: words.columns.activations, align: 'end', cell: (host) => formatCount(Number(host.activations)) },
];

/** The processes that make up the installation. */
export function Hosts() {
  return (
    <Section
      title={words.title}
      query={useQuery(hostsQuery())}
      aside={(hosts) => (hosts.complete ? null : <StatusPill tone="warn">{words.incomplete}</StatusPill>)}
    >
      {(hosts) =>
        hosts.items.length === 0 ? (
          <EmptyState title={words.empty} />
        ) : (
          <PlainTable label={words.title} columns={columns} rows={hosts.items} rowId={(host) => host.id} />
        )
      }
    </Section>
  );
}
