import type { DeliveryGroup } from '@leadexec/api-client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../lib/directory.queries.ts';
import { AutomationFields } from '../../lib/settings/automation-fields.tsx';
import { NumberField, SelectField, TextField } from '../../lib/settings/fields.tsx';
import { choicesOf } from '../../lib/settings/many-field.tsx';
import { Cell } from '../../lib/settings/row-table.tsx';
import { RowsField } from '../../lib/settings/rows-field.tsx';
import { Section } from '../../lib/settings/section.tsx';
import { SettingEditor } from '../../lib/settings/setting-page.tsx';
import { useWords } from '../../lib/use-words.ts';
import { Members } from './members.tsx';

export const newDeliveryGroup = (position: number): DeliveryGroup => ({
  name: '',
  position,
  method: 'price',
  automation: { optimizePrice: false, timeFrame: 'day', baseMethod: 'priority', aboveTarget: 'last' },
  numbers: [],
});

/** Clients or delivery accounts that are scanned before the others, by a method of their own (DIST-27 to DIST-31). */
export function DeliveryGroupForm(props: {
  group: DeliveryGroup;
  onSaved?: (group: DeliveryGroup) => void;
  onArchived?: () => void;
}) {
  const { t } = useTranslation();
  const { id } = props.group;
  return (
    <SettingEditor
      kind="delivery-groups"
      label={t('groups.delivery.one')}
      stored={props.group}
      onSaved={props.onSaved}
      onArchived={props.onArchived}
    >
      <Section title={t('groups.delivery.one')} hint={t('groups.delivery.hint')}>
        <TextField path="/name" label={t('groups.name')} required span={8} />
        <NumberField path="/position" label={t('groups.position')} required span={4} />
        <SelectField path="/method" label={t('groups.method')} data={useWords('distributionMethod')} span={6} />
        <AutomationFields path="/automation" />
      </Section>
      {id ? (
        <>
          <Section title={t('groups.clients')} hint={t('groups.delivery.clientsHint')}>
            <Members of="clients" member="deliveryGroupId" group={id} />
          </Section>
          <Section title={t('groups.accounts')} hint={t('groups.delivery.accountsHint')}>
            <Members of="delivery-accounts" member="deliveryGroupId" group={id} />
          </Section>
        </>
      ) : null}
      <Section title={t('groups.numbers')} hint={t('groups.numbersHint')}>
        <Numbers />
      </Section>
    </SettingEditor>
  );
}

function Numbers() {
  const { t } = useTranslation();
  const { clients } = useSuspenseQuery(directoryQuery()).data;
  return (
    <RowsField
      path="/numbers"
      label={t('groups.numbers')}
      add={t('groups.addNumbers')}
      first={(rows) => {
        const free = clients.find((client) => rows.every((row) => row.clientId !== client.id));
        return free ? { clientId: free.id } : undefined;
      }}
      columns={[
        {
          name: 'clientId',
          header: t('groups.client'),
          cell: (row, at, put) => (
            <Cell
              column={{ name: 'clientId', header: '', choices: choicesOf(clients) }}
              value={row.clientId}
              label={`${t('groups.client')}, ${t('groups.numbers')} ${at + 1}`}
              onChange={(next) => put({ ...row, clientId: Number(next) })}
            />
          ),
        },
        { name: 'priority', header: t('groups.priority'), type: 'number', placeholder: t('groups.own') },
        { name: 'weight', header: t('groups.weight'), type: 'number', placeholder: t('groups.own') },
        { name: 'percent', header: t('groups.percent'), type: 'number', placeholder: t('groups.own') },
      ]}
    />
  );
}
