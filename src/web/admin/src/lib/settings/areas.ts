import type { SettingKind } from '@leadexec/api-client';
import type { Area } from '../may.tsx';

/** Whose right opens a kind of setting, as the server's table of routes says (SET-08). */
export const areaOf: Record<SettingKind, Area> = {
  'lead-types': 'settings',
  'distribution-lists': 'settings',
  'lead-sources': 'leadSources',
  campaigns: 'leadSources',
  clients: 'clients',
  'delivery-methods': 'clients',
  'delivery-accounts': 'clients',
  'delivery-groups': 'clients',
  'client-groups': 'clients',
  'exclusive-groups': 'clients',
};
