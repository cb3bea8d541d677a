import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { groupSearch } from './features/groups/group-kinds.ts';
import { mailSearch } from './features/mail/mail-search.ts';
import { settingsSearch } from './lib/settings/settings-search.ts';
import { z } from './lib/zod.ts';
import { number, shell, tabSearch } from './router-base.tsx';
import { listTabs, settingTabs } from './routes/tabs.ts';

const groupPages = () => import('./routes/groups.tsx');
const groups = createRoute({
  getParentRoute: () => shell,
  path: '/groups',
  validateSearch: groupSearch,
  component: lazyRouteComponent(groupPages, 'GroupsPage'),
});
const newGroup = createRoute({
  getParentRoute: () => shell,
  path: '/groups/$kind/new',
  component: lazyRouteComponent(groupPages, 'NewGroupPage'),
});
const group = createRoute({
  getParentRoute: () => shell,
  path: '/groups/$kind/$groupId',
  validateSearch: tabSearch(settingTabs),
  component: lazyRouteComponent(groupPages, 'GroupPage'),
});

const listPages = () => import('./routes/lists.tsx');
const lists = createRoute({
  getParentRoute: () => shell,
  path: '/lists',
  validateSearch: settingsSearch,
  component: lazyRouteComponent(listPages, 'ListsPage'),
});
const newList = createRoute({
  getParentRoute: () => shell,
  path: '/lists/new',
  component: lazyRouteComponent(listPages, 'NewListPage'),
});
const list = createRoute({
  getParentRoute: () => shell,
  path: '/lists/$listId',
  validateSearch: tabSearch(listTabs),
  component: lazyRouteComponent(listPages, 'ListPage'),
});

const drafts = createRoute({
  getParentRoute: () => shell,
  path: '/drafts',
  component: lazyRouteComponent(() => import('./routes/drafts.tsx'), 'DraftsPage'),
});

const companyPages = () => import('./routes/company.tsx');
const companySettings = createRoute({
  getParentRoute: () => shell,
  path: '/company',
  component: lazyRouteComponent(companyPages, 'CompanyPage'),
});
const brand = createRoute({
  getParentRoute: () => shell,
  path: '/portal-looks',
  component: lazyRouteComponent(companyPages, 'BrandPage'),
});
const mail = createRoute({
  getParentRoute: () => shell,
  path: '/mail',
  validateSearch: mailSearch,
  component: lazyRouteComponent(companyPages, 'MailPage'),
});
const anomalies = createRoute({
  getParentRoute: () => shell,
  path: '/anomalies',
  validateSearch: z.object({ days: number, all: z.boolean().optional().catch(undefined) }),
  component: lazyRouteComponent(companyPages, 'AnomaliesPage'),
});

/** Pages of settings that hold for more than one client. */
export const settingPages = [
  groups,
  newGroup,
  group,
  lists,
  newList,
  list,
  drafts,
  companySettings,
  brand,
  mail,
  anomalies,
] as const;
