import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './setup-steps.module.css';

const order = ['contact', 'method', 'login', 'account', 'order', 'finish'] as const;
type Step = (typeof order)[number];

/** The steps of a client's set-up: where one is, what is done, and the way back and forth (CLNT-02, CLNT-03). */
export function SetupSteps(props: { current: Step; clientId?: number | undefined; done: ReadonlySet<Step> }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('clientSetup.label')}>
      <ol className={classes.steps}>
        {order.map((step, at) => {
          const done = props.done.has(step);
          const mark = (
            <span className={classes.mark} data-done={done || undefined} aria-hidden="true">
              {done ? '✓' : at + 1}
            </span>
          );
          const name = t(`clientSetup.steps.${step}`);
          const here = step === props.current ? { 'aria-current': 'step' as const } : {};
          return (
            <li key={step} data-here={step === props.current || undefined}>
              {props.clientId === undefined ? (
                <span className={classes.todo} {...here}>
                  {mark}
                  {name}
                </span>
              ) : (
                <Link
                  to="/clients/$clientId/setup"
                  params={{ clientId: String(props.clientId) }}
                  search={{ step } as never}
                  aria-label={`${name}, ${done ? t('clientSetup.done') : t('clientSetup.open')}`}
                  {...here}
                >
                  {mark}
                  {name}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** The name of the step; who comes to it by keyboard goes on from here. */
export function StepHead({ step }: { step: Step }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <header className={classes.head}>
      <h2 ref={heading} tabIndex={-1}>
        {t(`clientSetup.steps.${step}`)}
      </h2>
      <p>{t(`clientSetup.hints.${step}`)}</p>
    </header>
  );
}

/** Below a step without a form of its own. */
export function StepBar({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <footer className={classes.bar}>
      <p>{t('clientSetup.later')}</p>
      {children}
    </footer>
  );
}

export function StepPart({ children }: { children: ReactNode }) {
  return <div className={classes.part}>{children}</div>;
}

export function Summary({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={classes.summary}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
