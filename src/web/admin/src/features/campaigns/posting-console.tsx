import type { PostingSheet } from '@leadexec/api-client';
import { CopyText, ExchangeViewer, toCurl } from '@leadexec/ui';
import { Alert, Button, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messageOf } from '../../lib/message-of.ts';
import trial from '../methods/trial-panel.module.css';
import { fieldsOf, madeBy, type PostForm, type PostKind, requestOf, samplesOf, sendTest } from './test-post.ts';

/** Composes a post or a ping from the sheet's own samples and sends it to the real receiver, marked as a test (RPT-12, RPT-13). */
export function PostingConsole({ sheet }: { sheet: PostingSheet }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<PostKind>('post');
  const [form, setForm] = useState<PostForm>('json');
  const [values, setValues] = useState(() => samplesOf(sheet, 'post'));
  const [password, setPassword] = useState('');
  const [accessKey, setAccessKey] = useState('');
  const request = requestOf(sheet, { kind, form, values, password, accessKey }, location.origin);
  const send = useMutation({ mutationFn: () => sendTest(request) });
  const choose = (next: PostKind) => {
    setKind(next);
    setValues(samplesOf(sheet, next));
    send.reset();
  };
  const needs = (word: string) => sheet.credentials.some((line) => line.includes(word));
  const posted = kind === 'post' && sheet.ping;
  return (
    <div className={trial.panel}>
      <form
        className={trial.sample}
        aria-label={t('campaigns.console.title')}
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <p className={trial.intro}>{t(kind === 'ping' ? 'campaigns.console.pingIntro' : 'campaigns.console.intro')}</p>
        <div className={trial.foot}>
          {sheet.ping ? (
            <SegmentedControl
              size="xs"
              aria-label={t('campaigns.console.kind')}
              data={(['post', 'ping'] as const).map((value) => ({ value, label: t(`campaigns.console.${value}`) }))}
              value={kind}
              onChange={(value) => choose(value === 'ping' ? 'ping' : 'post')}
            />
          ) : null}
          <SegmentedControl
            size="xs"
            aria-label={t('campaigns.console.format')}
            data={[
              { value: 'json', label: 'JSON' },
              { value: 'form', label: t('campaigns.console.form') },
            ]}
            value={form}
            onChange={(value) => setForm(value === 'form' ? 'form' : 'json')}
          />
        </div>
        <div className={trial.fields}>
          {needs('api-key') ? (
            <TextInput
              size="xs"
              label={t('campaigns.console.key')}
              value={accessKey}
              autoComplete="off"
              onChange={(event) => setAccessKey(event.currentTarget.value.trim())}
            />
          ) : null}
          {needs('password') ? (
            <TextInput
              size="xs"
              label={t('campaigns.console.password')}
              value={password}
              autoComplete="off"
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          ) : null}
          {posted ? (
            <TextInput
              size="xs"
              label={t('campaigns.console.order')}
              description={t('campaigns.console.orderHint')}
              value={values.orderId ?? ''}
              onChange={(event) => setValues({ ...values, orderId: event.currentTarget.value.trim() })}
            />
          ) : null}
          {fieldsOf(sheet, kind).map((field) => (
            <TextInput
              key={`${kind} ${field.name}`}
              size="xs"
              label={field.name}
              withAsterisk={field.required}
              title={[field.label, field.type, field.allowed, field.format].filter(Boolean).join(' · ')}
              value={values[field.name] ?? ''}
              onChange={(event) => setValues({ ...values, [field.name]: event.currentTarget.value })}
            />
          ))}
        </div>
        <div className={trial.foot}>
          <span>
            <CopyText
              value={toCurl({ ...request, body: { text: request.body, length: request.body.length } })}
              label={t('campaigns.console.curl')}
              copied={t('common.copied')}
            />
          </span>
          <Button size="xs" type="submit" loading={send.isPending}>
            {t('campaigns.console.send')}
          </Button>
        </div>
      </form>
      <div className={trial.result} aria-live="polite">
        {send.error ? (
          <Alert color="red" variant="light" role="alert">
            {messageOf(send.error)}
          </Alert>
        ) : null}
        {send.data ? <Answer answer={send.data} onOrder={(orderId) => follow(orderId)} /> : null}
      </div>
    </div>
  );

  // The post that follows an accepted ping carries its order id.
  function follow(orderId: string) {
    setKind('post');
    setValues({ ...samplesOf(sheet, 'post'), orderId });
    send.reset();
  }
}

function Answer({ answer, onOrder }: { answer: Awaited<ReturnType<typeof sendTest>>; onOrder: (orderId: string) => void }) {
  const { t } = useTranslation();
  const made = madeBy(answer);
  const orderId = /"orderId"\s*:\s*"([^"]+)"/.exec(answer.responseBody.text ?? '')?.[1];
  return (
    <>
      {made ? (
        <p className={trial.intro}>
          {made.kind === 'post' ? (
            <Link to="/leads/$leadId" params={{ leadId: made.id }}>
              {t('campaigns.console.openLead')}
            </Link>
          ) : (
            <Link to="/pings/$pingId" params={{ pingId: made.id }}>
              {t('campaigns.console.openPing')}
            </Link>
          )}{' '}
          {made.kind === 'ping' && orderId ? (
            <Button size="compact-xs" variant="default" onClick={() => onOrder(orderId)}>
              {t('campaigns.console.follow')}
            </Button>
          ) : null}
        </p>
      ) : (
        <p className={trial.hint}>{t('campaigns.console.nothing')}</p>
      )}
      <ExchangeViewer exchange={answer} texts={t('exchange', { returnObjects: true })} />
    </>
  );
}
