import type { LeadTypeInfo } from '@leadexec/api-client';
import { CriteriaBuilder, type CriteriaJson, type CriteriaTexts, storedCriteria } from '@leadexec/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useField } from './form-context.ts';
import type { Json } from './json.ts';
import { someSettingsQuery } from './settings.queries.ts';
import classes from './settings-form.module.css';

/** Criteria over the fields of a lead type. */
export function CriteriaField({ path, leadType }: { path: string; leadType: LeadTypeInfo }) {
  const { t } = useTranslation();
  const texts = useCriteriaTexts();
  const { value, set, error, below } = useField(path);
  const lists = useQuery(someSettingsQuery('distribution-lists', { leadTypeId: leadType.id }));
  const mistakes = [...(error ? [error] : []), ...below];
  return (
    <div data-span={12}>
      <CriteriaBuilder
        value={(value as CriteriaJson | undefined | null) ?? { all: [] }}
        onChange={(next) => set(storedCriteria(next) as Json | undefined)}
        fields={leadType.fields}
        lists={(lists.data ?? []).map((list) => ({ id: list.id ?? 0, name: list.description }))}
        texts={texts}
      />
      {value ? null : <p className={classes.hint}>{t('criteria.every')}</p>}
      {mistakes.length > 0 ? (
        <p className={classes.mistake} role="alert">
          {mistakes.join(' ')}
        </p>
      ) : null}
    </div>
  );
}

function useCriteriaTexts(): CriteriaTexts {
  const { t } = useTranslation();
  return useMemo(() => {
    const plain = t('criteria', { returnObjects: true });
    return { ...plain, joins: plain, operators: t('operators', { returnObjects: true }) };
  }, [t]);
}
