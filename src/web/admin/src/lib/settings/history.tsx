import type { SettingKind } from '@leadexec/api-client';
import { ErrorState, Loading, TimeText } from '@leadexec/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblemTexts } from '../problem-texts.ts';
import { Who } from '../who.tsx';
import classes from './history.module.css';
import { asJson, type Json, type JsonObject, mergePatch, valueAt } from './json.ts';
import { versionsQuery } from './settings.queries.ts';
import { wordsOf } from './settings-form.tsx';

const own = new Set(['version', 'changedAt', 'changedBy', 'archived']);

/** Who changed what and when, newest first. */
export function History({ kind, id }: { kind: SettingKind; id: number }) {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const versions = useQuery(versionsQuery(kind, id));
  if (versions.isPending) {
    return <Loading label={t('common.loading')} lines={6} />;
  }
  if (versions.error) {
    return <ErrorState error={versions.error} retry={versions.refetch} texts={problems} />;
  }
  return (
    <ol className={classes.list} aria-label={t('history.title')}>
      {versions.data.map((version, at) => {
        const before = versions.data[at + 1];
        return (
          <li key={version.version}>
            <p className={classes.head}>
              <strong>{t('history.version', { number: version.version })}</strong>
              <span>
                <Who actor={version.changedBy} />
              </span>
              <TimeText value={version.changedAt} format="full" />
            </p>
            {version.archived ? <p>{t('history.archived')}</p> : null}
            {before ? <Changes from={asJson(before)} to={asJson(version)} /> : <p>{t('history.created')}</p>}
          </li>
        );
      })}
    </ol>
  );
}

/** What differs between two versions, member by member. */
export function Changes({ from, to }: { from: JsonObject; to: JsonObject }) {
  const pointers = leaves(mergePatch(from, to), '').filter((pointer) => !own.has(pointer.slice(1)));
  return (
    <dl className={classes.changes}>
      {pointers.map((pointer) => (
        <div key={pointer}>
          <dt>{wordsOf(pointer)}</dt>
          <dd>
            <del>{textOf(valueAt(from, pointer))}</del> → <ins>{textOf(valueAt(to, pointer))}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function leaves(patch: JsonObject, base: string): string[] {
  return Object.entries(patch).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? leaves(value, `${base}/${name}`) : [`${base}/${name}`],
  );
}

function textOf(value: Json | undefined): string {
  const text = value === undefined || value === null ? '–' : typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
