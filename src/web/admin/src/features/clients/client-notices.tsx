import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accountQuery } from '../../lib/account.queries.ts';
import { type Choice, SelectField, TagsField, TextField } from '../../lib/settings/fields.tsx';
import { useField } from '../../lib/settings/form-context.ts';
import { Section } from '../../lib/settings/section.tsx';
import { useWords } from '../../lib/use-words.ts';

/** What the client is told of by e-mail, and where; it has the last word (SET-13 to SET-18). */
export function ClientNotices() {
  const { t } = useTranslation();
  // What only staff are ever told of is no choice.
  const kinds = useWords('notice').filter((kind) => kind.value !== 'returnRequested' && kind.value !== 'appointment');
  return (
    <Section title={t('clients.form.notices')} hint={t('clients.form.noticesHint')}>
      <TagsField path="/notices/recipients" label={t('clients.form.recipients')} />
      {kinds.map((kind) => (
        <Told key={kind.value} kind={kind} />
      ))}
    </Section>
  );
}

function Told({ kind }: { kind: Choice }) {
  const { t } = useTranslation();
  return (
    <SelectField
      path={`/notices/kinds/${kind.value}`}
      label={kind.label}
      data={[
        { value: 'true', label: t('clients.form.told') },
        { value: 'false', label: t('clients.form.notTold') },
      ]}
      placeholder={t('clients.form.asCompany')}
      clearable
      yesNo
    />
  );
}

/** Values of the fields that the company gave its clients (CLNT-10). */
export function ClientOwnFields() {
  const { t } = useTranslation();
  const defined = useQuery(accountQuery()).data?.clientFields ?? [];
  const stored = useField('/fields').value;
  const names = [
    ...defined,
    // A value whose field is defined no more is still seen, and can be taken out.
    ...Object.keys((stored ?? {}) as object)
      .filter((name) => defined.every((field) => field.name.toLowerCase() !== name.toLowerCase()))
      .map((name) => ({ name, label: name })),
  ];
  return names.length === 0 ? null : (
    <Section title={t('clients.form.fields')} hint={t('clients.form.fieldsHint')}>
      {names.map((field) => (
        <TextField key={field.name} path={`/fields/${field.name}`} label={field.label || field.name} />
      ))}
    </Section>
  );
}
