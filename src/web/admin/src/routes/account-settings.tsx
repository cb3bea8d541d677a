import '../lib/more-texts.ts';
import { useTranslation } from 'react-i18next';
import { BillingForm } from '../features/billing/billing-form.tsx';
import { CredentialList } from '../features/credentials/credential-list.tsx';
import { NewCredential } from '../features/credentials/new-credential.tsx';
import { Page } from '../lib/page.tsx';

/** Payment provider, tax and heading of invoices. */
export function BillingPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('billing.title')}>
      <BillingForm />
    </Page>
  );
}

/** Programs that use the API. */
export function CredentialsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('credentials.title')} actions={<NewCredential />}>
      <CredentialList />
    </Page>
  );
}
