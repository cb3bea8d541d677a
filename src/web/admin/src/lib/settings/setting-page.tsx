import type { SettingBodies, SettingKind } from '@leadexec/api-client';
import { ErrorState, Loading } from '@leadexec/ui';
import { Button, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { May } from '../may.tsx';
import { useProblemTexts } from '../problem-texts.ts';
import { areaOf } from './areas.ts';
import { draftQuery, pathOfChange } from './draft.queries.ts';
import { InDraft } from './in-draft.ts';
import { draftedQuery, settingQuery } from './settings.queries.ts';
import classes from './settings-form.module.css';
import { SettingsForm } from './settings-form.tsx';
import { useArchive, useSetting } from './use-setting.ts';

interface EditorProps<K extends SettingKind> {
  kind: K;
  label: string;
  stored: SettingBodies[K];
  onSaved?: ((body: SettingBodies[K]) => void) | undefined;
  onArchived?: (() => void) | undefined;
  drafts?: boolean | undefined;
  children: ReactNode;
}

/** The form of one setting: its fields, what can be done with the whole of it, and saving. */
export function SettingEditor<K extends SettingKind>(props: EditorProps<K>) {
  const { kind, label, stored, onSaved, onArchived, drafts, children } = props;
  const form = useSetting({ kind, stored, onSaved, drafts });
  const isNew = !stored.id;
  return (
    <SettingsForm
      label={label}
      form={form}
      isNew={isNew}
      needs={`${areaOf[kind]} edit`}
      more={
        onArchived && !isNew && !stored.archived ? (
          <May needs={`${areaOf[kind]} delete`}>
            <Archive kind={kind} stored={stored} onDone={onArchived} />
          </May>
        ) : null
      }
    >
      {children}
    </SettingsForm>
  );
}

function Archive<K extends SettingKind>({ kind, stored, onDone }: { kind: K; stored: SettingBodies[K]; onDone: () => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const archive = useArchive(kind, onDone);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="top-end"
      shadow="md"
      trapFocus
      withRoles
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button size="xs" variant="subtle" color="red" onClick={() => setOpen((now) => !now)}>
          {t('form.archive')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown maw={320}>
        <p>{t('form.archiveHint')}</p>
        {archive.error ? <p role="alert">{archive.error.message}</p> : null}
        <Button size="xs" color="red" loading={archive.isPending} onClick={() => archive.mutate(stored)}>
          {t('form.archiveNow')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Reads one setting and shows it as it will be published where the draft changes it; or why it cannot. */
export function WithSetting<K extends SettingKind>({
  kind,
  id,
  children,
}: {
  kind: K;
  id: number;
  children: (body: SettingBodies[K]) => ReactNode;
}) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const draft = useQuery({ ...draftQuery(), retry: false });
  const change = draft.data?.items.find((item) => item.id === id && pathOfChange(item) === kind);
  const drafted = change !== undefined && !change.archive;
  const stored = useQuery({ ...settingQuery(kind, id), enabled: !draft.isPending && !drafted });
  const waiting = useQuery({ ...draftedQuery(kind, id), enabled: drafted });
  const setting = drafted ? waiting : stored;
  if (setting.isPending) {
    return <Loading label={t('common.loading')} lines={10} />;
  }
  if (setting.error) {
    return <ErrorState error={setting.error} retry={setting.refetch} texts={problems} />;
  }
  return (
    <>
      {change ? (
        <p className={classes.draft} role="status">
          {t(drafted ? 'drafts.shown' : 'drafts.archiving')}
        </p>
      ) : null}
      <InDraft value={drafted}>{children(setting.data as SettingBodies[K])}</InDraft>
    </>
  );
}
