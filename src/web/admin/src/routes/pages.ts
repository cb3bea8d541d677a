import {
  IconBan,
  IconBuilding,
  IconFileInvoice,
  IconLayoutDashboard,
  IconListDetails,
  IconPlug,
  IconTarget,
} from '@tabler/icons-react';

/** Every page of the navigation, in its groups; the palette offers the same ones. */
export const pageGroups = [
  { name: 'overview', pages: [{ key: 'dashboard', to: '/', icon: IconLayoutDashboard }] },
  {
    name: 'leads',
    pages: [
      { key: 'leads', to: '/leads', icon: IconListDetails },
      { key: 'refused', to: '/refused', icon: IconBan },
    ],
  },
  {
    name: 'clients',
    pages: [
      { key: 'clients', to: '/clients', icon: IconBuilding },
      { key: 'accounts', to: '/accounts', icon: IconTarget },
      { key: 'methods', to: '/methods', icon: IconPlug },
    ],
  },
  { name: 'money', pages: [{ key: 'orders', to: '/orders', icon: IconFileInvoice }] },
] as const;

export const allPages = pageGroups.flatMap((group) => [...group.pages]);
