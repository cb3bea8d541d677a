import type { HandOutcome } from '@leadexec/api-client';
import { useTranslation } from 'react-i18next';
import classes from './dialogs.module.css';

/** How a deed ended, in words. */
export function Outcome({ outcome, client = '' }: { outcome: HandOutcome; client?: string | undefined }) {
  const { t } = useTranslation();
  const { state } = outcome;
  const words = outcome.running
    ? t('byHand.running')
    : state === 'accepted' || state === 'rejected' || state === 'unknown' || state === 'unconfirmed'
      ? t(`byHand.result.${state}`, { client })
      : state === 'failed' || state === 'notSent'
        ? t('byHand.result.failed', { client })
        : t('byHand.result.ran');
  const why = outcome.detail ?? outcome.reasonText;
  return (
    <div className={classes.result} role="status">
      <p>{words}</p>
      {why && state !== 'accepted' ? <p>{why}</p> : null}
      {outcome.before ? <p>{t('byHand.before')}</p> : null}
    </div>
  );
}
