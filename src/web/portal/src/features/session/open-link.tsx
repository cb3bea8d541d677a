import { ApiProblem, portal } from '@leadexec/api-client';
import { DoorText, ErrorState, Loading } from '@leadexec/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Opens the lead that a link of an e-mail names, for who is signed in; everybody else signs in first (PORT-23). */
export function OpenLink({ token, onOpened }: { token: string; onOpened: (id: string) => void }) {
  const { t } = useTexts();
  const texts = useProblemTexts();
  const client = useQueryClient();
  const open = useMutation({
    mutationFn: () => portal.openLink(token),
    onSuccess: async (lead) => {
      await client.invalidateQueries({ queryKey: ['leads'] });
      onOpened(lead.id);
    },
  });
  const { mutate, error } = open;
  useEffect(() => {
    if (token !== '') {
      mutate();
    }
  }, [token, mutate]);

  const status = error instanceof ApiProblem ? error.status : undefined;
  if (status === 401 || status === 403) {
    return <SignInForm onSignedIn={() => mutate()} />;
  }
  if (token === '' || status === 404 || status === 410) {
    return (
      <DoorText>
        {t(status === 410 ? 'openLink.expired' : 'openLink.unknown')} <Link to="/leads">{t('openLink.toLeads')}</Link>
      </DoorText>
    );
  }
  return error ? (
    <ErrorState error={error} retry={() => mutate()} texts={texts} />
  ) : (
    <Loading label={t('common.loading')} lines={3} />
  );
}
