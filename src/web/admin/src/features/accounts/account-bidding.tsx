import { useTranslation } from 'react-i18next';
import { MoneyField, NumberField } from '../../lib/settings/fields.tsx';
import { Section } from '../../lib/settings/section.tsx';

/** How the bids of a delivery account are ranked and bounded. */
export function AccountBidding() {
  const { t } = useTranslation();
  return (
    <Section title={t('accounts.form.bidding')} hint={t('accounts.form.biddingHint')}>
      <NumberField path="/bidding/weight" label={t('accounts.form.weight')} decimals={4} required span={4} />
      <MoneyField path="/bidding/penalty" label={t('accounts.form.penalty')} zero span={4} />
      <NumberField path="/bidding/mostPerMinute" label={t('accounts.form.perMinute')} placeholder={t('caps.none')} span={4} />
      <MoneyField path="/bidding/floor" label={t('accounts.form.floor')} span={4} />
      <MoneyField path="/bidding/ceiling" label={t('accounts.form.ceiling')} span={4} />
    </Section>
  );
}
