import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useForm } from '../../lib/settings/form-context.ts';
import type { Json, JsonObject } from '../../lib/settings/json.ts';
import { valueAt } from '../../lib/settings/json.ts';
import classes from '../../lib/settings/row-table.module.css';
import { Cell } from '../../lib/settings/row-table.tsx';
import { useWords } from '../../lib/use-words.ts';

const rules = ['result', 'refusal', 'price', 'reference', 'redirectUrl'] as const;

/** What is looked for in a buyer's answer (DELV-35 to DELV-40). */
export function ResponseRules({ path }: { path: string }) {
  const { t } = useTranslation();
  const { draft, set, errors } = useForm();
  const kinds = useWords('searchKind');
  // A rule without anything to look for is none; what was chosen for it before is kept until there is something.
  const [begun, setBegun] = useState<Record<string, JsonObject>>({});
  return (
    <div data-span={12} className={classes.frame}>
      <table className={classes.table} aria-label={t('methods.rules.title')}>
        <thead>
          <tr>
            <td />
            {(['kind', 'search', 'expected'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`methods.rules.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => {
            const pointer = `${path}/${rule}`;
            const search = (valueAt(draft, pointer) as JsonObject | undefined | null) ?? begun[rule];
            const mistakes = Object.entries(errors).flatMap(([at, found]) => (at.startsWith(pointer) ? found : []));
            const put = (change: JsonObject) => {
              const next = { kind: 'text', search: '', ...search, ...change };
              setBegun({ ...begun, [rule]: { ...next, search: '' } });
              set(pointer, next.search === '' ? undefined : (next as Json));
            };
            const name = t(`methods.rules.${rule}`);
            return (
              <tr key={rule} data-wrong={mistakes.length > 0 || undefined} title={mistakes.join(' ') || undefined}>
                <th scope="row">{name}</th>
                <td>
                  <Cell
                    column={{ name: 'kind', header: '', choices: kinds }}
                    value={search?.kind ?? 'text'}
                    label={`${t('methods.rules.kind')}, ${name}`}
                    onChange={(kind) => put({ kind })}
                  />
                </td>
                <td>
                  <Cell
                    column={{ name: 'search', header: '' }}
                    value={search?.search}
                    label={`${t('methods.rules.search')}, ${name}`}
                    onChange={(text) => put({ search: text ?? '' })}
                  />
                </td>
                <td>
                  {rule === 'result' ? (
                    <Cell
                      column={{ name: 'expected', header: '' }}
                      value={search?.expected}
                      label={`${t('methods.rules.expected')}, ${name}`}
                      onChange={(expected) => put({ expected })}
                    />
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
