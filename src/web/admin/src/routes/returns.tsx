import '../lib/more-texts.ts';
import { Button, CloseButton } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportForm } from '../features/returns/import-form.tsx';
import { ReturnLimits } from '../features/returns/limits-form.tsx';
import { MarkForm } from '../features/returns/mark-form.tsx';
import { ReturnList } from '../features/returns/return-list.tsx';
import type { ReturnSearch } from '../features/returns/return-search.ts';
import { ReturnView } from '../features/returns/return-view.tsx';
import { reasonsQuery } from '../features/returns/returns.queries.ts';
import { Crumbs } from '../lib/crumbs.tsx';
import { directoryQuery } from '../lib/directory.queries.ts';
import classes from '../lib/facts.module.css';
import { FilterChoice, ListBar } from '../lib/list-bar.tsx';
import { useListKeys } from '../lib/list-keys.ts';
import { May } from '../lib/may.tsx';
import { DayRange } from '../lib/money-fields.tsx';
import { Page } from '../lib/page.tsx';
import { Peek, Split } from '../lib/split.tsx';
import { useWords } from '../lib/use-words.ts';

const listRoute = getRouteApi('/shell/returns');
const route = getRouteApi('/shell/returns/$returnId');
const newRoute = getRouteApi('/shell/returns/new');

const choices = (items: readonly { id: number; name: string }[]) =>
  items.map((item) => ({ value: String(item.id), label: item.name }));
const number = (value: string | undefined) => (value ? Number(value) : undefined);
const text = (value: number | undefined) => (value === undefined ? undefined : String(value));

/** Returns of all clients, by state, client, campaign, reason and days. */
export function ReturnsPage() {
  const { t } = useTranslation();
  const search = listRoute.useSearch();
  const navigate = listRoute.useNavigate();
  const onSearch = useCallback((next: ReturnSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const onOpen = useCallback((returnId: string) => void navigate({ to: '/returns/$returnId', params: { returnId } }), [navigate]);
  const onLead = useCallback((leadId: string) => void navigate({ to: '/leads/$leadId', params: { leadId } }), [navigate]);
  const close = () => onSearch({ ...search, peek: undefined });
  useListKeys(useRef(null), close);
  const add = (
    <div className={classes.actions}>
      <Button component={Link} size="xs" variant="default" to="/" search={{ period: 'year', group: 'client' } as never}>
        {t('returns.byClient')}
      </Button>
      <Button component={Link} size="xs" variant="default" to="/returns/settings">
        {t('returns.settings')}
      </Button>
      <May needs="approveReturns">
        <Button component={Link} size="xs" variant="default" to="/returns/import">
          {t('returns.import')}
        </Button>
        <Button component={Link} size="xs" to="/returns/new">
          {t('returns.mark')}
        </Button>
      </May>
    </div>
  );
  return (
    <Page title={t('returns.title')} actions={add} fill>
      <Filters search={search} onSearch={onSearch} />
      <Split
        peek={
          search.peek ? (
            <Peek label={t('returns.title')}>
              <ReturnView
                key={search.peek}
                id={search.peek}
                tools={<CloseButton aria-label={t('common.close')} onClick={close} />}
              />
            </Peek>
          ) : null
        }
      >
        <ReturnList search={search} onSearch={onSearch} onOpen={onOpen} onLead={onLead} add={null} />
      </Split>
    </Page>
  );
}

function Filters({ search, onSearch }: { search: ReturnSearch; onSearch: (next: ReturnSearch) => void }) {
  const { t } = useTranslation();
  const { clients, campaigns } = useSuspenseQuery(directoryQuery()).data;
  const reasons = useQuery(reasonsQuery()).data ?? [];
  return (
    <ListBar>
      <FilterChoice
        name="state"
        label={t('returns.state')}
        data={useWords('returnState')}
        value={search.state}
        onChange={(state) => onSearch({ ...search, state })}
      />
      <FilterChoice
        name="client"
        label={t('money.client')}
        width={190}
        data={choices(clients)}
        value={text(search.client)}
        onChange={(client) => onSearch({ ...search, client: number(client) })}
      />
      <FilterChoice
        name="campaign"
        label={t('money.campaign')}
        width={190}
        data={choices(campaigns)}
        value={text(search.campaign)}
        onChange={(campaign) => onSearch({ ...search, campaign: number(campaign) })}
      />
      <FilterChoice
        name="reason"
        label={t('returns.reason')}
        data={reasons.map((reason) => ({ value: reason, label: reason }))}
        value={search.reason}
        onChange={(reason) => onSearch({ ...search, reason })}
      />
      <DayRange from={search.from} to={search.to} onChange={(days) => onSearch({ ...search, ...days })} />
    </ListBar>
  );
}

const above = (title: string) => [{ name: title, link: { to: '/returns' as const } }];

export function ReturnPage() {
  const { t } = useTranslation();
  const { returnId } = route.useParams();
  return (
    <Page title={<Crumbs above={above(t('returns.title'))}>{t('form.numberPlain', { id: returnId.slice(0, 8) })}</Crumbs>}>
      <ReturnView id={returnId} />
    </Page>
  );
}

export function NewReturnPage() {
  const { t } = useTranslation();
  const { lead } = newRoute.useSearch();
  const navigate = newRoute.useNavigate();
  return (
    <Page title={<Crumbs above={above(t('returns.title'))}>{t('returns.markForm.title')}</Crumbs>}>
      <MarkForm leadId={lead} onDone={(item) => void navigate({ to: '/returns/$returnId', params: { returnId: item.id } })} />
    </Page>
  );
}

export function ImportReturnsPage() {
  const { t } = useTranslation();
  return (
    <Page title={<Crumbs above={above(t('returns.title'))}>{t('returns.importForm.title')}</Crumbs>}>
      <ImportForm />
    </Page>
  );
}

export function ReturnSettingsPage() {
  const { t } = useTranslation();
  return (
    <Page title={<Crumbs above={above(t('returns.title'))}>{t('returns.limits.title')}</Crumbs>}>
      <ReturnLimits />
    </Page>
  );
}
