import type { Client } from '@leadexec/api-client';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { CapFields, ShareFields } from '../../lib/settings/common-fields.tsx';
import { NumberField, SelectField, SwitchField, TextField } from '../../lib/settings/fields.tsx';
import { choicesOf, ManyField } from '../../lib/settings/many-field.tsx';
import { Section } from '../../lib/settings/section.tsx';
import { SettingEditor } from '../../lib/settings/setting-page.tsx';
import { someSettingsQuery } from '../../lib/settings/settings.queries.ts';
import { useWords } from '../../lib/use-words.ts';
import { ClientNotices, ClientOwnFields } from './client-notices.tsx';
import { ClientOffers } from './client-offers.tsx';

const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone }));

export const newClient: Client = { companyName: '', status: 'active', limits: {}, priority: 0, weight: 0, percent: 0 };

/** A client's own settings (CLNT-01 to CLNT-11). */
export function ClientForm(props: { client: Client; onSaved?: (client: Client) => void; onArchived?: () => void }) {
  const { t } = useTranslation();
  return (
    <SettingEditor
      kind="clients"
      label={t('clients.form.label')}
      stored={props.client}
      onSaved={props.onSaved}
      onArchived={props.onArchived}
    >
      <Contact status />
      <Section title={t('clients.form.distribution')} hint={t('clients.form.distributionHint')}>
        <NumberField path="/priority" label={t('clients.form.priority')} required span={4} />
        <NumberField path="/weight" label={t('clients.form.weight')} required span={4} />
        <NumberField path="/percent" label={t('clients.form.percent')} decimals={2} maximum={100} suffix="%" required span={4} />
        <Groups />
        <SwitchField path="/allowSeveralDeliveries" label={t('clients.form.several')} span={12} />
        <NeverWith own={props.client.id ?? 0} />
      </Section>
      <CapFields path="/limits" hint={t('clients.form.capsHint')} />
      <Section title={t('clients.form.shareTitle')} hint={t('clients.form.shareHint')}>
        <ShareFields />
      </Section>
      <ClientOwnFields />
      <Section title={t('clients.form.notesTitle')}>
        <TextField path="/notes" label={t('clients.form.notes')} hint={t('clients.form.notesHint')} lines={4} span={12} />
      </Section>
      <ClientNotices />
      <Section title={t('clients.form.portal')} hint={t('clients.form.portalHint')}>
        <SwitchField path="/portal/leadSource" label={t('clients.form.showSource')} span={12} />
        <SwitchField path="/portal/campaign" label={t('clients.form.showCampaign')} span={12} />
      </Section>
      <ClientOffers clientId={props.client.id ?? undefined} />
    </SettingEditor>
  );
}

/** Who buys: the first step of a client's set-up, and what it can be gone back to (CLNT-02). */
export function ContactForm(props: { client: Client; onSaved: (client: Client) => void }) {
  const { t } = useTranslation();
  return (
    <SettingEditor kind="clients" label={t('clients.form.label')} stored={props.client} onSaved={props.onSaved} drafts={false}>
      <Contact />
    </SettingEditor>
  );
}

function Contact({ status = false }: { status?: boolean }) {
  const { t } = useTranslation();
  const words = useWords('clientStatus');
  return (
    <Section title={t('clients.form.general')} hint={t(status ? 'clients.form.generalHint' : 'clientSetup.hints.contact')}>
      <TextField path="/companyName" label={t('clients.form.companyName')} required span={8} />
      {status ? <SelectField path="/status" label={t('clients.form.status')} data={words} /> : null}
      <TextField path="/firstName" label={t('clients.form.firstName')} span={4} />
      <TextField path="/lastName" label={t('clients.form.lastName')} span={4} />
      <TextField path="/email" label={t('clients.form.email')} span={4} />
      <SelectField
        path="/zoneId"
        label={t('clients.form.zone')}
        hint={t('clients.form.zoneHint')}
        data={zones}
        clearable
        span={6}
      />
      <TextField path="/postalCode" label={t('clients.form.postalCode')} hint={t('clients.form.postalCodeHint')} span={6} />
    </Section>
  );
}

function Groups() {
  const { t } = useTranslation();
  const delivery = useQuery(someSettingsQuery('delivery-groups'));
  const client = useQuery(someSettingsQuery('client-groups'));
  return (
    <>
      <SelectField
        path="/deliveryGroupId"
        label={t('clients.form.deliveryGroup')}
        data={choicesOf(delivery.data)}
        clearable
        number
        span={6}
      />
      <SelectField
        path="/clientGroupId"
        label={t('clients.form.clientGroup')}
        data={choicesOf(client.data)}
        clearable
        number
        span={6}
      />
    </>
  );
}

function NeverWith({ own }: { own: number }) {
  const { t } = useTranslation();
  const { clients } = useSuspenseQuery(directoryQuery()).data;
  return (
    <ManyField
      path="/neverWith"
      label={t('clients.form.neverWith')}
      data={choicesOf(clients.filter((client) => client.id !== own))}
      number
    />
  );
}
