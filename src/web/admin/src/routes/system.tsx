import '../lib/more-texts.ts';
import { getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
import { Database } from '../features/system/database.tsx';
import { Grains } from '../features/system/grains.tsx';
import { Health } from '../features/system/health.tsx';
import { Hosts } from '../features/system/hosts.tsx';
import { Invariants } from '../features/system/invariants.tsx';
import { Queues } from '../features/system/queues.tsx';
import classes from '../features/system/system.module.css';
import { texts } from '../features/system/system.texts.ts';
import { useListKeys } from '../lib/list-keys.ts';
import { Page } from '../lib/page.tsx';

const route = getRouteApi('/shell/system');
const nothing = () => undefined;

/** The installation as its operator looks at it; every part refreshes by itself. */
export function SystemPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  useListKeys(useRef(null), nothing);
  return (
    <Page title={texts.title}>
      <div className={classes.page}>
        <div className={classes.wide}>
          <Hosts />
        </div>
        <div className={classes.column}>
          <Health />
          <Queues />
          <Invariants />
        </div>
        <Database />
        <div className={classes.wide}>
          <Grains search={search} onSearch={(next) => void navigate({ search: next, replace: true })} />
        </div>
      </div>
    </Page>
  );
}
