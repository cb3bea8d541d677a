import { operations } from '@leadexec/api-client';
import { BodyViewer } from '@leadexec/ui';
import { Button, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { messageOf } from '../../lib/message-of.ts';
import { useForm } from '../../lib/settings/form-context.ts';
import { Section } from '../../lib/settings/section.tsx';
import { wordsOf } from '../../lib/settings/settings-form.tsx';
import classes from './preview-pane.module.css';

/** What would be sent, as the settings stand in the form: rendered by the server a moment after the last key (DELV-33). */
export function PreviewPane() {
  const { t } = useTranslation();
  const { draft } = useForm();
  const { leadTypes } = useSuspenseQuery(directoryQuery()).data;
  const [sample, setSample] = useState<Record<string, string>>({});
  const [typing, setTyping] = useState(false);
  const [test, setTest] = useState(draft.environment === 'testing');
  const [part, setPart] = useState<'webhook' | 'ping'>('webhook');
  const [asked] = useDebouncedValue({ draft, sample, test, part }, 350);
  const ready = Number(asked.draft.clientId) > 0 && Number(asked.draft.leadTypeId) > 0;
  const preview = useQuery({
    queryKey: ['method-preview', asked],
    queryFn: () =>
      operations.previewMethod({
        method: asked.draft as never,
        sampleFields: asked.sample,
        test: asked.test,
        ping: asked.part === 'ping',
      }),
    enabled: ready,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
  const fields =
    leadTypes.find((type) => type.id === draft.leadTypeId)?.fields.filter((field) => field.kind !== 'calculated') ?? [];
  const { request, mistakes = [], detail, sampleFields = {} } = preview.data ?? {};
  return (
    <Section title={t('methods.preview.title')} hint={t('methods.preview.hint')}>
      <div className={classes.pane}>
        <div className={classes.bar}>
          {draft.ping ? (
            <SegmentedControl
              size="xs"
              aria-label={t('methods.preview.part')}
              value={part}
              onChange={(next) => setPart(next as 'webhook' | 'ping')}
              data={[
                { value: 'webhook', label: t('methods.form.request') },
                { value: 'ping', label: t('methods.form.ping') },
              ]}
            />
          ) : null}
          <Switch
            size="xs"
            label={t('methods.preview.test')}
            checked={test}
            onChange={(event) => setTest(event.currentTarget.checked)}
          />
          <Button size="compact-xs" variant="subtle" aria-expanded={typing} onClick={() => setTyping(!typing)}>
            {t('methods.preview.sample')}
          </Button>
        </div>
        {typing ? (
          <div className={classes.fields}>
            {fields.map((field) => (
              <TextInput
                key={field.name}
                size="xs"
                label={field.label}
                placeholder={sampleFields[field.name] ?? ''}
                value={sample[field.name] ?? ''}
                onChange={(event) => setSample(withText(sample, field.name, event.currentTarget.value))}
              />
            ))}
          </div>
        ) : null}
        <section aria-label={t('methods.preview.title')} aria-busy={preview.isFetching} className={classes.result}>
          {ready ? null : <p className={classes.note}>{t('methods.preview.choose')}</p>}
          {preview.error ? <p className={classes.note}>{messageOf(preview.error)}</p> : null}
          {detail ? <p className={classes.note}>{detail}</p> : null}
          {request ? (
            <>
              <p className={classes.line}>
                <strong>{request.method}</strong> <span className="mono">{request.url}</span>
              </p>
              <dl className={classes.headers}>
                {request.headers.map((header) => (
                  <div key={header.name}>
                    <dt>{header.name}</dt>
                    <dd className="mono">{header.value}</dd>
                  </div>
                ))}
              </dl>
              <BodyViewer
                body={{ text: request.body, length: request.body.length }}
                label={t('methods.preview.body')}
                empty={t('exchange.emptyBody')}
                binary={t('exchange.binary')}
              />
            </>
          ) : null}
          {mistakes.length > 0 ? (
            <ul className={classes.mistakes} aria-label={t('methods.preview.mistakes')}>
              {mistakes.map((mistake) => (
                <li key={mistake.path + mistake.message}>
                  <strong>{wordsOf(mistake.path)}</strong> {mistake.message}
                </li>
              ))}
            </ul>
          ) : null}
        </section>
      </div>
    </Section>
  );
}

// An emptied field gets a made-up value again.
function withText(sample: Record<string, string>, name: string, text: string): Record<string, string> {
  const { [name]: _before, ...rest } = sample;
  return text === '' ? rest : { ...rest, [name]: text };
}
