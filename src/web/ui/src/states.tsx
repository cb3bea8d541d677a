import { ApiProblem } from '@leadexec/api-client';
import { Button, Skeleton } from '@mantine/core';
import { IconAlertTriangle, IconInbox, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './states.module.css';

interface EmptyProps {
  title: string;
  /** Why there is nothing, and what to do next. */
  children?: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyProps) {
  return (
    <div className={classes.state}>
      <span className={classes.icon} aria-hidden="true">
        <IconInbox size={26} stroke={1.6} />
      </span>
      <p className={classes.title}>{title}</p>
      {children ? <div className={classes.text}>{children}</div> : null}
      {action}
    </div>
  );
}

interface ErrorProps {
  error: unknown;
  retry?: (() => void) | undefined;
  texts: { retry: string; forbidden: string; missing: string; trace: string };
}

/** A failed read: what went wrong, the trace id for support, and another try. Forbidden and missing things say so. */
export function ErrorState({ error, retry, texts }: ErrorProps) {
  const problem = error instanceof ApiProblem ? error : undefined;
  const final = problem?.status === 403 || problem?.status === 404;
  const reason = problem?.detail ?? (final ? undefined : Object.values(problem?.errors ?? {})[0]?.join(' '));
  const title =
    problem?.status === 403 ? texts.forbidden : problem?.status === 404 ? texts.missing : (problem?.message ?? String(error));
  return (
    <div className={classes.state} role="alert">
      <span className={classes.icon} data-tone="bad" aria-hidden="true">
        {final ? <IconLock size={26} stroke={1.6} /> : <IconAlertTriangle size={26} stroke={1.6} />}
      </span>
      <p className={classes.title}>{title}</p>
      {reason ? <div className={classes.text}>{reason}</div> : null}
      {problem?.traceId ? (
        <div className={classes.trace}>
          {texts.trace} <span className="mono">{problem.traceId}</span>
        </div>
      ) : null}
      {retry && !final ? (
        <Button size="xs" variant="default" onClick={retry}>
          {texts.retry}
        </Button>
      ) : null}
    </div>
  );
}

/** Placeholder lines while something loads; told to screen readers once. */
export function Loading({ label, lines = 5 }: { label: string; lines?: number }) {
  return (
    <div className={classes.loading} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={14} radius="sm" width={`${92 - ((line * 17) % 40)}%`} />
      ))}
    </div>
  );
}
