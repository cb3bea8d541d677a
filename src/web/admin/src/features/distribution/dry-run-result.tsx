import type { DryRun } from '@leadexec/api-client';
import { MoneyText } from '@leadexec/ui';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PlainTable } from '../../lib/plain-table.tsx';
import { LeadStatus } from '../../lib/statuses.tsx';
import { wordOf } from '../../lib/use-words.ts';
import classes from './dry-run.module.css';

/** Rounds with their candidates in order, then those left out with both sides of each comparison. */
export function DryRunResult({ run }: { run: DryRun }) {
  const { t } = useTranslation();
  const { intake } = run;
  const rounds = run.rounds.filter((round) => round.candidates.length > 0);
  return (
    <>
      <p className={classes.note}>
        {t('dryRun.intake')}{' '}
        <LeadStatus lead={{ validity: intake.validity, distribution: 'notDistributed', reasonText: intake.message ?? null }} />{' '}
        {intake.message}
      </p>
      {intake.errors.map((error) => (
        <p key={error.field} className={classes.note}>
          <strong>{error.field}</strong> {error.message}
        </p>
      ))}
      {rounds.length === 0 ? <p className={classes.note}>{t('dryRun.nobody')}</p> : null}
      {rounds.map((round) => (
        <div key={`${round.kind} ${round.name}`}>
          <h2>
            {wordOf('scanRound', round.kind)}
            {round.name && round.kind !== 'general' ? ` · ${round.name}` : ''}
            {round.method ? ` · ${wordOf('distributionMethod', round.method)}` : ''}
          </h2>
          <PlainTable
            label={wordOf('scanRound', round.kind)}
            rows={round.candidates}
            rowId={(candidate) => candidate.accountId}
            columns={[
              { header: t('dryRun.place'), align: 'end', cell: (candidate) => candidate.place },
              { header: t('dryRun.client'), cell: (candidate) => candidate.client },
              {
                header: t('dryRun.account'),
                cell: (candidate) => (
                  <Link to="/accounts/$accountId" params={{ accountId: String(candidate.accountId) }}>
                    {candidate.account}
                  </Link>
                ),
              },
              { header: t('dryRun.exclusive'), cell: (candidate) => (candidate.exclusive ? t('form.yes') : t('form.no')) },
              { header: t('dryRun.price'), align: 'end', cell: (candidate) => <MoneyText value={candidate.price} /> },
            ]}
          />
        </div>
      ))}
      {run.skippedCount > 0 ? (
        <details open={rounds.length === 0}>
          <summary>{t('dryRun.skipped', { count: run.skippedCount })}</summary>
          <PlainTable
            label={t('dryRun.skipped', { count: run.skippedCount })}
            rows={run.skipped}
            rowId={(account) => account.accountId}
            columns={[
              { header: t('dryRun.client'), cell: (account) => account.client },
              {
                header: t('dryRun.account'),
                cell: (account) => (
                  <Link to="/accounts/$accountId" params={{ accountId: String(account.accountId) }}>
                    {account.account}
                  </Link>
                ),
              },
              { header: t('dryRun.reason'), cell: (account) => account.reasonText },
              { header: t('dryRun.detail'), cell: (account) => account.detail },
            ]}
          />
        </details>
      ) : null}
      <Notes title={t('dryRun.notes')} notes={run.notes} />
      <Notes title={t('dryRun.notJudged')} notes={run.notJudged} />
    </>
  );
}

function Notes({ title, notes }: { title: string; notes: readonly string[] }) {
  return notes.length === 0 ? null : (
    <details>
      <summary>{title}</summary>
      <ul className={classes.note}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  );
}
