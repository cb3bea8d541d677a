import '../lib/more-texts.ts';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OAuthReturn } from '../features/methods/oauth-return.tsx';
import { arrived } from '../lib/arrived.ts';
import { Page } from '../lib/page.tsx';

/** Where the buyer's page sends the browser back to (DELV-17). */
export function OAuthReturnPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Page title={t('methods.oauth.title')}>
      <OAuthReturn
        given={{ state: arrived.get('state') ?? '', code: arrived.get('code'), error: arrived.get('error') }}
        onConnected={(method) => void navigate({ to: '/methods/$methodId', params: { methodId: String(method) }, replace: true })}
      />
    </Page>
  );
}
