import { ApiProblem, type ReturnItem } from '@leadexec/api-client';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../../lib/action-dialog.tsx';
import { type ReturnStep, returnsKey, stepsOf, takeAll } from './returns.queries.ts';

interface Props {
  step: ReturnStep;
  rows: readonly ReturnItem[];
  onClose: () => void;
}

/** Asks before returns are decided (RET-03 to RET-06); rows to which the step does not fit are left alone. */
export function ReturnDialog({ step, rows, onClose }: Props) {
  const { t } = useTranslation();
  const fitting = rows.filter((row) => stepsOf(row).includes(step));
  const lead = fitting[0]?.leadId ?? '';
  return (
    <ActionDialog
      title={t(`returns.dialog.${step}`, { count: fitting.length })}
      means={t(`returns.dialog.${step}Means`)}
      confirm={t(`returns.actions.${step}`)}
      danger={step !== 'approve'}
      ready={fitting.length > 0}
      run={async () => {
        const taken = await takeAll(fitting, step);
        if (taken.left > 0) {
          // Told in the dialog, which stays until it is closed.
          throw new ApiProblem(409, {
            title: fitting.length === 1 ? taken.why : t('returns.dialog.some', { ...taken }),
          });
        }
      }}
      keys={[returnsKey, ['lead', lead], ['leads']]}
      onClose={onClose}
    />
  );
}
