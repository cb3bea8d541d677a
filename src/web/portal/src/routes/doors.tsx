import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from '../features/session/door.module.css';
import { SignInForm } from '../features/session/sign-in-form.tsx';
import { WelcomeForm } from '../features/session/welcome-form.tsx';

function Door({ children }: { children: ReactNode }) {
  return (
    <main className={classes.door}>
      <div className={classes.card}>{children}</div>
    </main>
  );
}

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
