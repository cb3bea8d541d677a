import '../lib/more-texts.ts';
import { Select } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedList } from '../features/refused/refused-list.tsx';
import { RefusedPeek } from '../features/refused/refused-peek.tsx';
import type { RefusedSearch } from '../features/refused/refused-search.ts';
import { directoryQuery } from '../lib/directory.queries.ts';
import { useListKeys } from '../lib/list-keys.ts';
import { Page } from '../lib/page.tsx';
import { Split } from '../lib/split.tsx';
import classes from './refused.module.css';

const route = getRouteApi('/shell/refused');

/** Posts that became no lead (E-20). */
export function RefusedPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const directory = useSuspenseQuery(directoryQuery()).data;
  const box = useRef<HTMLInputElement>(null);
  const change = useCallback(
    (next: Partial<RefusedSearch>) => navigate({ search: (now) => ({ ...now, ...next }), replace: true }),
    [navigate],
  );
  const replace = useCallback((next: RefusedSearch) => navigate({ search: next }), [navigate]);
  const leadsOf = useCallback((campaign: number) => void navigate({ to: '/leads', search: { campaign } }), [navigate]);
  const close = useCallback(() => change({ peek: undefined }), [change]);
  useListKeys(box, close);
  return (
    <Page title={t('refused.title')} fill>
      <div className={classes.intro}>
        <p>{t('refused.intro')}</p>
        <Select
          ref={box}
          size="xs"
          className={classes.campaign}
          aria-label={t('refused.campaign')}
          placeholder={t('refused.campaign')}
          data={directory.campaigns.map((campaign) => ({ value: String(campaign.id), label: campaign.name }))}
          value={search.campaign === undefined ? null : String(search.campaign)}
          onChange={(value) => change({ campaign: value ? Number(value) : undefined, peek: undefined })}
          clearable
          searchable
        />
      </div>
      <Split peek={search.peek ? <RefusedPeek id={search.peek} campaign={search.campaign} onClose={close} /> : null}>
        <RefusedList search={search} onChange={change} onReplace={replace} onLeadsOf={leadsOf} />
      </Split>
    </Page>
  );
}
