import type { AttemptState, Delivery, LeadItem } from '@leadexec/api-client';
import { StatusPill, type Tone } from '@leadexec/ui';
import { useTranslation } from 'react-i18next';

const distributionTones: Record<LeadItem['distribution'], Tone> = {
  sold: 'good',
  unsold: 'warn',
  returned: 'warn',
  inDistribution: 'info',
  queued: 'info',
  held: 'info',
  notDistributed: 'mute',
};

const validityTones: Record<LeadItem['validity'], Tone> = {
  valid: 'good',
  inQualityControl: 'info',
  qcReturned: 'bad',
  rejected: 'bad',
  removed: 'mute',
};

/** One word for the two axes (C-1, C-2): how it was distributed when it is valid, else why it is not. */
export function LeadStatus({ lead }: { lead: Pick<LeadItem, 'validity' | 'distribution' | 'reasonText'> }) {
  const { t } = useTranslation();
  return lead.validity === 'valid' ? (
    <StatusPill tone={distributionTones[lead.distribution]}>{t(`distribution.${lead.distribution}`)}</StatusPill>
  ) : (
    <StatusPill tone={validityTones[lead.validity]} title={lead.reasonText ?? undefined}>
      {t(`validity.${lead.validity}`)}
    </StatusPill>
  );
}

const attemptTones: Record<AttemptState, Tone> = {
  planned: 'info',
  sending: 'info',
  accepted: 'good',
  rejected: 'warn',
  failed: 'bad',
  notSent: 'bad',
  unknown: 'bad',
  unconfirmed: 'warn',
};

export function AttemptStatus({ delivery }: { delivery: Pick<Delivery, 'state' | 'returned'> }) {
  const { t } = useTranslation();
  return delivery.returned ? (
    <StatusPill tone="warn">{t('deliveries.returned')}</StatusPill>
  ) : (
    <StatusPill
      tone={attemptTones[delivery.state]}
      title={delivery.state === 'notSent' ? t('deliveries.notSentHint') : undefined}
    >
      {t(`deliveries.states.${delivery.state}`)}
    </StatusPill>
  );
}
