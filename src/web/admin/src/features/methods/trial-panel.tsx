import { type DeliveryMethod, type Exchange, operations, type Trial } from '@leadexec/api-client';
import { ExchangeViewer, MoneyText } from '@leadexec/ui';
import { Alert, Button, Switch, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { Note } from '../../lib/facts.tsx';
import { May } from '../../lib/may.tsx';
import { messageOf } from '../../lib/message-of.ts';
import { WordPill } from '../../lib/pills.tsx';
import { wordOf } from '../../lib/use-words.ts';
import { DecidedRules, type Rules } from './decided-rules.tsx';
import classes from './trial-panel.module.css';

/** A sample lead sent to the buyer, and how the answer is judged. */
export function TrialPanel({ method }: { method: DeliveryMethod }) {
  const { t } = useTranslation();
  const { leadTypes } = useSuspenseQuery(directoryQuery()).data;
  const [sample, setSample] = useState<Record<string, string>>({});
  const [toTest, setToTest] = useState(method.environment === 'testing');
  const client = useQueryClient();
  const twice = useMutation({
    mutationFn: () => operations.doubleSend(method.id ?? 0, { sampleFields: sample, test: toTest }),
    onSuccess: (sent) => {
      send.reset();
      setSample(sent.sampleFields);
    },
    // The method itself may say now that the buyer drops repeated leads.
    onSettled: () => client.invalidateQueries({ queryKey: ['settings', 'delivery-methods'] }),
  });
  const send = useMutation({
    mutationFn: () => operations.testSend(method.id ?? 0, { sampleFields: sample, test: toTest }),
    onSuccess: (sent) => {
      twice.reset();
      setSample(sent.sampleFields);
    },
  });
  if (method.type === 'leadPortal') {
    return <p className={classes.intro}>{t('methods.trial.portal')}</p>;
  }
  const error = send.error ?? twice.error;
  const type = leadTypes.find((known) => known.id === method.leadTypeId);
  const fields = type?.fields.filter((field) => field.kind !== 'calculated') ?? [];
  return (
    <div className={classes.panel}>
      <form
        className={classes.sample}
        aria-label={t('methods.trial.sample')}
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <p className={classes.intro}>{t('methods.trial.intro')}</p>
        <div className={classes.fields}>
          {fields.map((field) => (
            <TextInput
              key={field.name}
              size="xs"
              label={field.label}
              value={sample[field.name] ?? ''}
              onChange={(event) => setSample({ ...sample, [field.name]: event.currentTarget.value })}
            />
          ))}
        </div>
        <p className={classes.hint}>{t('methods.trial.sampleHint')}</p>
        <May needs="clients edit" tell>
          <div className={classes.foot}>
            <Switch
              size="xs"
              label={t('methods.trial.toTest')}
              checked={toTest}
              onChange={(event) => setToTest(event.currentTarget.checked)}
            />
            <Button
              size="xs"
              variant="default"
              title={t('methods.trial.twiceHint')}
              loading={twice.isPending}
              onClick={() => twice.mutate()}
            >
              {t('methods.trial.twice')}
            </Button>
            <Button size="xs" type="submit" loading={send.isPending}>
              {t('methods.trial.send')}
            </Button>
          </div>
        </May>
      </form>
      <div className={classes.result}>
        {error ? (
          <Alert color="red" variant="light" role="alert">
            {messageOf(error)}
          </Alert>
        ) : null}
        {send.data ? (
          <Verdict label={t('methods.trial.verdict')} trial={send.data.result} rules={method.webhook?.response} />
        ) : null}
        {twice.data ? (
          <>
            <Note tone={twice.data.deduplicates ? 'good' : 'warn'}>
              {t(twice.data.deduplicates ? 'methods.trial.alike' : 'methods.trial.unlike')}
            </Note>
            <Verdict label={t('methods.trial.first')} trial={twice.data.first} rules={method.webhook?.response} />
            <Verdict label={t('methods.trial.second')} trial={twice.data.second} rules={method.webhook?.response} />
          </>
        ) : null}
      </div>
    </div>
  );
}

function Verdict({ label, trial, rules }: { label: string; trial: Trial; rules: Rules | undefined }) {
  const { t } = useTranslation();
  const texts = t('exchange', { returnObjects: true });
  const facts = [
    [t('methods.trial.rule'), wordOf('verdictRule', trial.rule)],
    [t('methods.trial.detail'), trial.detail],
    [t('methods.trial.reference'), trial.reference],
    [t('methods.trial.redirect'), trial.redirectUrl],
  ] as const;
  return (
    <section aria-label={label} className={classes.verdict}>
      <dl className={classes.facts}>
        <div>
          <dt>{label}</dt>
          <dd>
            <WordPill group="trial" code={trial.state} />
          </dd>
        </div>
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
        {trial.price === null || trial.price === undefined ? null : (
          <div>
            <dt>{t('methods.trial.price')}</dt>
            <dd>
              <MoneyText value={String(trial.price)} />
            </dd>
          </div>
        )}
      </dl>
      <DecidedRules trial={trial} rules={rules} />
      {trial.ambiguous ? <p className={classes.hint}>{t('methods.trial.ambiguous')}</p> : null}
      {trial.priceUnusable ? <p className={classes.hint}>{t('methods.trial.unusable')}</p> : null}
      {trial.request ? (
        <ExchangeViewer exchange={exchangeOf(trial)} texts={texts} />
      ) : (
        <p className={classes.hint}>{t('methods.trial.nothing')}</p>
      )}
    </section>
  );
}

const body = (text: string | undefined) => ({ text: text ?? '', length: text?.length ?? 0 });

function exchangeOf({ request, response, timings }: Trial): Exchange {
  return {
    method: request?.method ?? '',
    url: request?.url ?? '',
    requestHeaders: request?.headers ?? [],
    requestBody: body(request?.body),
    status: response?.status ?? null,
    responseHeaders: response?.headers ?? [],
    responseBody: body(response?.body),
    responseLength: response?.length ?? 0,
    wireRequests: 1,
    timings: {
      connectMs: timings?.connectMs ?? null,
      sentMs: timings?.sentMs ?? null,
      firstByteMs: timings?.firstByteMs ?? null,
      totalMs: timings?.totalMs ?? 0,
    },
  };
}
