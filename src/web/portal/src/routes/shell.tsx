import { api } from '@leadexec/api-client';
import { AccountLocaleProvider } from '@leadexec/ui';
import { ActionIcon, Button, useMantineColorScheme } from '@mantine/core';
import { IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { infoQuery } from '../lib/queries.ts';
import { useTexts } from '../lib/use-texts.ts';
import classes from './shell.module.css';

export function Shell() {
  const { t } = useTexts();
  const info = useSuspenseQuery(infoQuery()).data;
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const signOut = useMutation({ mutationFn: api.signOut, onSettled: () => navigate({ to: '/sign-in', reloadDocument: true }) });
  return (
    <AccountLocaleProvider zoneId={info.zoneId} currency={info.currency}>
      <a className={classes.skip} href="#content">
        {t('nav.skip')}
      </a>
      <header className={classes.top}>
        <div className={classes.bar}>
          <p className={classes.brand}>
            <strong>{info.companyName}</strong>
            <span>{info.clientName}</span>
          </p>
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
          <Button variant="subtle" color="gray" size="sm" leftSection={<IconLogout size={16} />} onClick={() => signOut.mutate()}>
            {t('nav.signOut')}
          </Button>
        </div>
      </header>
      <main id="content" className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
    </AccountLocaleProvider>
  );
}
