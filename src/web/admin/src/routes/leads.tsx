import '../lib/more-texts.ts';
import { Button, CloseButton } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddLead } from '../features/leads/by-hand/add-lead.tsx';
import { LeadFilters } from '../features/leads/lead-filters.tsx';
import { LeadList } from '../features/leads/lead-list.tsx';
import type { LeadListSearch, LeadTab } from '../features/leads/lead-search.ts';
import { LeadView } from '../features/leads/lead-view.tsx';
import { directoryQuery } from '../lib/directory.queries.ts';
import { useListKeys } from '../lib/list-keys.ts';
import { Page } from '../lib/page.tsx';
import { Peek, Split } from '../lib/split.tsx';

const route = getRouteApi('/shell/leads');

/** The lead list (LEAD-01): filters in the address, and a side panel that keeps the list in place. */
export function LeadsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const directory = useSuspenseQuery(directoryQuery()).data;
  const [asked, setAsked] = useState<string>();
  const box = useRef<HTMLInputElement>(null);
  const change = useCallback(
    (next: Partial<LeadListSearch>) => navigate({ search: (now) => ({ ...now, ...next }), replace: true }),
    [navigate],
  );
  const replace = useCallback((next: LeadListSearch) => navigate({ search: next }), [navigate]);
  const open = useCallback(
    (id: string, tab?: LeadTab) => void navigate({ to: '/leads/$leadId', params: { leadId: id }, search: tab ? { tab } : {} }),
    [navigate],
  );
  const close = useCallback(() => change({ peek: undefined }), [change]);
  useListKeys(box, close);
  return (
    <Page title={t('leads.title')} actions={<AddLead />} fill>
      <LeadFilters
        search={search}
        directory={directory}
        onChange={change}
        onClear={() => replace({ peek: search.peek, cols: search.cols, sort: search.sort, view: search.view })}
        searchRef={box}
        asked={asked}
        onAsked={setAsked}
      />
      <Split peek={search.peek ? <LeadPeek id={search.peek} onClose={close} /> : null}>
        <LeadList search={search} onChange={change} onReplace={replace} onOpen={open} onFilter={setAsked} />
      </Split>
    </Page>
  );
}

function LeadPeek({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Peek label={t('leads.peek', { id })}>
      <LeadView
        leadId={id}
        actions={
          <>
            <Button component={Link} to="/leads/$leadId" params={{ leadId: id } as never} size="compact-sm" variant="default">
              {t('leads.open')}
            </Button>
            <CloseButton aria-label={t('common.close')} onClick={onClose} />
          </>
        }
      />
    </Peek>
  );
}
