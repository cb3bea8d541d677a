import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoveButtons, NumberField, SelectField, SwitchField, TagsField, TextField } from '../../lib/settings/fields.tsx';
import { useField } from '../../lib/settings/form-context.ts';
import type { Json, JsonObject } from '../../lib/settings/json.ts';
import { useWords, wordOf } from '../../lib/use-words.ts';
import classes from './field-editor.module.css';

/** The fields of a lead type, or of each group under a sub-fields field (LT-37): their list, and everything about the chosen one. */
export function FieldEditor({ path, label, add }: { path: string; label: string; add: string }) {
  const { t } = useTranslation();
  const { value, set, below } = useField(path);
  const [chosen, setChosen] = useState(0);
  const rows = (Array.isArray(value) ? value : []) as JsonObject[];
  const at = Math.min(chosen, rows.length - 1);
  const change = (next: JsonObject[], place: number) => {
    set(next as Json[]);
    setChosen(place);
  };
  const move = (by: number) => {
    const next = [...rows];
    const [moved] = next.splice(at, 1);
    if (moved) {
      next.splice(at + by, 0, moved);
      change(next, at + by);
    }
  };
  return (
    <div data-span={12} className={classes.editor}>
      <div className={classes.side}>
        <ul className={classes.list} aria-label={label}>
          {rows.map((field, place) => (
            <li key={place}>
              <button type="button" aria-current={place === at} className={classes.item} onClick={() => setChosen(place)}>
                <span>{String(field.label || field.name || '–')}</span>
                <span className={classes.kind}>{wordOf('fieldKind', String(field.kind ?? 'text'))}</span>
              </button>
            </li>
          ))}
        </ul>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => change([...rows, { name: '', label: '', kind: 'text', systemField: 'custom' }], rows.length)}
        >
          {add}
        </Button>
        {below.length > 0 ? <p role="alert">{below.join(' ')}</p> : null}
      </div>
      {rows[at] ? (
        <fieldset
          key={at}
          className={classes.field}
          aria-label={t('leadTypes.form.field', { name: String(rows[at].name ?? '') })}
        >
          <FieldParts path={`${path}/${at}`} field={rows[at]} />
          <div className={classes.tools}>
            <MoveButtons
              up={t('leadTypes.form.up')}
              down={t('leadTypes.form.down')}
              first={at === 0}
              last={at === rows.length - 1}
              onMove={move}
            />
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              onClick={() =>
                change(
                  rows.filter((_, place) => place !== at),
                  Math.max(0, at - 1),
                )
              }
            >
              {t('leadTypes.form.remove')}
            </Button>
          </div>
        </fieldset>
      ) : null}
    </div>
  );
}

function Characters({ path, set }: { path: string; set: string }) {
  const { t } = useTranslation();
  const actions = useWords('characterAction');
  return (
    <>
      <SelectField path={`${path}/set`} label={t('leadTypes.form.characters')} data={useWords('characterSet')} />
      {set === 'denyList' ? <TextField path={`${path}/denied`} label={t('leadTypes.form.denied')} mono /> : null}
      {set === 'any' ? null : <SelectField path={`${path}/action`} label={t('leadTypes.form.action')} data={actions} />}
    </>
  );
}

function FieldParts({ path, field }: { path: string; field: JsonObject }) {
  const { t } = useTranslation();
  const kind = String(field.kind ?? 'text');
  const rule = String((field.validation as JsonObject | undefined)?.rule ?? 'none');
  const rules = useWords('validationRule');
  return (
    <div className={classes.parts}>
      <TextField path={`${path}/name`} label={t('leadTypes.form.fieldName')} mono required />
      <TextField path={`${path}/label`} label={t('leadTypes.form.fieldLabel')} />
      <SelectField path={`${path}/kind`} label={t('leadTypes.form.kind')} data={useWords('fieldKind')} />
      <SelectField path={`${path}/systemField`} label={t('leadTypes.form.system')} data={useWords('systemField')} />
      {kind === 'dropDown' ? <TagsField path={`${path}/options`} label={t('leadTypes.form.options')} /> : null}
      {kind === 'subFields' ? (
        <div className={classes.children}>
          <FieldEditor path={`${path}/children`} label={t('leadTypes.form.children')} add={t('leadTypes.form.addChild')} />
        </div>
      ) : null}
      {kind === 'calculated' ? <TextField path={`${path}/expression`} label={t('leadTypes.form.expression')} mono /> : null}
      <SwitchField path={`${path}/required`} label={t('leadTypes.form.required')} />
      <SwitchField path={`${path}/inDuplicateKey`} label={t('leadTypes.form.key')} />
      <SwitchField path={`${path}/acceptsSeveral`} label={t('leadTypes.form.several')} />
      <SwitchField path={`${path}/allowInPing`} label={t('leadTypes.form.ping')} />
      <SwitchField path={`${path}/allowPivot`} label={t('leadTypes.form.pivot')} />
      <SwitchField path={`${path}/excludeFromIntegrations`} label={t('leadTypes.form.hidden')} />
      <TextField path={`${path}/defaultValue`} label={t('leadTypes.form.default')} />
      <TextField path={`${path}/format`} label={t('leadTypes.form.format')} mono />
      <SelectField path={`${path}/validation/rule`} label={t('leadTypes.form.rule')} data={rules} />
      <TextField path={`${path}/errorMessage`} label={t('leadTypes.form.message')} />
      {rule === 'lengthRange' || rule === 'numericRange' || rule === 'ageRange' ? (
        <>
          <NumberField path={`${path}/validation/minimum`} label={t('leadTypes.form.minimum')} decimals={2} />
          <NumberField path={`${path}/validation/maximum`} label={t('leadTypes.form.maximum')} decimals={2} />
        </>
      ) : null}
      {rule === 'dateRange' ? (
        <>
          <TextField path={`${path}/validation/from`} label={t('leadTypes.form.from')} placeholder="2026-01-31" />
          <TextField path={`${path}/validation/to`} label={t('leadTypes.form.to')} placeholder="2026-12-31" />
        </>
      ) : null}
      <Characters path={`${path}/characters`} set={String((field.characters as JsonObject | undefined)?.set ?? 'any')} />
      {rule === 'pattern' ? <TextField path={`${path}/validation/pattern`} label={t('leadTypes.form.pattern')} mono /> : null}
    </div>
  );
}
