import type { DeliveryMethod, Trial } from '@leadexec/api-client';
import { StatusPill } from '@leadexec/ui';
import { useTranslation } from 'react-i18next';
import classes from './trial-panel.module.css';

export type Rules = NonNullable<DeliveryMethod['webhook']>['response'];

/** The rules that read the answer, the one that decided marked (DELV-35 to DELV-40). */
export function DecidedRules({ trial, rules }: { trial: Trial; rules: Rules | undefined }) {
  const { t } = useTranslation();
  const found = (value: unknown) => (value === null || value === undefined ? t('methods.trial.notFound') : String(value));
  const rows = [
    {
      name: t('methods.rules.refusal'),
      search: rules?.refusal?.search,
      decided: trial.rule === 'refusalFound',
      outcome: trial.rule === 'refusalFound' ? t('methods.trial.found') : t('methods.trial.notFound'),
    },
    {
      name: t('methods.rules.result'),
      search: rules?.result ? [rules.result.search, rules.result.expected].filter(Boolean).join(' = ') : undefined,
      decided: trial.rule === 'resultFound' || trial.rule === 'resultNotFound',
      outcome: trial.rule === 'resultFound' ? t('methods.trial.found') : t('methods.trial.notFound'),
    },
    {
      name: t('methods.trial.statusRule'),
      search: trial.rule === 'status' ? String(trial.response?.status ?? '') : undefined,
      decided: trial.rule === 'status',
      outcome: String(trial.response?.status ?? ''),
    },
    { name: t('methods.rules.price'), search: rules?.price?.search, decided: false, outcome: found(trial.price) },
    { name: t('methods.rules.reference'), search: rules?.reference?.search, decided: false, outcome: found(trial.reference) },
    {
      name: t('methods.rules.redirectUrl'),
      search: rules?.redirectUrl?.search,
      decided: false,
      outcome: found(trial.redirectUrl),
    },
  ].filter((row) => row.search);
  if (!trial.response || rows.length === 0) {
    return null;
  }
  return (
    <table className={classes.rules} aria-label={t('methods.trial.rules')}>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} data-decided={row.decided || undefined}>
            <th scope="row">{row.name}</th>
            <td className="mono">{row.search}</td>
            <td>{row.outcome}</td>
            <td>{row.decided ? <StatusPill tone="info">{t('methods.trial.decided')}</StatusPill> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
