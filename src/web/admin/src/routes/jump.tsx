import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconArrowRight, IconFileSearch, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allPages } from './pages.ts';

const [store, spotlight] = createSpotlight();
const leadId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** To a lead by its id, to leads by phone or e-mail, or to a page; opens whenever it is asked for once more, and on ⌘K or Ctrl K. */
export function Jump({ asked }: { asked: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is asked for
  useEffect(() => spotlight.open(), [asked]);
  const wanted = text.trim();
  const shown = allPages
    .map((page) => ({ to: page.to, name: t(`nav.${page.key}`) }))
    .filter((page) => page.name.toLowerCase().includes(wanted.toLowerCase()));
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
            onClick={() => navigate({ to: '/leads/$leadId', params: { leadId: wanted } })}
          />
        ) : null}
        {wanted !== '' && !leadId.test(wanted) ? (
          <Spotlight.Action
            label={t('jump.search', { text: wanted })}
            leftSection={<IconFileSearch size={16} />}
            onClick={() => navigate({ to: '/leads', search: { q: wanted } })}
          />
        ) : null}
        {shown.map((page) => (
          <Spotlight.Action key={page.to} label={t('jump.goTo', { page: page.name })} onClick={() => navigate({ to: page.to })} />
        ))}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
