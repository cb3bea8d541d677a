import { StatusPill, type Tone } from '@leadexec/ui';
import { type WordGroup, wordOf } from './use-words.ts';

const tones: Partial<Record<WordGroup, Record<string, Tone>>> = {
  clientStatus: {
    active: 'good',
    new: 'info',
    pending: 'info',
    working: 'info',
    waiting: 'info',
    late: 'warn',
    suspended: 'warn',
    dead: 'mute',
  },
  accountStatus: { open: 'good', paused: 'warn', onHold: 'warn' },
  orderStatus: { open: 'good', pending: 'info', paused: 'warn', onHold: 'warn', filled: 'info' },
  campaignStatus: { active: 'good', onHold: 'warn', late: 'warn', suspended: 'warn' },
  whyOutcome: { sold: 'good', refused: 'warn', open: 'info', skipped: 'mute', notTried: 'mute' },
  queueState: { waiting: 'info', delayed: 'warn', processing: 'good' },
  inboundPing: { accepted: 'good', consumed: 'info', declined: 'warn' },
  pingState: { bidAccepted: 'good', bidRefused: 'mute', timedOut: 'warn', failed: 'bad', sent: 'info' },
  returnState: { pending: 'info', approved: 'good', approvedReturnedToSource: 'good', denied: 'mute' },
  invoiceStatus: { open: 'info', partlyPaid: 'info', paid: 'good', overdue: 'bad' },
  paymentState: { initiated: 'info', sent: 'info', succeeded: 'good', declined: 'warn', unknown: 'bad' },
  periodState: { open: 'info', closing: 'warn', closed: 'good' },
  chargeState: { paid: 'good', due: 'info', declined: 'bad' },
  mailState: { waiting: 'info', sent: 'good', failed: 'bad' },
  trial: { accepted: 'good', rejected: 'warn', failed: 'bad', notSent: 'bad', unknown: 'bad' },
};

/** The tone of a code; of one that has none it is a quiet one. */
export const toneOf = (group: WordGroup, code: string): Tone => tones[group]?.[code] ?? 'mute';

/** A code as a pill, in words and with its tone. */
export function WordPill({
  group,
  code,
  title,
}: {
  group: WordGroup;
  code: string | null | undefined;
  title?: string | undefined;
}) {
  return (
    <StatusPill tone={tones[group]?.[code ?? ''] ?? 'mute'} title={title}>
      {wordOf(group, code)}
    </StatusPill>
  );
}
