import { type AccountSettings, account, type ClientField } from '@leadexec/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountQuery, readAccount } from '../../lib/account.queries.ts';
import { May } from '../../lib/may.tsx';
import { messageOf } from '../../lib/message-of.ts';
import { AutomationFields } from '../../lib/settings/automation-fields.tsx';
import { SelectField, SwitchField } from '../../lib/settings/fields.tsx';
import { HookFields } from '../../lib/settings/hook-fields.tsx';
import { Section } from '../../lib/settings/section.tsx';
import classes from '../../lib/settings/settings-form.module.css';
import { SettingsForm } from '../../lib/settings/settings-form.tsx';
import { useDraft } from '../../lib/settings/use-draft.ts';
import { useWords } from '../../lib/use-words.ts';

type Rules = AccountSettings & { tag: string };

/** How leads find buyers, for every campaign that says nothing else (DIST-02 to DIST-12). */
export function RulesForm({ rules }: { rules: Rules }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useDraft<Rules>({
    stored: rules,
    save: async (change, base) => {
      await account.patch(base.tag, change);
      return readAccount();
    },
    reload: readAccount,
    onSaved: (saved) => client.setQueryData(accountQuery().queryKey, saved),
  });
  return (
    <SettingsForm label={t('rules.label')} form={form} needs="settings edit">
      <Section title={t('rules.method')} hint={t('rules.methodHint')}>
        <SelectField path="/distributionMethod" label={t('rules.methodField')} data={useWords('distributionMethod')} span={6} />
        <AutomationFields path="/automation" />
      </Section>
      <Section title={t('rules.options')} hint={t('rules.optionsHint')}>
        <ForceId own={rules.clientFields ?? []} />
        <SwitchField path="/applyGroupsAsCriteria" label={t('rules.groupsAsCriteria')} span={12} />
        <SwitchField path="/allowConfirmPrice" label={t('rules.confirmPrice')} span={12} />
      </Section>
      <HookFields hint={t('rules.hooksHint')} />
      <May needs="settings edit">
        <Outbound stopped={rules.outboundStopped === true} />
      </May>
    </SettingsForm>
  );
}

/** The property of clients that a posted force ID is compared with (DIST-40). */
function ForceId({ own }: { own: readonly ClientField[] }) {
  const { t } = useTranslation();
  const known = t('rules.clientFields', { returnObjects: true });
  return (
    <SelectField
      path="/forceIdField"
      label={t('rules.forceId')}
      placeholder={t('rules.forceIdHint')}
      data={[
        ...Object.entries(known).map(([value, label]) => ({ value, label })),
        ...own.map((field) => ({ value: field.name, label: field.label || field.name })),
      ]}
      clearable
      span={6}
    />
  );
}

function Outbound({ stopped }: { stopped: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const change = useMutation({
    mutationFn: () => (stopped ? account.startOutbound() : account.stopOutbound()),
    onSuccess: () => setAsking(false),
    onSettled: () => client.invalidateQueries({ queryKey: accountQuery().queryKey }),
  });
  return (
    <Section title={t('rules.outbound')}>
      <p className={classes.text} role="status">
        {stopped ? t('rules.stopped') : asking ? t('rules.stopMeans') : t('rules.running')}
      </p>
      <div>
        {asking ? (
          <div className={classes.buttons}>
            <Button size="xs" color="red" loading={change.isPending} onClick={() => change.mutate()}>
              {t('rules.stopNow')}
            </Button>
            <Button size="xs" variant="default" onClick={() => setAsking(false)}>
              {t('rules.keepRunning')}
            </Button>
          </div>
        ) : (
          <Button
            size="xs"
            color={stopped ? 'brand' : 'red'}
            variant="light"
            loading={change.isPending}
            onClick={() => (stopped ? change.mutate() : setAsking(true))}
          >
            {stopped ? t('rules.start') : t('rules.stop')}
          </Button>
        )}
        {change.error ? <p role="alert">{messageOf(change.error)}</p> : null}
      </div>
    </Section>
  );
}
