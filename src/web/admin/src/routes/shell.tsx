import { api } from '@leadexec/api-client';
import { AccountLocaleProvider } from '@leadexec/ui';
import { useMantineColorScheme } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconApi, IconLogout, IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../lib/directory.queries.ts';
import { meQuery, opens } from '../lib/session.queries.ts';
import { pageGroups } from './pages.ts';
import classes from './shell.module.css';

// None is needed for the first page, and they bring much along.
const Help = lazy(() => import('./help.tsx').then(({ Help }) => ({ default: Help })));
const DraftBar = lazy(() => import('../features/drafts/draft-bar.tsx').then(({ DraftBar }) => ({ default: DraftBar })));
const Jump = lazy(() => import('./jump.tsx').then(({ Jump }) => ({ default: Jump })));

/** Navigation, the account's zone and currency for everything below, and the jump box. */
export function Shell() {
  const { t } = useTranslation();
  const directory = useSuspenseQuery(directoryQuery()).data;
  const me = useSuspenseQuery(meQuery()).data;
  const [jumps, setJumps] = useState(0);
  const [helped, setHelped] = useState(false);
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // The page that is shown stays in sight where the navigation is longer than the window.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each page
  useEffect(() => nav.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest' }), [pathname]);
  const openJump = () => setJumps((times) => times + 1);
  // Once they are there, they listen themselves.
  useHotkeys([['mod+K', () => setJumps((times) => times || 1)]], []);
  useHotkeys([['shift+?', (event) => (event.defaultPrevented ? undefined : setHelped(true)), { preventDefault: false }]]);
  return (
    <AccountLocaleProvider zoneId={directory.account.zoneId} currency={directory.account.currency}>
      <a className={classes.skip} href="#content">
        {t('app.skip')}
      </a>
      <div className={classes.shell}>
        <aside className={classes.side}>
          <p className={classes.brand}>
            <img src="/admin/favicon.svg" alt="" width={26} height={26} />
            <span>{directory.account.companyName || t('app.name')}</span>
          </p>
          <button type="button" className={classes.find} onClick={openJump}>
            <IconSearch size={15} aria-hidden="true" />
            <span>{t('nav.find')}</span>
            <kbd>⌘K</kbd>
          </button>
          <nav ref={nav} className={classes.nav} aria-label={t('nav.main')}>
            {pageGroups.map((group) => {
              const pages = group.pages.filter((page) => opens(me, page.key));
              return pages.length === 0 ? null : (
                <div key={group.name} role="group" aria-label={t(`nav.groups.${group.name}`)} className={classes.group}>
                  {group.name === 'overview' ? null : <p aria-hidden="true">{t(`nav.groups.${group.name}`)}</p>}
                  {pages.map(({ key, to, icon: Icon }) => (
                    <Link key={key} to={to} className={classes.link} activeOptions={{ exact: to === '/', includeSearch: false }}>
                      <Icon size={16} stroke={1.7} aria-hidden="true" />
                      <span>{t(`nav.${key}`)}</span>
                    </Link>
                  ))}
                </div>
              );
            })}
          </nav>
          <Foot email={me.email} />
        </aside>
        <main id="content" className={classes.main} tabIndex={-1}>
          <Suspense fallback={null}>
            <DraftBar />
          </Suspense>
          <Outlet />
        </main>
      </div>
      <Suspense fallback={null}>
        {jumps > 0 ? <Jump asked={jumps} /> : null}
        {helped ? <Help /> : null}
      </Suspense>
    </AccountLocaleProvider>
  );
}

function Foot({ email }: { email: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const signOut = useMutation({ mutationFn: api.signOut, onSettled: () => navigate({ to: '/sign-in', reloadDocument: true }) });
  return (
    <div className={classes.foot}>
      <p className={classes.email} title={email}>
        {email}
      </p>
      <a href="/docs" className={classes.tool} aria-label={t('nav.docs')} title={t('nav.docs')}>
        <IconApi size={17} stroke={1.7} aria-hidden="true" />
      </a>
      <Tool label={t('nav.dark')} className={classes.toDark} onClick={() => setColorScheme('dark')}>
        <IconMoon size={17} stroke={1.7} aria-hidden="true" />
      </Tool>
      <Tool label={t('nav.light')} className={classes.toLight} onClick={() => setColorScheme('light')}>
        <IconSun size={17} stroke={1.7} aria-hidden="true" />
      </Tool>
      <Tool label={t('nav.signOut')} onClick={() => signOut.mutate()}>
        <IconLogout size={17} stroke={1.7} aria-hidden="true" />
      </Tool>
    </div>
  );
}

function Tool(props: { label: string; className?: string | undefined; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className={`${classes.tool} ${props.className ?? ''}`}
      aria-label={props.label}
      title={props.label}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}
