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

/** Most are reached by their own name. */
const page = <Key extends string, To extends string = `/${Key}`>(key: Key, icon: typeof IconBan, to = `/${key}` as To) => ({
  key,
  icon,
  to,
});

/** Every page of the navigation, in its groups; the palette offers the same ones. */
export const pageGroups = [
  { name: 'overview', pages: [page('dashboard', IconLayoutDashboard, '/')] },
  {
    name: 'leads',
    pages: [page('leads', IconListDetails), page('refused', IconBan), page('pings', IconGavel)],
  },
  {
    name: 'sources',
    pages: [page('sources', IconWorldShare), page('campaigns', IconSpeakerphone), page('leadTypes', IconForms, '/lead-types')],
  },
  {
    name: 'clients',
    pages: [page('clients', IconBuilding), page('accounts', IconTarget), page('methods', IconPlug)],
  },
  {
    name: 'distribution',
    pages: [
      page('sent', IconSend, '/deliveries'),
      page('distribution', IconArrowsSort),
      page('groupList', IconUsersGroup, '/groups'),
      page('lists', IconTable),
      page('dryRun', IconFlask, '/dry-run'),
    ],
  },
  {
    name: 'money',
    pages: [
      page('orders', IconShoppingCart),
      page('invoices', IconFileInvoice),
      page('payments', IconCreditCard),
      page('returns', IconArrowBackUp),
      page('statements', IconReceipt),
      page('payouts', IconCashBanknote),
      page('books', IconBook),
    ],
  },
  {
    name: 'operation',
    pages: [
      page('queue', IconStack2),
      page('exports', IconDownload),
      page('reconcile', IconHelpHexagon),
      page('failed', IconAlertTriangle),
      page('anomalies', IconTrendingUp),
      page('mail', IconMail),
      page('system', IconServer),
    ],
  },
  {
    name: 'account',
    pages: [
      page('company', IconSettings),
      page('drafts', IconEdit),
      page('looks', IconPalette, '/portal-looks'),
      page('billing', IconSettingsDollar),
      page('credentials', IconKey),
      page('staff', IconUsers),
    ],
  },
] as const;

export const allPages = pageGroups.flatMap((group) => [...group.pages]);
