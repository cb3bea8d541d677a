import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowsSort,
  IconBan,
  IconBook,
  IconBuilding,
  IconCashBanknote,
  IconCreditCard,
  IconDownload,
  IconEdit,
  IconFileInvoice,
  IconFlask,
  IconForms,
  IconGavel,
  IconHelpHexagon,
  IconKey,
  IconLayoutDashboard,
  IconListDetails,
  IconMail,
  IconPalette,
  IconPlug,
  IconReceipt,
  IconSend,
  IconServer,
  IconSettings,
  IconSettingsDollar,
  IconShoppingCart,
  IconSpeakerphone,
  IconStack2,
  IconTable,
  IconTarget,
  IconTrendingUp,
  IconUsers,
  IconUsersGroup,
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
      { key: 'sent', to: '/deliveries', icon: IconSend },
      { key: 'distribution', to: '/distribution', icon: IconArrowsSort },
      { key: 'groupList', to: '/groups', icon: IconUsersGroup },
      { key: 'lists', to: '/lists', icon: IconTable },
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
      { key: 'statements', to: '/statements', icon: IconReceipt },
      { key: 'payouts', to: '/payouts', icon: IconCashBanknote },
      { key: 'books', to: '/books', icon: IconBook },
    ],
  },
  {
    name: 'operation',
    pages: [
      { key: 'queue', to: '/queue', icon: IconStack2 },
      { key: 'exports', to: '/exports', icon: IconDownload },
      { key: 'reconcile', to: '/reconcile', icon: IconHelpHexagon },
      { key: 'failed', to: '/failed', icon: IconAlertTriangle },
      { key: 'anomalies', to: '/anomalies', icon: IconTrendingUp },
      { key: 'mail', to: '/mail', icon: IconMail },
      { key: 'system', to: '/system', icon: IconServer },
    ],
  },
  {
    name: 'account',
    pages: [
      { key: 'company', to: '/company', icon: IconSettings },
      { key: 'drafts', to: '/drafts', icon: IconEdit },
      { key: 'looks', to: '/portal-looks', icon: IconPalette },
      { key: 'billing', to: '/billing', icon: IconSettingsDollar },
      { key: 'credentials', to: '/credentials', icon: IconKey },
      { key: 'staff', to: '/staff', icon: IconUsers },
    ],
  },
] as const;

export const allPages = pageGroups.flatMap((group) => [...group.pages]);
