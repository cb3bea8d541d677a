import '../lib/more-texts.ts';
import { api, type Directory } from '@leadexec/api-client';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconArrowRight, IconFileSearch, IconSearch, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type NavigateOptions, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../features/leads/lead-columns.tsx';
import { directoryQuery } from '../lib/directory.queries.ts';
import { meQuery, opens } from '../lib/session.queries.ts';
import { allPages } from './pages.ts';

const [store, spotlight] = createSpotlight();
const leadId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const person = /@.+\.|\d{3}\D*\d{3}\D*\d{4}/;
const mostOfAKind = 6;

/** Pages that no list of pages names: they begin something. */
const begun = [
  ['clients', '/clients/new'],
  ['accounts', '/accounts/new'],
  ['methods', '/methods/new'],
  ['orders', '/orders/new'],
  ['campaigns', '/campaigns/new'],
  ['sources', '/sources/new'],
  ['leadTypes', '/lead-types/new'],
  ['invoices', '/invoices/new'],
  ['returns', '/returns/new'],
  ['returnImport', '/returns/import'],
  ['returnSettings', '/returns/settings'],
] as const;

const kinds = [
  ['clients', '/clients/$clientId', 'clientId'],
  ['campaigns', '/campaigns/$campaignId', 'campaignId'],
  ['leadSources', '/sources/$sourceId', 'sourceId'],
  ['leadTypes', '/lead-types/$leadTypeId', 'leadTypeId'],
] as const;

/** What the directory has by that name or number. */
function named(directory: Directory | undefined, wanted: string) {
  const text = wanted.toLowerCase();
  return text === '' || !directory
    ? []
    : kinds.flatMap(([kind, to, param]) =>
        directory[kind]
          .filter((one) => String(one.id) === text || one.name.toLowerCase().includes(text))
          .slice(0, mostOfAKind)
          .map((one) => ({ kind, id: one.id, name: one.name, to, params: { [param]: String(one.id) } })),
      );
}

/** To a lead by its id, phone or e-mail, to a client, campaign, source or lead type by name or number, or to a page; opens whenever it is asked for once more, and on ⌘K or Ctrl K. */
export function Jump({ asked }: { asked: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is asked for
  useEffect(() => spotlight.open(), [asked]);
  const wanted = text.trim();
  const [settled] = useDebouncedValue(wanted, 300);
  const exact = settled === wanted && (leadId.test(settled) || person.test(settled));
  const leads = useQuery({
    queryKey: ['leads', 'jump', settled],
    queryFn: () => api.searchLeads({ text: settled, limit: mostOfAKind }),
    enabled: exact,
  }).data?.items;
  const directory = useQuery(directoryQuery()).data;
  const me = useQuery(meQuery()).data;
  const go = (to: string, params: object = {}) => void navigate({ to, params } as unknown as NavigateOptions);
  const pages = [
    ...allPages.filter((page) => opens(me, page.key)).map((page) => ({ to: page.to as string, name: t(`nav.${page.key}`) })),
    ...begun.map(([key, to]) => ({ to: to as string, name: t(`jump.new.${key}`) })),
  ].filter((page) => page.name.toLowerCase().includes(wanted.toLowerCase()));
  return (
    <Spotlight.Root
      store={store}
      query={text}
      onQueryChange={setText}
      shortcut={['mod + K']}
      clearQueryOnClose
      lockScroll={false}
      size={560}
      transitionProps={{ duration: 0 }}
    >
      <Spotlight.Search
        placeholder={t('jump.placeholder')}
        aria-label={t('jump.placeholder')}
        leftSection={<IconSearch size={16} />}
      />
      <Spotlight.ActionsList mah={420}>
        {leadId.test(wanted) ? (
          <Spotlight.Action
            label={t('jump.toLead', { id: wanted })}
            leftSection={<IconArrowRight size={16} />}
            onClick={() => go('/leads/$leadId', { leadId: wanted })}
          />
        ) : null}
        {exact && !leadId.test(wanted)
          ? leads?.map((lead) => (
              <Spotlight.Action
                key={lead.id}
                label={nameOf(lead) || t('jump.toLead', { id: lead.id })}
                description={`${lead.campaign}, ${lead.id}`}
                leftSection={<IconUser size={16} />}
                onClick={() => go('/leads/$leadId', { leadId: lead.id })}
              />
            ))
          : null}
        {named(directory, wanted).map(({ kind, id, name, to, params }) => (
          <Spotlight.Action
            key={`${kind} ${id}`}
            label={name}
            description={t('jump.kind', { kind: t(`jump.kinds.${kind}`), id })}
            leftSection={<IconArrowRight size={16} />}
            onClick={() => go(to, params)}
          />
        ))}
        {wanted !== '' && !leadId.test(wanted) ? (
          <Spotlight.Action
            label={t('jump.search', { text: wanted })}
            leftSection={<IconFileSearch size={16} />}
            onClick={() => void navigate({ to: '/leads', search: { q: wanted } })}
          />
        ) : null}
        {pages.map((page) => (
          <Spotlight.Action key={page.to} label={t('jump.goTo', { page: page.name })} onClick={() => go(page.to)} />
        ))}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
