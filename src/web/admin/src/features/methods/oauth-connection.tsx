import { operations } from '@leadexec/api-client';
import { CopyText, StatusPill, TimeText, type Tone } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { May } from '../../lib/may.tsx';
import { messageOf } from '../../lib/message-of.ts';
import { useForm } from '../../lib/settings/form-context.ts';
import classes from './oauth-connection.module.css';

const statusQuery = (method: number, ping: boolean) =>
  queryOptions({
    queryKey: ['oauth', method, ping],
    queryFn: () => operations.oauthStatus(method, ping),
    enabled: method > 0,
    retry: false,
  });

const tones: Record<string, Tone> = { none: 'mute', connected: 'good', failing: 'warn', broken: 'bad' };

/** Whether somebody consented in the buyer's page, how its tokens fare, and the way there and back out (DELV-17). */
export function OAuthConnection({ ping }: { ping: boolean }) {
  const { t } = useTranslation();
  const { draft } = useForm();
  const client = useQueryClient();
  const method = Number(draft.id ?? 0);
  const status = useQuery(statusQuery(method, ping));
  const connect = useMutation({
    mutationFn: () => operations.connectOAuth(method, ping),
    onSuccess: (way) => window.location.assign(way.address),
  });
  const disconnect = useMutation({
    mutationFn: () => operations.disconnectOAuth(method),
    onSettled: () => client.invalidateQueries({ queryKey: ['oauth', method] }),
  });
  const callback = `${window.location.origin}/admin/oauth`;
  const found = status.data;
  const problem = connect.error ?? disconnect.error;
  return (
    <section data-span={12} className={classes.box} aria-label={t('methods.oauth.title')}>
      <p className={classes.line}>
        {t('methods.oauth.callback')} <span className="mono">{callback}</span>{' '}
        <CopyText value={callback} label={t('methods.oauth.copy')} copied={t('common.copied')} />
      </p>
      {found ? (
        <>
          <dl className={classes.facts}>
            <div>
              <dt>{t('methods.oauth.title')}</dt>
              <dd>
                <StatusPill tone={tones[found.state] ?? 'mute'}>{t(`methods.oauth.state.${found.state}`)}</StatusPill>
              </dd>
            </div>
            {(
              [
                ['since', found.connectedAt],
                ['expires', found.expiresAt],
                ['refreshed', found.refreshedAt],
                ['failed', found.failedAt],
              ] as const
            ).map(([name, at]) =>
              at ? (
                <div key={name}>
                  <dt>{t(`methods.oauth.${name}`)}</dt>
                  <dd>
                    <TimeText value={at} format="full" />
                  </dd>
                </div>
              ) : null,
            )}
          </dl>
          {found.failure ? <p className={classes.failure}>{found.failure}</p> : null}
          <May needs="clients edit" tell>
            <div className={classes.bar}>
              <Button size="compact-sm" loading={connect.isPending} onClick={() => connect.mutate()}>
                {t(found.state === 'none' ? 'methods.oauth.connect' : 'methods.oauth.again')}
              </Button>
              {found.state === 'none' ? null : (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="red"
                  loading={disconnect.isPending}
                  onClick={() => disconnect.mutate()}
                >
                  {t('methods.oauth.disconnect')}
                </Button>
              )}
            </div>
          </May>
        </>
      ) : (
        <p className={classes.line}>{t('methods.oauth.save')}</p>
      )}
      {problem ? (
        <p role="alert" className={classes.failure}>
          {messageOf(problem)}
        </p>
      ) : null}
    </section>
  );
}
