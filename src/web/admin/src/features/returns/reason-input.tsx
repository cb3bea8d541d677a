import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PickInput } from '../../lib/money-fields.tsx';

/** One of the reasons of the lead type; own words where it has none. */
export function ReasonInput(props: { reasons: readonly string[]; value: string; onChange: (next: string) => void }) {
  const { t } = useTranslation();
  return props.reasons.length > 0 ? (
    <PickInput
      label={t('returns.markForm.reason')}
      data={props.reasons.map((reason) => ({ value: reason, label: reason }))}
      value={props.reasons.includes(props.value) ? props.value : undefined}
      onChange={props.onChange}
    />
  ) : (
    <TextInput
      size="xs"
      label={t('returns.markForm.reason')}
      description={t('returns.markForm.ownReason')}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
