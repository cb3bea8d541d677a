import type { WorkQueueRow } from '@leadexec/api-client';
import { formatAge, formatCount } from '@leadexec/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type PlainColumn, PlainTable } from '../../lib/plain-table.tsx';
import { Section } from './section.tsx';
import { queuesQuery } from './system.queries.ts';
import { fill, texts } from './system.texts.ts';

const words = texts.queues;
const pages = { delivery: '/queue', reconcile: '/reconcile' } as const;

const setAside = { range: 'ever', setAside: true } as const;

function Name({ name }: { name: string }) {
  if (name.startsWith('outbox/')) {
    return fill(words.outbox, { topic: name.slice('outbox/'.length) });
  }
  const text = words.names[name] ?? name;
  if (name === 'parked') {
    return (
      <Link to="/leads" search={setAside}>
        {text}
      </Link>
    );
  }
  return name === 'delivery' || name === 'reconcile' ? <Link to={pages[name]}>{text}</Link> : text;
}

const columns: PlainColumn<WorkQueueRow>[] = [
  { header: words.columns.name, cell: (queue) => <Name name={queue.name} /> },
  { header: words.columns.depth, align: 'end', cell: (queue) => formatCount(Number(queue.depth)) },
  {
    header: words.columns.oldest,
    align: 'end',
    cell: (queue) => (Number(queue.depth) === 0 ? '–' : formatAge(Number(queue.oldestAgeSeconds))),
  },
  { header: words.columns.delayed, align: 'end', cell: (queue) => formatCount(Number(queue.delayed)) },
  { header: words.columns.givenUp, align: 'end', cell: (queue) => formatCount(Number(queue.givenUp)) },
];

/** Work that waits. */
export function Queues() {
  return (
    <Section title={words.title} query={useQuery(queuesQuery())}>
      {(queues) => <PlainTable label={words.title} columns={columns} rows={queues.items} rowId={(queue) => queue.name} />}
    </Section>
  );
}
