import type { TraceSegment, TraceStep } from '@leadexec/api-client';
import { EmptyState, ErrorState, formatMs, Loading, TimeText, type Tone } from '@leadexec/ui';
import { IconAlertTriangle, IconCheck, IconClock, IconQuestionMark, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../lib/i18n.ts';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { traceQuery } from './leads.queries.ts';
import classes from './timeline.module.css';

/** The process log (LEAD-36): every step with result, reason and milliseconds; our own time apart from waiting. */
export function LeadTimeline({ leadId }: { leadId: string }) {
  const { t } = useTranslation();
  const texts = useProblemTexts();
  const trace = useQuery(traceQuery(leadId));
  if (trace.isPending) {
    return <Loading label={t('common.loading')} />;
  }
  if (trace.error) {
    return <ErrorState error={trace.error} retry={trace.refetch} texts={texts} />;
  }
  if (trace.data.segments.length === 0) {
    return <EmptyState title={t('timeline.empty')}>{t('timeline.emptyHint')}</EmptyState>;
  }
  return (
    <div className={classes.segments}>
      {trace.data.segments.map((segment) => (
        <Segment key={segment.startedAt} segment={segment} />
      ))}
    </div>
  );
}

function Segment({ segment }: { segment: TraceSegment }) {
  const { t } = useTranslation();
  const shown = segment.steps.filter((step) => step.step !== 'candidate');
  const left = segment.steps.filter((step) => step.step === 'candidate');
  const lastMatch = shown.findLastIndex((step) => step.step === 'matched');
  return (
    <section>
      <p className={classes.summary}>
        <TimeText value={segment.startedAt} format="full" />
        <span>
          {t('timeline.total', {
            total: formatMs(segment.elapsedMs),
            own: formatMs(segment.ownMs),
            wait: formatMs(segment.waitMs),
          })}
        </span>
      </p>
      <ol className={classes.steps}>
        {shown.map((step, at) => (
          <Step key={`${step.step} ${at}`} step={step} total={segment.elapsedMs}>
            {at === lastMatch && left.length > 0 ? <Candidates steps={left} /> : null}
          </Step>
        ))}
        {lastMatch < 0 && left.length > 0 ? (
          <li className={classes.step}>
            <Candidates steps={left} />
          </li>
        ) : null}
      </ol>
    </section>
  );
}

const tones: Record<string, Tone> = { done: 'good', refused: 'warn', skipped: 'mute', failed: 'bad', unknown: 'bad' };
const icons = { good: IconCheck, warn: IconX, mute: IconClock, bad: IconAlertTriangle, info: IconQuestionMark };

function Step({ step, total, children }: { step: TraceStep; total: number; children: React.ReactNode }) {
  const { t } = useTranslation();
  const tone = tones[step.result] ?? 'info';
  const Icon = icons[tone];
  const whom = [step.client, step.account].filter(Boolean).join(' · ');
  return (
    <li className={classes.step} data-tone={tone}>
      <span className={classes.mark} role="img" aria-label={nameOf('results', step.result)}>
        <Icon size={12} stroke={2.6} aria-hidden="true" />
      </span>
      <div className={classes.what}>
        <p className={classes.name}>
          {nameOf('steps', step.step)}
          {whom ? <span className={classes.whom}>{whom}</span> : null}
        </p>
        {step.reasonText ? <p className={classes.reason}>{step.reasonText}</p> : null}
        {step.detail && step.detail !== step.reasonText ? <p className={classes.detail}>{step.detail}</p> : null}
        {children}
      </div>
      <div className={classes.time}>
        <span title={step.waitMs > 0 ? t('timeline.waited', { time: formatMs(step.waitMs) }) : undefined}>
          {formatMs(step.elapsedMs)}
        </span>
        <svg className={classes.meter} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect width={share(step.elapsedMs, total)} height={4} className={classes.wait} />
          <rect width={share(step.elapsedMs - step.waitMs, total)} height={4} className={classes.own} />
        </svg>
      </div>
    </li>
  );
}

/** The delivery accounts that were left out, each with its first failing gate (DIST-13). */
function Candidates({ steps }: { steps: readonly TraceStep[] }) {
  const { t } = useTranslation();
  return (
    <details className={classes.candidates}>
      <summary>{t('timeline.notEligible', { count: steps.length })}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('timeline.client')}</th>
            <th scope="col">{t('timeline.account')}</th>
            <th scope="col">{t('timeline.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, at) => (
            <tr key={`${step.account} ${at}`}>
              <td>{step.client ?? '–'}</td>
              <td>{step.account ?? '–'}</td>
              <td>
                {step.reasonText}
                {step.detail && step.detail !== step.reasonText ? <span className={classes.more}>{step.detail}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function share(part: number, whole: number): number {
  return whole <= 0 || part <= 0 ? 0 : Math.max(1, Math.min(100, (part / whole) * 100));
}
