import { portal } from '@leadexec/api-client';
import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LeadCards } from '../features/leads/lead-cards.tsx';
import { DaysFilter } from '../lib/days.tsx';
import { Filters, Head, Paged } from '../lib/parts.tsx';
import { infoQuery, leadsQuery } from '../lib/queries.ts';
import { useTexts } from '../lib/use-texts.ts';
import { LeadParts } from './returns.tsx';

const route = getRouteApi('/shell/leads');

/** The client's own leads, found by date, type and whether they were opened (PORT-03). */
export function LeadsPage() {
  const { t } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const info = useSuspenseQuery(infoQuery()).data;
  const unread = search.show === 'unread';
  const clients = info.clients ?? [];
  const filter = {
    clientId: search.client,
    leadTypeId: search.type,
    unread: unread || undefined,
    from: search.from,
    to: search.to,
  };
  const leads = useInfiniteQuery(leadsQuery(filter));
  const found = search.client !== undefined || search.type !== undefined || search.from !== undefined || search.to !== undefined;
  const empty = found
    ? { title: t('leads.emptyFound'), hint: t('leads.emptyFoundHint') }
    : unread
      ? { title: t('leads.emptyUnread'), hint: t('leads.emptyUnreadHint') }
      : { title: t('leads.empty'), hint: t('leads.emptyHint') };
  return (
    <>
      <Head title={t('leads.title')}>
        <Button
          component="a"
          href={portal.leadsFile('csv', filter)}
          download
          variant="default"
          size="sm"
          leftSection={<IconDownload size={16} />}
        >
          {t('common.csv')}
        </Button>
        <Button
          component="a"
          href={portal.leadsFile('xlsx', filter)}
          download
          variant="default"
          size="sm"
          leftSection={<IconDownload size={16} />}
        >
          {t('common.xlsx')}
        </Button>
      </Head>
      <LeadParts />
      <Filters>
        <SegmentedControl
          size="sm"
          aria-label={t('leads.show')}
          data={[
            { value: 'all', label: t('leads.all') },
            { value: 'unread', label: t('leads.unread') },
          ]}
          value={search.show ?? 'all'}
          onChange={(value) => navigate({ search: { ...search, show: value === 'unread' ? 'unread' : undefined } })}
        />
        {clients.length > 1 ? (
          <Select
            size="sm"
            label={t('leads.client')}
            placeholder={t('leads.anyClient')}
            clearable
            searchable
            data={clients.map((client) => ({ value: String(client.id), label: client.name }))}
            value={search.client ? String(search.client) : null}
            onChange={(value) => navigate({ search: { ...search, client: value ? Number(value) : undefined } })}
          />
        ) : null}
        {info.leadTypes.length > 1 ? (
          <Select
            size="sm"
            label={t('leads.type')}
            placeholder={t('leads.anyType')}
            clearable
            data={info.leadTypes.map((type) => ({ value: String(type.id), label: type.name }))}
            value={search.type ? String(search.type) : null}
            onChange={(value) => navigate({ search: { ...search, type: value ? Number(value) : undefined } })}
          />
        ) : null}
        <DaysFilter value={search} onChange={(days) => navigate({ search: { ...search, ...days } })} />
      </Filters>
      <Paged of={leads} empty={empty}>
        {(rows) => <LeadCards leads={rows} />}
      </Paged>
    </>
  );
}
