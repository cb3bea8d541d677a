import { Door } from '@leadexec/ui';
import { useNavigate } from '@tanstack/react-router';
import { SignInForm } from '../features/session/sign-in-form.tsx';
import { WelcomeForm } from '../features/session/welcome-form.tsx';

export function SignInPage() {
  const navigate = useNavigate();
  return (
    <Door>
      <SignInForm onSignedIn={() => void navigate({ to: '/', replace: true })} />
    </Door>
  );
}

export function WelcomePage() {
  const navigate = useNavigate();
  // The token stands behind the sign #, so that it reaches no server log.
  return (
    <Door>
      <WelcomeForm token={window.location.hash.slice(1)} onDone={() => void navigate({ to: '/', replace: true })} />
    </Door>
  );
}
