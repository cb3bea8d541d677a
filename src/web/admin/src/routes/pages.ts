import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowsSort,
  IconBan,
  IconBuilding,
  IconCreditCard,
  IconFileInvoice,
  IconFlask,
  IconForms,
  IconGavel,
  IconHelpHexagon,
  IconLayoutDashboard,
  IconListDetails,
  IconPlug,
  IconServer,
  IconShoppingCart,
  IconSpeakerphone,
  IconStack2,
  IconTarget,
  IconWorldShare,
} from '@tabler/icons-react';

/** Every page of the navigation, in its groups; the palette offers the same ones. */
export const pageGroups = [
  { name: 'overview', pages: [{ key: 'dashboard', to: '/', icon: IconLayoutDashboard }] },
  {
    name: 'leads',
    pages: [
      { key: 'leads', to: '/leads', icon: IconListDetails },
      { key: 'refused', to: '/refused', icon: IconBan },
      { key: 'pings', to: '/pings', icon: IconGavel },
    ],
  },
  {
    name: 'sources',
    pages: [
      { key: 'sources', to: '/sources', icon: IconWorldShare },
      { key: 'campaigns', to: '/campaigns', icon: IconSpeakerphone },
      { key: 'leadTypes', to: '/lead-types', icon: IconForms },
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
  {
    name: 'distribution',
    pages: [
      { key: 'distribution', to: '/distribution', icon: IconArrowsSort },
      { key: 'dryRun', to: '/dry-run', icon: IconFlask },
    ],
  },
  {
    name: 'money',
    pages: [
      { key: 'orders', to: '/orders', icon: IconShoppingCart },
      { key: 'invoices', to: '/invoices', icon: IconFileInvoice },
      { key: 'payments', to: '/payments', icon: IconCreditCard },
      { key: 'returns', to: '/returns', icon: IconArrowBackUp },
    ],
  },
  {
    name: 'operation',
    pages: [
      { key: 'queue', to: '/queue', icon: IconStack2 },
      { key: 'reconcile', to: '/reconcile', icon: IconHelpHexagon },
      { key: 'failed', to: '/failed', icon: IconAlertTriangle },
      { key: 'system', to: '/system', icon: IconServer },
    ],
  },
] as const;

export const allPages = pageGroups.flatMap((group) => [...group.pages]);
