import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PasswordForm } from '../features/account/password-form.tsx';
import { ProfileForm } from '../features/account/profile-form.tsx';
import { Team } from '../features/account/team.tsx';
import { Head, Loaded, Parts } from '../lib/parts.tsx';
import { profileQuery, teamQuery } from '../lib/queries.ts';
import { useTexts } from '../lib/use-texts.ts';

function Page({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTexts();
  const profile = useQuery(profileQuery());
  return (
    <>
      <Head title={title} />
      <Parts
        of={[
          { to: '/account', label: t('account.profile') },
          { to: '/password', label: t('account.password') },
          ...(profile.data?.admin ? [{ to: '/users' as const, label: t('account.users') }] : []),
        ]}
      />
      {children}
    </>
  );
}

/** Who is signed in, and how the client is reached (PORT-17). */
export function ProfilePage() {
  const { t } = useTexts();
  const profile = useQuery(profileQuery());
  return <Page title={t('account.profile')}>{<Loaded of={profile}>{(found) => <ProfileForm profile={found} />}</Loaded>}</Page>;
}

/** The own password (PORT-18). */
export function PasswordPage() {
  const { t } = useTexts();
  const profile = useQuery(profileQuery());
  return (
    <Page title={t('account.password')}>
      <Loaded of={profile}>{(found) => <PasswordForm email={found.userEmail} />}</Loaded>
    </Page>
  );
}

/** The client's own users (PORT-19). */
export function UsersPage() {
  const { t } = useTexts();
  const team = useQuery(teamQuery());
  return <Page title={t('account.users')}>{<Loaded of={team}>{(found) => <Team members={found.items} />}</Loaded>}</Page>;
}
