import type { Campaign, Client, DeliveryAccount, DeliveryGroup, LeadReport } from '@leadexec/api-client';
import { type FlowEdge, type FlowNode, formatCount, formatMoney } from '@leadexec/ui';
import type { TFunction } from 'i18next';
import { toneOf } from '../../lib/pills.tsx';
import { wordOf } from '../../lib/use-words.ts';

/** Most accounts that the picture shows; more of them are one node. */
export const mostAccounts = 60;

export interface FlowInput {
  campaign: Campaign;
  source: string;
  accounts: readonly DeliveryAccount[];
  groups: readonly DeliveryGroup[];
  clients: readonly Client[];
  /** Of the campaign, today, by client. */
  today: LeadReport | undefined;
}

type Open = (to: 'sources' | 'campaigns' | 'accounts' | 'clients' | 'distribution', id: number) => void;
type Limits = Campaign['limits'];

/** From the source through the campaign and its checks to groups, accounts and clients; those that take nothing now are drawn apart. */
export function campaignFlow(input: FlowInput, currency: string, t: TFunction, open: Open) {
  const { campaign, accounts, groups, clients } = input;
  const nodes: FlowNode[] = [...heads(input, t, open)];
  const edges: FlowEdge[] = nodes.slice(1).map((node, at) => ({ from: nodes[at]?.id ?? '', to: node.id }));
  const last = nodes.at(-1)?.id ?? '';
  // A campaign may have an account of its own; then no other is asked.
  const asked = accounts.filter((account) => !campaign.deliversTo || account.id === campaign.deliversTo);
  const shown = asked.slice(0, mostAccounts);
  const known = new Map(clients.map((client) => [client.id ?? 0, client]));
  const named = new Map(groups.map((group) => [group.id ?? 0, group]));
  const used = [...new Set(shown.map((account) => account.deliveryGroupId ?? 0))].sort(
    (one, other) => place(named.get(one)) - place(named.get(other)),
  );
  for (const id of used) {
    const group = named.get(id);
    nodes.push({
      id: `group ${id}`,
      column: 3,
      kind: t('flow.group'),
      title: group?.name ?? t('flow.noGroup'),
      lines: [wordOf('distributionMethod', group?.method ?? campaign.distributionMethod ?? undefined)].filter(
        (word) => word !== '–',
      ),
      onOpen: () => open('distribution', id),
    });
    edges.push({ from: last, to: `group ${id}` });
  }
  for (const account of [...shown].sort(
    (one, other) => used.indexOf(one.deliveryGroupId ?? 0) - used.indexOf(other.deliveryGroupId ?? 0),
  )) {
    const client = known.get(account.clientId);
    const takes =
      account.status !== undefined && account.status !== 'open'
        ? false
        : (account.automated ?? true) && (client?.status ?? 'active') === 'active';
    nodes.push({
      id: `account ${account.id}`,
      column: 4,
      kind: t('flow.account'),
      title: account.name,
      tone: takes ? 'good' : 'mute',
      state: [wordOf('accountStatus', account.status ?? 'open'), account.automated === false ? t('flow.byHand') : undefined]
        .filter(Boolean)
        .join(' · '),
      lines: [[formatMoney(account.price ?? '0.00', currency), capsOf(account.limits, t)].filter(Boolean).join(' · ')],
      onOpen: () => open('accounts', account.id ?? 0),
    });
    edges.push({ from: `group ${account.deliveryGroupId ?? 0}`, to: `account ${account.id}`, tone: takes ? undefined : 'mute' });
    edges.push({ from: `account ${account.id}`, to: `client ${account.clientId}`, tone: takes ? 'good' : 'mute' });
  }
  if (asked.length > shown.length) {
    nodes.push({ id: 'more', column: 4, title: t('flow.more', { count: asked.length - shown.length }), tone: 'mute' });
  }
  return { nodes: [...nodes, ...ends(input, shown, currency, t, open)], edges, none: asked.length === 0 };
}

const place = (group: DeliveryGroup | undefined) => group?.position ?? Number.MAX_SAFE_INTEGER;

function heads({ campaign, source, today }: FlowInput, t: TFunction, open: Open): FlowNode[] {
  const total = today?.total;
  const checks = [
    (campaign.duplicateDays ?? 0) > 0 ? t('flow.duplicates', { count: campaign.duplicateDays ?? 0 }) : undefined,
    campaign.criteria ? t('flow.criteria') : undefined,
    campaign.rejectNoCoverage ? t('flow.coverage') : undefined,
    campaign.defaultReject ? wordOf('defaultReject', campaign.defaultReject) : undefined,
  ].filter((line): line is string => line !== undefined);
  return [
    {
      id: 'source',
      column: 0,
      kind: t('flow.source'),
      title: source,
      onOpen: () => open('sources', campaign.leadSourceId),
    },
    {
      id: 'campaign',
      column: 1,
      kind: t('flow.campaign'),
      title: campaign.name,
      tone: toneOf('campaignStatus', campaign.status ?? 'active'),
      state: wordOf('campaignStatus', campaign.status ?? 'active'),
      lines: [
        wordOf('channel', campaign.channel ?? 'web'),
        ...[capsOf(campaign.limits, t)].filter((line): line is string => line !== undefined),
        ...(total ? [t('flow.received', { received: formatCount(total.received) })] : []),
      ],
      onOpen: () => open('campaigns', campaign.id ?? 0),
    },
    {
      id: 'checks',
      column: 2,
      kind: t('flow.checks'),
      title: total
        ? t('flow.passed', { passed: formatCount(total.accepted), all: formatCount(total.received) })
        : t('flow.checksTitle'),
      tone: 'info',
      lines: [...checks, ...(total && total.rejected > 0 ? [t('flow.rejected', { rejected: formatCount(total.rejected) })] : [])],
    },
  ];
}

function ends(
  { clients, today }: FlowInput,
  shown: readonly DeliveryAccount[],
  currency: string,
  t: TFunction,
  open: Open,
): FlowNode[] {
  const known = new Map(clients.map((client) => [client.id ?? 0, client]));
  const rows = new Map(today?.rows.map((row) => [row.id ?? 0, row]));
  return [...new Set(shown.map((account) => account.clientId))].map((id) => {
    const client = known.get(id);
    const row = rows.get(id);
    return {
      id: `client ${id}`,
      column: 5,
      kind: t('flow.client'),
      title: client?.companyName ?? `#${id}`,
      tone: toneOf('clientStatus', client?.status ?? 'active'),
      state: wordOf('clientStatus', client?.status ?? 'active'),
      lines: [
        row
          ? t('flow.sold', { sold: formatCount(row.delivered), amount: formatMoney(row.revenue, currency) })
          : t('flow.nothing'),
        ...[capsOf(client?.limits, t)].filter((line): line is string => line !== undefined),
      ],
      onOpen: () => open('clients', id),
    };
  });
}

/** The caps in short words: 5 an hour, 25 a day. */
export function capsOf(limits: Limits | null | undefined, t: TFunction): string | undefined {
  const words = (['perHour', 'perDay', 'perWeek', 'perMonth'] as const)
    .filter((frame) => limits?.[frame] !== null && limits?.[frame] !== undefined)
    .map((frame) => t(`flow.${frame}`, { caps: formatCount(limits?.[frame] ?? 0) }));
  return words.length === 0 ? undefined : words.join(', ');
}
