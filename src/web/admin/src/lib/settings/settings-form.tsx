import { ApiProblem } from '@leadexec/api-client';
import { Alert, Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Need, useMay } from '../may.tsx';
import { UnsavedGuard } from '../unsaved-guard.tsx';
import { FormContext } from './form-context.ts';
import classes from './settings-form.module.css';
import type { Draft } from './use-draft.ts';

interface Props {
  label: string;
  form: Draft;
  isNew?: boolean;
  /** Without it the form is there to be read only (SET-08). */
  needs?: Need;
  /** At the left of the bar, such as taking the thing out of use. */
  more?: ReactNode;
  children: ReactNode;
}

/** Fields above a bar that says whether anything is left to save. Mistakes stand at their fields and, all together, at the top. */
export function SettingsForm({ label, form, isNew = false, needs, more, children }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const locked = needs !== undefined && !may(needs);
  const { draft, set, errors, dirty, save } = form;
  const context = useMemo(() => ({ draft, set: locked ? nothing : set, errors }), [draft, set, errors, locked]);
  const ready = (dirty || isNew) && !locked;
  const submit = () => (ready && !form.saving ? save() : undefined);
  useHotkeys([['mod+S', submit]], []);
  // Inside a text the browser takes its letters back; elsewhere the form takes back its last change.
  useHotkeys([['mod+Z', form.undo]]);
  return (
    <form
      className={classes.form}
      aria-label={label}
      data-keys
      data-locked={locked || undefined}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <UnsavedGuard dirty={dirty && !form.saving} />
      <Mistakes form={form} />
      <FormContext value={context}>{children}</FormContext>
      <footer className={classes.bar}>
        <span className={classes.state} role="status" data-dirty={dirty || undefined}>
          {locked ? t('may.onlyLook') : form.saving ? t('form.saving') : dirty ? t('form.dirty') : isNew ? '' : t('form.saved')}
        </span>
        {locked ? null : <Tools form={form} isNew={isNew} ready={ready} more={more} />}
      </footer>
    </form>
  );
}

const nothing = () => undefined;

function Tools({ form, isNew, ready, more }: { form: Draft; isNew: boolean; ready: boolean; more: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      {more}
      <Button size="xs" variant="subtle" color="gray" disabled={!form.canUndo || form.saving} onClick={form.undo}>
        {t('form.undo')}
      </Button>
      <Button size="xs" variant="default" disabled={!form.dirty || form.saving} onClick={form.discard}>
        {t('form.discard')}
      </Button>
      {form.saveToDraft ? (
        <Button size="xs" variant="default" disabled={!ready || form.saving} onClick={form.saveToDraft}>
          {t('drafts.saveTo')}
        </Button>
      ) : null}
      <Button size="xs" type="submit" disabled={!ready} loading={form.saving}>
        {isNew ? t('form.create') : t('form.save')}
      </Button>
    </>
  );
}

function Mistakes({ form }: { form: Draft }) {
  const { t } = useTranslation();
  if (!form.error) {
    return null;
  }
  if (form.conflict) {
    return (
      <Alert color="yellow" variant="light" role="alert" title={t('form.conflict')} className={classes.alert}>
        <p className={classes.text}>{t('form.conflictHint')}</p>
        <Button size="compact-sm" onClick={form.keepMine} loading={form.rebasing}>
          {t('form.keepMine')}
        </Button>{' '}
        <Button size="compact-sm" variant="default" onClick={form.takeTheirs} disabled={form.rebasing}>
          {t('form.takeTheirs')}
        </Button>
      </Alert>
    );
  }
  const mistakes = Object.entries(form.errors);
  const problem = form.error instanceof ApiProblem ? form.error : undefined;
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      title={mistakes.length > 0 ? t('form.invalid') : (problem?.message ?? String(form.error))}
      className={classes.alert}
    >
      {mistakes.length > 0 ? (
        <ul className={classes.mistakes}>
          {mistakes.map(([pointer, messages]) => (
            <li key={pointer}>
              <strong>{wordsOf(pointer)}</strong> {messages.join(' ')}
            </li>
          ))}
        </ul>
      ) : (
        <p className={classes.text}>{problem?.detail ?? t('form.notSaved')}</p>
      )}
    </Alert>
  );
}

/** "/limits/perDay" as "limits › per day": the place of a mistake whose field may not be in sight. */
export function wordsOf(pointer: string): string {
  return pointer
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : part.replaceAll(/([A-Z])/g, ' $1').toLowerCase()))
    .join(' › ');
}
