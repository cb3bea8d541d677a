import { type ApiCredential, money } from '@leadexec/api-client';
import { CopyText, EmptyState, ErrorState, Loading, StatusPill, TimeText } from '@leadexec/ui';
import { Button } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../../lib/action-dialog.tsx';
import { PlainTable } from '../../lib/plain-table.tsx';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { wordOf } from '../../lib/use-words.ts';

export const credentialsKey = ['credentials'] as const;
const credentialsQuery = () => queryOptions({ queryKey: credentialsKey, queryFn: async () => (await money.credentials()).items });

/** Programs that sign in by themselves, and what each may do (SET-32). */
export function CredentialList() {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const credentials = useQuery(credentialsQuery());
  const [switched, setSwitched] = useState<ApiCredential>();
  if (credentials.isPending) {
    return <Loading label={t('common.loading')} lines={6} />;
  }
  if (credentials.error) {
    return <ErrorState error={credentials.error} retry={credentials.refetch} texts={problems} />;
  }
  if (credentials.data.length === 0) {
    return <EmptyState title={t('credentials.empty')}>{t('credentials.emptyHint')}</EmptyState>;
  }
  const way = switched?.enabled ? 'disable' : 'enable';
  return (
    <>
      <PlainTable<ApiCredential>
        label={t('credentials.list')}
        rows={credentials.data}
        rowId={(item) => item.clientId}
        columns={[
          { header: t('credentials.description'), cell: (item) => item.description },
          {
            header: t('credentials.clientId'),
            cell: (item) => (
              <>
                <span className="mono">{item.clientId}</span>{' '}
                <CopyText value={item.clientId} label={t('credentials.copyId')} copied={t('common.copied')} />
              </>
            ),
          },
          {
            header: t('credentials.scopes'),
            cell: (item) => item.scopes.map((scope) => wordOf('apiScope', scope)).join(', '),
          },
          {
            header: t('credentials.state'),
            cell: (item) => (
              <StatusPill tone={item.enabled ? 'good' : 'mute'}>
                {t(item.enabled ? 'credentials.enabled' : 'credentials.disabled')}
              </StatusPill>
            ),
          },
          { header: t('credentials.created'), cell: (item) => <TimeText value={item.createdAt} /> },
          {
            header: t('grid.actions'),
            align: 'end',
            cell: (item) => (
              <Button
                size="compact-xs"
                variant="subtle"
                {...(item.enabled ? { color: 'red' } : {})}
                aria-label={t(item.enabled ? 'credentials.disableOne' : 'credentials.enableOne', { name: item.description })}
                onClick={() => setSwitched(item)}
              >
                {t(item.enabled ? 'credentials.disable' : 'credentials.enable')}
              </Button>
            ),
          },
        ]}
      />
      {switched ? (
        <ActionDialog
          title={t(`credentials.${way}Title`, { name: switched.description })}
          means={t(`credentials.${way}Means`)}
          confirm={t(`credentials.${way}`)}
          danger={switched.enabled}
          run={() => money.switchCredential(switched.clientId, !switched.enabled)}
          keys={[credentialsKey]}
          onClose={() => setSwitched(undefined)}
        />
      ) : null}
    </>
  );
}
