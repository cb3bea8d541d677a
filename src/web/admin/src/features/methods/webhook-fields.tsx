import type { FieldInfo } from '@leadexec/api-client';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberField, SelectField, SwitchField, TagsField, TextField } from '../../lib/settings/fields.tsx';
import { useField } from '../../lib/settings/form-context.ts';
import type { Json, JsonObject } from '../../lib/settings/json.ts';
import classes from '../../lib/settings/row-table.module.css';
import { Cell, RowTable } from '../../lib/settings/row-table.tsx';
import { RowsField } from '../../lib/settings/rows-field.tsx';
import { SecretField } from '../../lib/settings/secret-field.tsx';
import { Section } from '../../lib/settings/section.tsx';
import formClasses from '../../lib/settings/settings-form.module.css';
import { useWords } from '../../lib/use-words.ts';
import { MappingTable } from './mapping-table.tsx';
import { OAuthConnection } from './oauth-connection.tsx';
import { ResponseRules } from './response-rules.tsx';

interface Props {
  path: '/webhook' | '/ping';
  title: string;
  hint: string;
  fields: readonly FieldInfo[];
  /** Between what is sent and how the answer is read. */
  children?: ReactNode;
  /** It is always a ping, and need not say so. */
  ping?: boolean;
}

/** A request and how its answer is read: the webhook of a method, or its ping. */
export function WebhookFields({ path, title, hint, fields, ping, children }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Section title={title} hint={hint}>
        <TextField
          path={`${path}/productionUrl`}
          label={t('methods.form.address')}
          mono
          required
          placeholder="https://"
          span={12}
        />
        <TextField path={`${path}/testUrl`} label={t('methods.form.testAddress')} mono placeholder="https://" span={12} />
        <SelectField path={`${path}/method`} label={t('methods.form.verb')} data={useWords('webhookMethod')} span={3} />
        <SelectField path={`${path}/contentType`} label={t('methods.form.contentType')} data={useWords('contentType')} span={3} />
        <NumberField
          path={`${path}/timeoutSeconds`}
          label={t('methods.form.timeout')}
          suffix={t('methods.form.seconds')}
          minimum={1}
          maximum={120}
          span={3}
        />
        <Authentication path={`${path}/authentication`} />
        <SecretField path={`${path}/signatureSecret`} label={t('methods.form.signature')} span={6} />
        <Headers path={`${path}/headers`} />
      </Section>
      <Section title={t('methods.mappings.title')} hint={t('methods.mappings.hint')}>
        <MappingTable path={`${path}/mappings`} fields={fields} />
        <TextField
          path={`${path}/bodyTemplate`}
          label={t('methods.form.template')}
          hint={t('methods.form.templateHint')}
          lines={5}
          mono
          span={12}
        />
        <SwitchField path={`${path}/typedJson`} label={t('methods.form.typedJson')} span={12} />
      </Section>
      {children}
      <Section title={t('methods.rules.title')} hint={t('methods.rules.hint')}>
        <ResponseRules path={`${path}/response`} />
        <TagsField path={`${path}/response/redirectHosts`} label={t('methods.rules.redirectHosts')} />
        <PingRules path={`${path}/response`} ping={ping ?? false} />
        <SwitchField
          path={`${path}/buyerDeduplicates`}
          label={t('methods.form.deduplicates')}
          hint={t('methods.form.deduplicatesHint')}
          disabled
          span={12}
        />
      </Section>
    </>
  );
}

/** What only the answer to a ping has: bids by how many buyers share the lead (DELV-37, DELV-38). */
function PingRules({ path, ping }: { path: string; ping: boolean }) {
  const { t } = useTranslation();
  const ticked = useField(`${path}/pingDuringSort`).value === true;
  const type = useField('/type').value;
  const kinds = useWords('searchKind');
  return (
    <>
      {type === 'webhook' ? (
        <SwitchField
          path={`${path}/pingDuringSort`}
          label={t('methods.rules.pingDuringSort')}
          hint={t('methods.rules.pingDuringSortHint')}
          span={12}
        />
      ) : null}
      {ping || ticked ? (
        <div data-span={12}>
          <p className={formClasses.hint}>{t('methods.rules.byCountHint')}</p>
          <RowsField
            path={`${path}/pricesByCount`}
            label={t('methods.rules.byCount')}
            add={t('methods.rules.addByCount')}
            first={(rows) => (rows.length < 10 ? { kind: 'jsonPath', search: '' } : undefined)}
            columns={[
              { name: 'count', header: t('methods.rules.buyers'), cell: (_, at) => at + 1 },
              { name: 'kind', header: t('methods.rules.kind'), choices: kinds },
              { name: 'search', header: t('methods.rules.search') },
            ]}
          />
        </div>
      ) : null}
    </>
  );
}

