import { operations } from '@leadexec/api-client';
import { Loading } from '@leadexec/ui';
import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { messageOf } from '../../lib/message-of.ts';

interface Given {
  state: string;
  code: string | null;
  error: string | null;
}

/** Hands over what the buyer's page gave, once, and says what became of it. */
export function OAuthReturn({ given, onConnected }: { given: Given; onConnected: (method: number) => void }) {
  const { t } = useTranslation();
  // A state is good once, so it is asked about once, however often the page is drawn.
  const finish = useQuery({
    queryKey: ['oauth-return', given.state],
    queryFn: () =>
      operations.finishOAuth({
        state: given.state,
        ...(given.code ? { code: given.code } : {}),
        ...(given.error ? { error: given.error } : {}),
      }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: false,
    refetchOnReconnect: false,
  });
  const connected = finish.data?.methodId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once it is connected, and not with every new function
  useEffect(() => (connected ? onConnected(connected) : undefined), [connected]);
  return finish.error ? (
    <Alert color="red" variant="light" role="alert" title={t('methods.oauth.wrong')} maw={720}>
      <p>{messageOf(finish.error)}</p>
      <Link to="/methods">{t('methods.oauth.back')}</Link>
    </Alert>
  ) : (
    <Loading label={t('methods.oauth.working')} lines={4} />
  );
}
