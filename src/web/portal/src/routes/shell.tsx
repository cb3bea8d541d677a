import { api } from '@leadexec/api-client';
import { AccountLocaleProvider } from '@leadexec/ui';
import { ActionIcon, Button, useMantineColorScheme } from '@mantine/core';
import { IconHome, IconInbox, IconLogout, IconMoon, IconReceipt, IconShoppingCart, IconSun, IconUser } from '@tabler/icons-react';
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { brandQuery, infoQuery } from '../lib/queries.ts';
import { usePageTitle } from '../lib/use-page-title.ts';
import { useTexts } from '../lib/use-texts.ts';
import classes from './shell.module.css';

// The pages of a part have addresses of their own.
const parts = [
  { to: '/', label: 'nav.home', Icon: IconHome, of: [] },
  { to: '/leads', label: 'nav.leads', Icon: IconInbox, of: ['leads', 'returns', 'appointments', 'report'] },
  { to: '/orders', label: 'nav.orders', Icon: IconShoppingCart, of: ['orders'] },
  { to: '/invoices', label: 'nav.billing', Icon: IconReceipt, of: ['invoices', 'payments', 'statement', 'payment-methods'] },
  { to: '/account', label: 'nav.account', Icon: IconUser, of: ['account', 'password', 'users'] },
] as const;

export function Shell() {
  const { t } = useTexts();
  const info = useSuspenseQuery(infoQuery()).data;
  const brand = useQuery(brandQuery()).data;
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const signOut = useMutation({ mutationFn: api.signOut, onSettled: () => navigate({ to: '/sign-in', reloadDocument: true }) });
  usePageTitle(brand?.name ?? info.companyName);
  return (
    <AccountLocaleProvider zoneId={info.zoneId} currency={info.currency}>
      <a className={classes.skip} href="#content">
        {t('nav.skip')}
      </a>
      <header className={classes.top}>
        <div className={classes.bar}>
          {brand?.logo ? <img className={classes.logo} src={brand.logo} alt="" /> : null}
          <p className={classes.brand}>
            <strong>{brand?.name ?? info.companyName}</strong>
            <span>{info.clientName}</span>
          </p>
          <Navigation />
          <ActionIcon
            className={classes.toDark}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('nav.dark')}
            onClick={() => setColorScheme('dark')}
          >
            <IconMoon size={18} />
          </ActionIcon>
          <ActionIcon
            className={classes.toLight}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('nav.light')}
            onClick={() => setColorScheme('light')}
          >
            <IconSun size={18} />
          </ActionIcon>
          <Button
            className={classes.out}
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('nav.signOut')}
            onClick={() => signOut.mutate()}
          >
            <IconLogout size={18} aria-hidden="true" />
            <span className={classes.word}>{t('nav.signOut')}</span>
          </Button>
        </div>
      </header>
      <main id="content" className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
    </AccountLocaleProvider>
  );
}

function Navigation() {
  const { t } = useTexts();
  const at = useRouterState({
    select: (state) => state.location.pathname.split('/').filter((part) => part !== 'portal')[1] ?? '',
  });
  return (
    <nav className={classes.nav} aria-label={t('nav.main')}>
      <ul>
        {parts.map(({ to, label, Icon, of }) => {
          const here = to === '/' ? at === '' : (of as readonly string[]).includes(at);
          return (
            <li key={to}>
              <Link to={to} data-here={here || undefined} aria-current={here ? 'page' : undefined} activeProps={{}}>
                <Icon size={20} stroke={1.7} aria-hidden="true" />
                {t(label)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