function Authentication({ path }: { path: string }) {
  const { t } = useTranslation();
  const kind = useField(`${path}/kind`).value;
  const grant = useField(`${path}/oAuth/grant`).value;
  const grants = useWords('oAuthGrant');
  return (
    <>
      <SelectField path={`${path}/kind`} label={t('methods.form.authentication')} data={useWords('authentication')} span={3} />
      {kind === 'basic' || kind === 'digest' ? (
        <>
          <TextField path={`${path}/userName`} label={t('methods.form.userName')} span={6} />
          <SecretField path={`${path}/password`} label={t('methods.form.password')} span={6} />
        </>
      ) : null}
      {kind === 'bearer' ? (
        <>
          <TextField path={`${path}/tokenPrefix`} label={t('methods.form.tokenPrefix')} span={3} />
          <SecretField path={`${path}/token`} label={t('methods.form.token')} span={6} />
        </>
      ) : null}
      {kind === 'oAuth2' ? (
        <>
          <TextField path={`${path}/oAuth/tokenUrl`} label={t('methods.form.tokenUrl')} mono span={8} />
          <SelectField path={`${path}/oAuth/grant`} label={t('methods.form.grant')} data={grants} span={4} />
          <TextField path={`${path}/oAuth/clientId`} label={t('methods.form.clientId')} span={4} />
          <SecretField path={`${path}/oAuth/clientSecret`} label={t('methods.form.clientSecret')} span={4} />
          <TextField path={`${path}/oAuth/scope`} label={t('methods.form.scope')} span={4} />
          <TextField path={`${path}/oAuth/userName`} label={t('methods.form.userName')} span={6} />
          <SecretField path={`${path}/oAuth/password`} label={t('methods.form.password')} span={6} />
          <TextField
            path={`${path}/oAuth/authorizeUrl`}
            label={t('methods.form.authorizeUrl')}
            hint={t('methods.form.authorizeHint')}
            mono
            span={12}
          />
          {grant === 'authorizationCode' ? <OAuthConnection ping={path.startsWith('/ping/')} /> : null}
        </>
      ) : null}
    </>
  );
}

// A header has either a value or a secret one; the kind is chosen once for each.
function Headers({ path }: { path: string }) {
  const { t } = useTranslation();
  const { value, set } = useField(path);
  const rows = (Array.isArray(value) ? value : []) as JsonObject[];
  const add = (row: JsonObject) => set([...rows, row] as Json[]);
  return (
    <div data-span={12}>
      {rows.length > 0 ? (
        <RowTable
          label={t('methods.form.headers')}
          path={path}
          rows={rows}
          onChange={(next) => set(next as Json[])}
          columns={[
            { name: 'name', header: t('methods.form.headerName') },
            {
              name: 'value',
              header: t('methods.form.headerValue'),
              cell: (row, at, put) => <HeaderValue row={row} number={at + 1} onChange={put} />,
            },
          ]}
        />
      ) : null}
      <Button size="compact-sm" variant="subtle" onClick={() => add({ name: '', value: '' })}>
        {t('methods.form.addHeader')}
      </Button>{' '}
      <Button size="compact-sm" variant="subtle" onClick={() => add({ name: '', secretValue: '' })}>
        {t('methods.form.addSecretHeader')}
      </Button>
    </div>
  );
}

function HeaderValue(props: { row: JsonObject; number: number; onChange: (next: JsonObject) => void }) {
  const { t } = useTranslation();
  const { row, number, onChange } = props;
  const secret = row.secretValue;
  const label = `${t('methods.form.headerValue')}, ${t('methods.form.headers')} ${number}`;
  if (secret === undefined || secret === null) {
    return (
      <Cell
        column={{ name: 'value', header: '' }}
        value={row.value}
        label={label}
        onChange={(value) => onChange({ ...row, value: value ?? '' })}
      />
    );
  }
  return (
    <input
      className={classes.input}
      type="password"
      autoComplete="off"
      aria-label={label}
      // A stored secret is never shown; what is typed takes its place.
      placeholder={typeof secret === 'object' ? t('form.secretSet') : t('methods.form.secret')}
      value={typeof secret === 'string' ? secret : ''}
      onChange={(event) => onChange({ ...row, secretValue: event.currentTarget.value || (keptOf(secret) ?? '') })}
    />
  );
}

const keptOf = (secret: Json): Json | undefined => (typeof secret === 'object' ? secret : undefined);
