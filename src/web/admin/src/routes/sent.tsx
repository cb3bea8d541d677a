import '../lib/more-texts.ts';
import { Select } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SentList } from '../features/leads/by-hand/sent-list.tsx';
import { marks, type SentSearch } from '../features/leads/by-hand/sent-search.ts';
import { directoryQuery } from '../lib/directory.queries.ts';
import { useListKeys } from '../lib/list-keys.ts';
import { Page } from '../lib/page.tsx';

const route = getRouteApi('/shell/deliveries');
const nothing = () => undefined;

/** Delivered leads of all clients. */
export function SentPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { clients } = useSuspenseQuery(directoryQuery()).data;
  const onSearch = useCallback((next: SentSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const onLead = useCallback(
    (leadId: string) => void navigate({ to: '/leads/$leadId', params: { leadId }, search: { tab: 'deliveries' } }),
    [navigate],
  );
  const onClient = useCallback(
    (client: number) => void navigate({ to: '/clients/$clientId', params: { clientId: String(client) } }),
    [navigate],
  );
  useListKeys(useRef(null), nothing);
  return (
    <Page
      title={t('sent.title')}
      actions={
        <>
          <Select
            size="xs"
            w={190}
            data-filter="client"
            aria-label={t('sent.client')}
            placeholder={t('sent.anyClient')}
            data={clients.map((client) => ({ value: String(client.id), label: client.name }))}
            value={search.client === undefined ? null : String(search.client)}
            onChange={(next) => onSearch({ ...search, client: next ? Number(next) : undefined })}
            searchable
            clearable
          />
          <Select
            size="xs"
            w={130}
            data-filter="mark"
            aria-label={t('sent.mark')}
            placeholder={t('sent.anyMark')}
            data={marks.map((mark) => ({ value: mark, label: t(`sent.marks.${mark}`) }))}
            value={search.mark ?? null}
            onChange={(next) => onSearch({ ...search, mark: marks.find((mark) => mark === next) })}
            clearable
          />
        </>
      }
      fill
    >
      <SentList search={search} onSearch={onSearch} onLead={onLead} onClient={onClient} />
    </Page>
  );
}
