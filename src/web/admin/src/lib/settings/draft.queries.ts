import { company, type DraftChange, type SettingKind } from '@leadexec/api-client';
import { queryOptions } from '@tanstack/react-query';

/** The changes that wait for publication. */
export const draftQuery = () => queryOptions({ queryKey: ['draft'], queryFn: company.draft, staleTime: 10_000 });

const paths: Partial<Record<DraftChange['kind'], SettingKind>> = {
  leadType: 'lead-types',
  leadSource: 'lead-sources',
  campaign: 'campaigns',
  client: 'clients',
  deliveryMethod: 'delivery-methods',
  deliveryAccount: 'delivery-accounts',
  deliveryGroup: 'delivery-groups',
  clientGroup: 'client-groups',
  exclusiveGroup: 'exclusive-groups',
  distributionList: 'distribution-lists',
};

/** Where the API keeps a kind; undefined for what is no setting with a number. */
export const pathOfChange = (change: Pick<DraftChange, 'kind'>): SettingKind | undefined => paths[change.kind];

const pages: Record<SettingKind, string> = {
  'lead-types': '/lead-types',
  'lead-sources': '/sources',
  campaigns: '/campaigns',
  clients: '/clients',
  'delivery-methods': '/methods',
  'delivery-accounts': '/accounts',
  'delivery-groups': '/groups/delivery',
  'client-groups': '/groups/client',
  'exclusive-groups': '/groups/exclusive',
  'distribution-lists': '/lists',
};

export const pageOf = (kind: SettingKind, id: number): string => `${pages[kind]}/${id}`;
