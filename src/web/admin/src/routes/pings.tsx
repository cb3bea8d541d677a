import '../lib/more-texts.ts';
import { Button, CloseButton } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PingList } from '../features/pings/ping-list.tsx';
import type { PingSearch } from '../features/pings/ping-search.ts';
import { PingView } from '../features/pings/ping-view.tsx';
import { Crumbs } from '../lib/crumbs.tsx';
import { directoryQuery } from '../lib/directory.queries.ts';
import { FilterChoice, ListBar } from '../lib/list-bar.tsx';
import { useListKeys } from '../lib/list-keys.ts';
import { Page } from '../lib/page.tsx';
import { Peek, Split } from '../lib/split.tsx';

const listRoute = getRouteApi('/shell/pings');
const route = getRouteApi('/shell/pings/$pingId');

/** Pings of the sources, with what each was answered. */
export function PingsPage() {
  const { t } = useTranslation();
  const search = listRoute.useSearch();
  const navigate = listRoute.useNavigate();
  const { campaigns } = useSuspenseQuery(directoryQuery()).data;
  const onSearch = useCallback((next: PingSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const onOpen = useCallback((pingId: string) => void navigate({ to: '/pings/$pingId', params: { pingId } }), [navigate]);
  const onLead = useCallback((leadId: string) => void navigate({ to: '/leads/$leadId', params: { leadId } }), [navigate]);
  const close = () => onSearch({ ...search, peek: undefined });
  useListKeys(useRef(null), close);
  return (
    <Page title={t('pings.title')} fill>
      <ListBar>
        <FilterChoice
          name="campaign"
          label={t('pings.campaign')}
          width={220}
          data={campaigns.map((campaign) => ({ value: String(campaign.id), label: campaign.name }))}
          value={search.campaign === undefined ? undefined : String(search.campaign)}
          onChange={(next) => onSearch({ ...search, campaign: next ? Number(next) : undefined })}
        />
        <FilterChoice
          name="answer"
          label={t('pings.answer')}
          data={(['accepted', 'declined'] as const).map((value) => ({ value, label: t(`pings.${value}`) }))}
          value={search.answer}
          onChange={(answer) => onSearch({ ...search, answer })}
        />
      </ListBar>
      <Split peek={search.peek ? <PingPeek id={search.peek} onClose={close} /> : null}>
        <PingList search={search} onSearch={onSearch} onOpen={onOpen} onLead={onLead} />
      </Split>
    </Page>
  );
}

function PingPeek({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Peek label={t('pings.one', { id })}>
      <PingView
        pingId={id}
        actions={
          <span>
            <Button component={Link} to="/pings/$pingId" params={{ pingId: id } as never} size="compact-sm" variant="default">
              {t('leads.open')}
            </Button>
            <CloseButton
              aria-label={t('common.close')}
              onClick={onClose}
              style={{ display: 'inline-flex', verticalAlign: 'middle' }}
            />
          </span>
        }
      />
    </Peek>
  );
}

export function PingPage() {
  const { t } = useTranslation();
  const { pingId } = route.useParams();
  return (
    <Page
      title={
        <Crumbs above={[{ name: t('pings.title'), link: { to: '/pings' } }]}>{t('pings.one', { id: pingId.slice(0, 8) })}</Crumbs>
      }
    >
      <PingView pingId={pingId} />
    </Page>
  );
}
