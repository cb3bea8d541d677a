import { type JournalVerdict, money } from '@leadexec/api-client';
import { ErrorState, formatCount, Loading, TimeText } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts, Note } from '../../lib/facts.tsx';
import { messageOf } from '../../lib/message-of.ts';
import { PlainTable } from '../../lib/plain-table.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { wordOf } from '../../lib/use-words.ts';
import classes from './books.module.css';
import { headQuery } from './books.queries.ts';

/** Where the chain of seals ends, and whether the journal still says what was sealed (ADR 0030). */
export function Seals() {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const head = useQuery(headQuery());
  const [upto, setUpto] = useState(0);
  const checking = useMutation({ mutationFn: () => verifyAll(setUpto) });
  return (
    <section className={classes.section} aria-label={t('books.seals')}>
      <h2>{t('books.seals')}</h2>
      <p className={classes.hint}>{t('books.sealsHint')}</p>
      {head.isPending ? <Loading label={t('common.loading')} lines={2} /> : null}
      {head.error ? <ErrorState error={head.error} retry={head.refetch} texts={problems} /> : null}
      {head.data ? (
        <Facts
          framed
          label={t('books.seals')}
          facts={[
            [t('books.last'), formatCount(head.data.number)],
            [t('books.sealedAt'), <TimeText key="at" value={head.data.sealedAt} />],
            [t('books.waiting'), formatCount(head.data.waiting)],
            [t('books.hash'), <Hash key="hash" value={head.data.hash} />],
            [t('books.auditSeal'), formatCount(head.data.auditNumber)],
            [t('books.auditHash'), <Hash key="auditHash" value={head.data.auditHash} />],
          ]}
        />
      ) : null}
      <div>
        <Button size="xs" variant="default" loading={checking.isPending} onClick={() => checking.mutate()}>
          {t('books.verify')}
        </Button>
      </div>
      {checking.isPending ? (
        <p role="status">{t('books.verifying', { upto: formatCount(upto), last: formatCount(head.data?.number ?? upto) })}</p>
      ) : null}
      {checking.error ? <p role="alert">{messageOf(checking.error)}</p> : null}
      {checking.data ? <Verdict verdict={checking.data} /> : null}
    </section>
  );
}

function Hash({ value }: { value: string }) {
  return <span className={`mono ${classes.hash}`}>{value || '–'}</span>;
}

/** Asks on until the chain ends, or at the first part with faults. */
async function verifyAll(onPart: (upto: number) => void): Promise<JournalVerdict> {
  let after = 0;
  for (;;) {
    const part = await money.verifyJournal(after);
    onPart(part.upto);
    if (part.complete || part.faults.length > 0 || part.upto <= after) {
      return part;
    }
    after = part.upto;
  }
}

function Verdict({ verdict }: { verdict: JournalVerdict }) {
  const { t } = useTranslation();
  return verdict.faults.length === 0 ? (
    <Note tone="good">{t('books.sound', { count: verdict.upto })}</Note>
  ) : (
    <>
      <Note tone="bad">{t('books.broken')}</Note>
      <PlainTable
        label={t('books.faults')}
        rows={verdict.faults.map((fault, at) => ({ ...fault, at }))}
        rowId={(fault) => fault.at}
        columns={[
          { header: t('books.faultSeal'), align: 'end', cell: (fault) => fault.seal },
          { header: t('books.faultPlace'), align: 'end', cell: (fault) => fault.place },
          { header: t('books.faultKind'), cell: (fault) => wordOf('journalFault', fault.kind) },
        ]}
      />
    </>
  );
}
