import type { DeliveryMethod, FieldInfo } from '@leadexec/api-client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { NumberField, SelectField, SwitchField, TagsField, TextField } from '../../lib/settings/fields.tsx';
import { useField } from '../../lib/settings/form-context.ts';
import type { Json } from '../../lib/settings/json.ts';
import { OptionalPart } from '../../lib/settings/optional-part.tsx';
import { Section } from '../../lib/settings/section.tsx';
import { SettingEditor } from '../../lib/settings/setting-page.tsx';
import { useWords } from '../../lib/use-words.ts';
import { PreviewPane } from './preview-pane.tsx';
import { ScheduleField } from './schedule-field.tsx';
import { WebhookFields } from './webhook-fields.tsx';

export const newMethod = (clientId: number | undefined, leadTypeId: number | undefined): DeliveryMethod => ({
  clientId: clientId ?? 0,
  leadTypeId: leadTypeId ?? 0,
  description: '',
  type: 'webhook',
  environment: 'production',
  enabled: true,
  webhook: newWebhook() as NonNullable<DeliveryMethod['webhook']>,
});

const newWebhook = () => ({
  productionUrl: '',
  method: 'post',
  contentType: 'json',
  timeoutSeconds: 30,
  headers: [],
  mappings: [],
  authentication: { kind: 'none', tokenPrefix: 'Bearer' },
  response: { redirectHosts: [] },
});

/** How a client gets its leads (DELV-01 to DELV-48). */
export function MethodForm(props: {
  method: DeliveryMethod;
  /** Only what a first method of a known client needs. */
  brief?: boolean;
  onSaved?: (method: DeliveryMethod) => void;
  onArchived?: () => void;
}) {
  const { t } = useTranslation();
  return (
    <SettingEditor
      kind="delivery-methods"
      label={t('methods.form.label')}
      stored={props.method}
      onSaved={props.onSaved}
      onArchived={props.onArchived}
      drafts={!props.brief}
    >
      <Fields isNew={!props.method.id} brief={props.brief ?? false} />
    </SettingEditor>
  );
}

function Fields({ isNew, brief }: { isNew: boolean; brief: boolean }) {
  const { t } = useTranslation();
  const { leadTypes } = useSuspenseQuery(directoryQuery()).data;
  const [type, leadTypeId] = [useField('/type').value, useField('/leadTypeId').value];
  const fields = leadTypes.find((known) => known.id === leadTypeId)?.fields ?? [];
  return (
    <>
      <General isNew={isNew} brief={brief} />
      {type === 'pingPost' ? <Ping fields={fields} /> : null}
      {type === 'leadPortal' ? null : (
        <WebhookFields path="/webhook" title={t('methods.form.request')} hint={t('methods.form.requestHint')} fields={fields}>
          <PreviewPane />
        </WebhookFields>
      )}
      {brief ? null : <ScheduleField />}
      {brief ? null : (
        <Section title={t('methods.form.portal')} hint={t('methods.form.portalHint')}>
          <SwitchField path="/portalAnalytics" label={t('methods.form.analytics')} span={12} />
        </Section>
      )}
      {brief ? null : (
        <Section title={t('methods.form.failures')} hint={t('methods.form.failuresHint')}>
          <TagsField path="/failureRecipients" label={t('methods.form.failureRecipients')} />
        </Section>
      )}
      {brief || type === 'leadPortal' ? null : (
        <Section title={t('methods.form.retry')} hint={t('methods.form.retryHint')}>
          <SwitchField path="/retry/enabled" label={t('methods.form.retryOn')} />
          <SwitchField path="/retry/errorsOnly" label={t('methods.form.errorsOnly')} />
          <NumberField
            path="/retry/maximumRetries"
            label={t('methods.form.most')}
            suffix={t('methods.form.tries')}
            minimum={1}
            maximum={20}
          />
          <NumberField
            path="/retry/minutesBetween"
            label={t('methods.form.every')}
            suffix={t('methods.form.minutes')}
            minimum={1}
          />
        </Section>
      )}
    </>
  );
}

// Without a ping of its own, an alternate delivery of the account is the ping (DELV-53).
function Ping({ fields }: { fields: readonly FieldInfo[] }) {
  const { t } = useTranslation();
  const there = useField('/ping').value;
  return (
    <>
      <Section title={t('methods.form.pingPart')} hint={t('methods.form.pingPartHint')}>
        <OptionalPart path="/ping" label={t('methods.form.ownPing')} first={newWebhook() as Json}>
          {null}
        </OptionalPart>
      </Section>
      {there ? (
        <WebhookFields path="/ping" title={t('methods.form.ping')} hint={t('methods.form.pingHint')} fields={fields} ping />
      ) : null}
    </>
  );
}

function General({ isNew, brief }: { isNew: boolean; brief: boolean }) {
  const { t } = useTranslation();
  const { clients, leadTypes } = useSuspenseQuery(directoryQuery()).data;
  const types = useWords('deliveryType');
  const choices = (items: readonly { id: number; name: string }[]) =>
    items.map((item) => ({ value: String(item.id), label: item.name }));
  return (
    <Section title={t('methods.form.general')} hint={t('methods.form.generalHint')}>
      <TextField path="/description" label={t('methods.form.description')} required span={8} />
      <TypeField data={types} isNew={isNew} />
      {brief ? null : (
        <SelectField
          path="/clientId"
          label={t('methods.form.client')}
          data={choices(clients)}
          number
          disabled={!isNew}
          span={4}
        />
      )}
      <SelectField
        path="/leadTypeId"
        label={t('methods.form.leadType')}
        data={choices(leadTypes)}
        number
        disabled={!isNew}
        span={4}
      />
      <SelectField path="/environment" label={t('methods.form.environment')} data={useWords('environment')} />
      <SwitchField path="/enabled" label={t('methods.form.enabled')} span={12} />
      {brief ? null : (
        <SwitchField
          path="/portalFiles"
          label={t('methods.form.portalFiles')}
          hint={t('methods.form.portalFilesHint')}
          span={12}
        />
      )}
    </Section>
  );
}

// The portal has no request; a request that was typed comes back when the type does.
function TypeField({ data, isNew }: { data: readonly { value: string; label: string }[]; isNew: boolean }) {
  const { t } = useTranslation();
  const webhook = useField('/webhook');
  const type = useField('/type').value;
  const wanted = type === 'leadPortal' ? undefined : (webhook.value ?? (newWebhook() as Json));
  return (
    <SelectField
      path="/type"
      label={t('methods.form.type')}
      data={data}
      disabled={!isNew}
      onChanged={(next) =>
        webhook.set(next === 'leadPortal' ? undefined : wanted === undefined ? (newWebhook() as Json) : wanted)
      }
    />
  );
}
