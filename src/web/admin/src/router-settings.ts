import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { groupSearch } from './features/groups/group-kinds.ts';
import { settingsSearch } from './lib/settings/settings-search.ts';
import { shell, tabSearch } from './router-base.tsx';
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

/** Pages of settings that hold for more than one client. */
export const settingPages = [groups, newGroup, group, lists, newList, list] as const;
