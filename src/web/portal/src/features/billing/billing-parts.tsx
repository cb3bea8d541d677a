import { Parts } from '../../lib/parts.tsx';
import { useTexts } from '../../lib/use-texts.ts';

export function BillingParts() {
  const { t } = useTexts();
  return (
    <Parts
      of={[
        { to: '/invoices', label: t('billing.invoices') },
        { to: '/payments', label: t('billing.payments') },
        { to: '/statement', label: t('billing.statement') },
        { to: '/payment-methods', label: t('billing.cards') },
      ]}
    />
  );
}
