import { Door } from '@leadexec/ui';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { SetupForm } from '../features/session/setup-form.tsx';
import { SignInForm } from '../features/session/sign-in-form.tsx';
import { WelcomeForm } from '../features/session/welcome-form.tsx';
import { meQuery } from '../lib/session.queries.ts';

const brand = { name: 'LeadExec', sign: '/admin/favicon.svg' };
const signInRoute = getRouteApi('/sign-in');

export function SignInPage() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { next } = signInRoute.useSearch();
  return (
    <Door brand={brand}>
      <SignInForm
        onSignedIn={(person) => {
          client.setQueryData(meQuery().queryKey, person);
          void navigate({ href: next ?? '/', replace: true });
        }}
      />
    </Door>
  );
}

export function SetupPage() {
  const navigate = useNavigate();
  // The token stands behind the sign #, so that it reaches no server log.
  const token = window.location.hash.slice(1);
  return (
    <Door brand={brand} wide>
      <SetupForm token={token} onDone={() => void navigate({ to: '/', replace: true })} />
    </Door>
  );
}

export function WelcomePage() {
  const navigate = useNavigate();
  const client = useQueryClient();
  return (
    <Door brand={brand}>
      <WelcomeForm
        token={window.location.hash.slice(1)}
        onDone={(person) => {
          client.setQueryData(meQuery().queryKey, person);
          void navigate({ to: '/', replace: true });
        }}
      />
    </Door>
  );
}
