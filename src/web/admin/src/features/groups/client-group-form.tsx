import type { ClientGroup, DeliveryMethod } from '@leadexec/api-client';
import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { allSettingsQuery } from '../../lib/settings/all-settings.queries.ts';
import { CriteriaField } from '../../lib/settings/criteria-field.tsx';
import { type Choice, MoveButtons, SelectField, SwitchField, TextField } from '../../lib/settings/fields.tsx';
import { useField } from '../../lib/settings/form-context.ts';
import type { Json, JsonObject } from '../../lib/settings/json.ts';
import { ManyField } from '../../lib/settings/many-field.tsx';
import { Section } from '../../lib/settings/section.tsx';
import { SettingEditor } from '../../lib/settings/setting-page.tsx';
import classes from './groups.module.css';
import { Members } from './members.tsx';
import { moved } from './places.ts';

export const newClientGroup: ClientGroup = {
  name: '',
  defaultMethods: [],
  forceMethods: [],
  overrides: [],
  notAsCriteria: false,
};

/** Clients that share delivery methods: force delivery, else an override, else the default delivery (CLNT-06, DIST-32 to DIST-35). */
export function ClientGroupForm(props: { group: ClientGroup; onSaved?: (group: ClientGroup) => void; onArchived?: () => void }) {
  const { t } = useTranslation();
  const { id } = props.group;
  return (
    <SettingEditor
      kind="client-groups"
      label={t('groups.clientGroup.one')}
      stored={props.group}
      onSaved={props.onSaved}
      onArchived={props.onArchived}
    >
      <Fields id={id ?? undefined} />
    </SettingEditor>
  );
}

function Fields({ id }: { id: number | undefined }) {
  const { t } = useTranslation();
  const methods = useQuery(allSettingsQuery('delivery-methods')).data ?? [];
  const choices = useMethodChoices(methods);
  return (
    <>
      <Section title={t('groups.clientGroup.one')} hint={t('groups.clientGroup.hint')}>
        <TextField path="/name" label={t('groups.name')} required span={8} />
        <SwitchField
          path="/notAsCriteria"
          label={t('groups.clientGroup.notAsCriteria')}
          hint={t('groups.clientGroup.notAsCriteriaHint')}
          span={12}
        />
      </Section>
      {id ? (
        <Section title={t('groups.clients')} hint={t('groups.clientGroup.clientsHint')}>
          <Members of="clients" member="clientGroupId" group={id} />
        </Section>
      ) : null}
      <Section title={t('groups.clientGroup.methods')} hint={t('groups.clientGroup.methodsHint')}>
        <ManyField
          path="/forceMethods"
          label={t('groups.clientGroup.force')}
          hint={t('groups.clientGroup.forceHint')}
          data={choices}
          number
        />
        <ManyField
          path="/defaultMethods"
          label={t('groups.clientGroup.default')}
          hint={t('groups.clientGroup.defaultHint')}
          data={choices}
          number
        />
      </Section>
      <Section title={t('groups.clientGroup.overrides')} hint={t('groups.clientGroup.overridesHint')}>
        <Overrides methods={methods} choices={choices} />
      </Section>
    </>
  );
}

// A method belongs to a lead type; its name alone does not say which.
function useMethodChoices(methods: readonly DeliveryMethod[]): Choice[] {
  const { clients, leadTypes } = useSuspenseQuery(directoryQuery()).data;
  const named = (items: readonly { id: number; name: string }[], id: number) =>
    items.find((item) => item.id === id)?.name ?? `${id}`;
  return methods.map((method) => ({
    value: String(method.id),
    label: `${method.description} – ${named(clients, method.clientId)}, ${named(leadTypes, method.leadTypeId)}`,
  }));
}

function Overrides({ methods, choices }: { methods: readonly DeliveryMethod[]; choices: readonly Choice[] }) {
  const { t } = useTranslation();
  const { value, set } = useField('/overrides');
  const rows = (Array.isArray(value) ? value : []) as JsonObject[];
  const change = (next: readonly JsonObject[]) => set(next as Json[]);
  return (
    <div data-span={12}>
      {rows.map((row, at) => (
        <Override
          key={at}
          at={at}
          last={at === rows.length - 1}
          leadTypeId={methods.find((method) => method.id === row.methodId)?.leadTypeId}
          choices={choices}
          onMove={(by) => change(moved(rows, at, at + by))}
          onRemove={() => change(rows.filter((_, place) => place !== at))}
        />
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        disabled={methods.length === 0}
        onClick={() => change([...rows, { methodId: methods[0]?.id ?? 0, criteria: { all: [] } }])}
      >
        {t('groups.clientGroup.addOverride')}
      </Button>
    </div>
  );
}

function Override(props: {
  at: number;
  last: boolean;
  leadTypeId: number | undefined;
  choices: readonly Choice[];
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { leadTypes } = useSuspenseQuery(directoryQuery()).data;
  const leadType = leadTypes.find((type) => type.id === props.leadTypeId);
  const name = t('groups.clientGroup.override', { number: props.at + 1 });
  return (
    <fieldset className={classes.override} aria-label={name}>
      <div className={classes.overrideHead}>
        <SelectField
          path={`/overrides/${props.at}/methodId`}
          label={t('groups.clientGroup.useMethod')}
          data={props.choices}
          number
        />
        <MoveButtons
          up={t('leadTypes.form.up')}
          down={t('leadTypes.form.down')}
          first={props.at === 0}
          last={props.last}
          onMove={props.onMove}
        />
        <Button size="compact-sm" variant="subtle" color="red" onClick={props.onRemove}>
          {t('form.removeOne', { name })}
        </Button>
      </div>
      {leadType ? <CriteriaField path={`/overrides/${props.at}/criteria`} leadType={leadType} /> : null}
    </fieldset>
  );
}
