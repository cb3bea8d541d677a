import { Door } from '@leadexec/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { OpenLink } from '../features/session/open-link.tsx';
import { SignInForm } from '../features/session/sign-in-form.tsx';
import { WelcomeForm } from '../features/session/welcome-form.tsx';
import { brandQuery } from '../lib/queries.ts';
import { usePageTitle } from '../lib/use-page-title.ts';

export function SignInPage() {
  const navigate = useNavigate();
  return (
    <Door {...useBrand()}>
      <SignInForm onSignedIn={() => void navigate({ to: '/', replace: true })} />
    </Door>
  );
}

export function WelcomePage() {
  const navigate = useNavigate();
  // The token stands behind the sign #, so that it reaches no server log.
  return (
    <Door {...useBrand()}>
      <WelcomeForm token={window.location.hash.slice(1)} onDone={() => void navigate({ to: '/', replace: true })} />
    </Door>
  );
}

/** The link of an e-mail to one lead (PORT-23); it waits for the sign-in. */
export function OpenLinkPage() {
  const navigate = useNavigate();
  return (
    <Door {...useBrand()}>
      <OpenLink
        token={window.location.hash.slice(1)}
        onOpened={(id) => void navigate({ to: '/leads/$id', params: { id }, replace: true })}
      />
    </Door>
  );
}

/** The account's name and logo over the form; without an answer the form stands alone. */
function useBrand() {
  const brand = useQuery(brandQuery()).data;
  usePageTitle(brand?.name);
  return brand ? { brand: { name: brand.name, ...(brand.logo ? { sign: brand.logo } : {}) } } : {};
}
