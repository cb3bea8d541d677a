// Money, queues and trials of the mock.
import * as data from './data.mjs';

const wallet = { available: '820.00', credit: '200.00', balance: '620.00' };

const health = {
  deliveryAccountId: 31,
  status: 'open',
  methodEnabled: true,
  outboundStopped: false,
  failuresInARow: 0,
  breakerOpen: false,
  permitsOut: 2,
  maximumConcurrency: 32,
  averageMs: 262,
};

const staffRole = {
  id: 5,
  name: 'Buyer care',
  version: 3,
  people: 1,
  rights: {
    leads: 'view',
    clients: 'edit',
    leadSources: 'none',
    reports: 'view',
    money: 'none',
    settings: 'none',
    export: false,
    sendByHand: false,
    approveReturns: true,
    data: { clients: [], leadSources: [], leadTypes: [] },
  },
};
const people = [
  { id: 1, email: 'pat@example.com', name: 'Pat Moreno', role: 'administrator', disabled: false },
  { id: 3, email: 'sam@example.com', role: 'staff', disabled: false },
  { id: 4, email: 'lee@example.com', name: 'Lee Wong', role: 'staff', disabled: true },
];

// What an unsaved method would send: only as much as a page needs to be looked at.
const previewOf = ({ method, sampleFields }) => {
  const shown = method.webhook ?? {};
  const fields = { FirstName: 'Sample', Email: 'sample@example.com', State: 'AZ', ...sampleFields };
  const sent = Object.fromEntries(
    (shown.mappings ?? []).map((row) => [row.fieldName, row.staticValue ?? fields[row.leadField ?? row.fieldName] ?? '']),
  );
  return {
    sampleFields: fields,
    mistakes: shown.productionUrl
      ? []
      : [{ path: '/webhook/productionUrl', message: 'An absolute http or https address is expected.' }],
    request: shown.productionUrl
      ? {
          method: (shown.method ?? 'post').toUpperCase(),
          url: shown.productionUrl,
          headers: [
            { name: 'Content-Type', value: 'application/json' },
            { name: 'Idempotency-Key', value: '0195a7c3-f100-7000-9a3e-51f2a0000001' },
            { name: 'Authorization', value: 'Bearer ***' },
          ],
          body: shown.bodyTemplate || JSON.stringify(sent),
        }
      : null,
  };
};

export const trial = {
  test: false,
  sampleFields: { FirstName: 'Ana', LastName: 'Sample', State: 'AZ' },
  result: {
    state: 'accepted',
    reason: 'none',
    rule: 'resultFound',
    ambiguous: false,
    price: 40,
    priceUnusable: false,
    reference: 'B-1001',
    request: { method: 'POST', url: 'https://buyer.example.com/leads', headers: [], body: '{"first":"Ana"}' },
    response: { status: 200, headers: [], body: '{"status":"accepted","id":"B-1001"}', length: 35 },
    timings: { connectMs: 12, sentMs: 14, firstByteMs: 180, totalMs: 190 },
  },
};

const order = (id, status) => ({
  id,
  clientId: 11,
  client: 'Arizona Home Loans',
  name: `March ${id}`,
  status,
  type: 'leadQuantity',
  startsAt: '2026-03-01T07:00:00Z',
  renewal: 'onFill',
  autoCharge: 'off',
  quantity: 100,
  received: 62,
  remaining: 38,
  total: '4000.00',
  receivedCost: '2480.00',
  heldCost: '40.00',
  paid: '4000.00',
  isRenewal: false,
  items: [{ quantity: 100, pricePerLead: '40.00', dollars: '0.00', fillLimit: '0.00', total: '4000.00' }],
  generateInvoice: false,
  accounts: [31],
  creditIn: '0.00',
  creditOut: '0.00',
  renewalNumber: 0,
  charges: [{ purpose: 'start', amount: '4000.00', state: 'paid' }],
  history: [
    { status: 'open', event: 'created', at: '2026-03-01T07:00:00Z', actor: 'pat@example.com' },
    { status, event: 'statusSet', at: '2026-03-09T07:00:00Z', actor: 'pat@example.com' },
  ],
  createdAt: '2026-03-01T07:00:00Z',
});
export const orders = ['open', 'paused', 'pending', 'filled', 'closed'].map((status, at) => order(at + 1, status));

const cap = {
  scope: 'deliveryAccount',
  window: 'day',
  used: 25,
  limit: 25,
  full: true,
  opensAt: '2026-03-11T07:00:00Z',
  zoneId: 'America/Phoenix',
  words: '25 of 25 per day',
};
export const why = {
  catalogVersion: 4,
  judgedFor: '2026-03-10T19:20:31Z',
  capsReadAt: '2026-03-10T20:00:00Z',
  notKnown: ['Funds in wallets at that moment'],
  campaignCaps: [],
  items: [
    {
      clientId: 11,
      client: 'Arizona Home Loans',
      accountId: 31,
      account: 'Arizona refinance',
      outcome: 'sold',
      recorded: true,
      caps: [],
    },
    {
      clientId: 12,
      client: 'National Portal',
      accountId: 32,
      account: 'Everything else',
      outcome: 'skipped',
      reason: 'dailyCap',
      reasonText: 'Daily cap reached',
      detail: '25 of 25',
      recorded: true,
      cap,
      caps: [cap],
      wouldHaveSold: {
        words: 'a daily cap of 26',
        changes: [{ kind: 'cap', words: 'a daily cap of at least 26', values: [], not: false, raiseTo: 26 }],
      },
    },
  ],
  next: null,
};

export const hosts = {
  engine: 'orleans',
  complete: false,
  items: [
    {
      id: '10.0.0.1:11111@1',
      name: 'silo-1/7',
      role: 'silo',
      membership: 'active',
      status: 'ready',
      version: '1.4.0',
      startedAt: '2026-03-02T16:00:00Z',
      seenAt: '2026-03-02T17:00:00Z',
      memoryBytes: 412_000_000,
      threads: 14,
      activations: 1210,
    },
    {
      id: '10.0.0.2:11111@1',
      name: null,
      role: null,
      membership: 'dead',
      status: 'unknown',
      version: null,
      startedAt: '2026-03-02T15:00:00Z',
      seenAt: '2026-03-02T16:50:00Z',
      memoryBytes: null,
      threads: null,
      activations: 0,
    },
  ],
};

export const grains = {
  complete: true,
  items: [
    { type: 'AccountGrain', activations: 12, calls: 90_210, failures: 3, recentCalls: 4000, meanMs: 0.8, p99Ms: 3.072 },
    { type: 'LeadGrain', activations: 1180, calls: 12_400, failures: 0, recentCalls: 900, meanMs: 41.25, p99Ms: 1310.7 },
    { type: 'PingGrain', activations: 0, calls: 0, failures: 0, recentCalls: 0, meanMs: null, p99Ms: null },
  ],
};

export const systemHealth = {
  status: 'degraded',
  items: [
    {
      host: 'silo-1/7',
      status: 'degraded',
      checks: [
        { name: 'database', ok: true, milliseconds: 2 },
        { name: 'catalog', ok: true, milliseconds: 0 },
      ],
      warnings: ['delivery-queue'],
    },
  ],
};

export const workQueues = {
  items: [
    { name: 'delivery', depth: 12_400, delayed: 3, oldestAgeSeconds: 75, givenUp: 0 },
    { name: 'processing', depth: 4, delayed: 0, oldestAgeSeconds: 1, givenUp: 0 },
    { name: 'reconcile', depth: 0, delayed: 0, oldestAgeSeconds: 0, givenUp: 0 },
    { name: 'parked', depth: 1, delayed: 0, oldestAgeSeconds: 840, givenUp: 0 },
    { name: 'outbox/lead-result', depth: 2, delayed: 1, oldestAgeSeconds: 20, givenUp: 1 },
  ],
};

export const database = {
  version: '15.8',
  startedAt: '2026-03-01T00:00:00Z',
  bytes: 8_450_000_000,
  connections: 41,
  active: 3,
  maximumConnections: 200,
  longestTransactionSeconds: 2,
  durable: true,
  tables: [
    { name: 'attempt_raw', bytes: 4_100_000_000, rows: 2_000_000 },
    { name: 'lead', bytes: 1_200_000_000, rows: 1_000_000 },
  ],
};

export const invariants = {
  last: {
    number: 3,
    endedAt: '2026-03-02T17:00:00Z',
    broken: 1,
    notJudged: 0,
    invariants: [
      { id: 'INV-01', statement: 'Every acknowledged lead exists', state: 'holds', violations: 0, rows: [], elapsedMs: 3 },
      {
        id: 'INV-08',
        statement: 'No lead is sold twice to one client',
        state: 'broken',
        violations: 2,
        rows: ['0195a7c3'],
        elapsedMs: 5,
      },
    ],
  },
  open: null,
};

export const queue = {
  depth: 42,
  delayed: 3,
  processing: 8,
  oldestAgeSeconds: 75,
  accepting: true,
  limits: { maximumDepth: 50000, maximumAgeSeconds: 600, degradedDepth: 25000, degradedAgeSeconds: 300 },
  matching: { leads: 900, averageMs: 0.4, slowestMs: 12 },
  campaigns: [{ campaignId: 13278, campaign: 'Mortgage web form', depth: 42, delayed: 3, oldestAgeSeconds: 75 }],
  items: [
    {
      leadId: data.leads[6].id,
      state: 'processing',
      campaignId: 13278,
      campaign: 'Mortgage web form',
      leadSourceId: 6240,
      leadSource: 'Sunrise Media',
      leadTypeId: 4439,
      leadType: 'Mortgage',
      receivedAt: '2026-03-10T19:20:00Z',
      ageSeconds: 75,
      attempts: 0,
    },
  ],
  next: null,
};
const attemptId = '0195a7c3-b201-7000-9a3e-51f2a0000001';
export const unknown = {
  attemptId,
  leadId: data.leads[0].id,
  number: 2,
  clientId: 12,
  client: 'National Portal',
  deliveryAccountId: 32,
  deliveryAccount: 'Everything else',
  deliveryMethodId: 22,
  reason: 'connectionLost',
  detail: 'The connection broke after the request was sent.',
  heldPrice: '30.00',
  exclusive: false,
  at: '2026-03-10T19:20:00Z',
  pinnedUntil: '2026-03-10T19:35:00Z',
  overdue: true,
  lateAcceptance: null,
  hasExchange: true,
};
const sale = {
  id: attemptId,
  leadId: data.leads[0].id,
  leadTypeId: 4439,
  leadType: 'Mortgage',
  campaignId: 13278,
  campaign: 'Mortgage web form',
  clientId: 11,
  client: 'Arizona Home Loans',
  accountId: 31,
  account: 'Phoenix metro',
  methodId: 21,
  method: 'JSON webhook',
  orderId: null,
  price: '40.00',
  deliveredAt: '2026-03-10T19:20:00Z',
  mark: 'notRead',
  readAt: null,
  moved: false,
  byHand: false,
  manual: false,
  exclusive: false,
  portal: false,
  notes: 0,
};
export const sales = [
  sale,
  {
    ...sale,
    id: attemptId.replace(/1$/, '2'),
    client: 'National Portal',
    mark: 'read',
    readAt: '2026-03-10T20:00:00Z',
    notes: 2,
  },
  { ...sale, id: attemptId.replace(/1$/, '3'), client: 'Mesa Direct', mark: 'returned', price: '35.00' },
  { ...sale, id: attemptId.replace(/1$/, '4'), client: 'Sonora Lending', mark: 'returned', moved: true, price: '27.50' },
  { ...sale, id: attemptId.replace(/1$/, '5'), client: 'National Portal', byHand: true, price: '30.00' },
];
const at = '2026-03-10T19:20:00Z';
const foundClient = {
  clientId: 12,
  client: 'National Portal',
  accountId: 32,
  account: 'Everything else',
  methodId: 22,
  method: 'Lead portal',
  price: '30.00',
  exclusive: false,
  automated: true,
  matches: true,
  hasOrder: true,
  needsOrder: true,
  marks: [],
  remedy: null,
  blocked: null,
  blockedText: null,
};
export const foundClients = [
  foundClient,
  {
    ...foundClient,
    clientId: 13,
    client: 'Mesa Direct',
    accountId: 33,
    account: 'Daily 25',
    price: '35.00',
    hasOrder: false,
    needsOrder: false,
    automated: false,
    marks: [
      { reason: 'accountNotAutomated', reasonText: 'Account not automated', detail: null },
      { reason: 'dailyCap', reasonText: 'Daily cap', detail: '25 of 25 today' },
    ],
    remedy: 'automated delivery switched on, and the daily cap raised to 26',
  },
  {
    ...foundClient,
    clientId: 11,
    client: 'Arizona Home Loans',
    accountId: 31,
    account: 'Phoenix metro',
    price: '40.00',
    exclusive: true,
    blocked: 'clientAlreadyHasLead',
    blockedText: 'Client already has lead',
  },
];
export const awaited = {
  attemptId: '0195a7c3-b200-7100-9a3e-51f2a0000077',
  leadId: '0195a7c3-b200-7100-9a3e-51f2a0000001',
  leadType: 'Mortgage',
  campaignId: 13278,
  campaign: 'Landing page',
  clientId: 7,
  client: 'Arizona Home Loans',
  deliveryAccountId: 700,
  deliveryAccount: 'AZ mortgage',
  sentAt: at,
  until: '2026-03-02T18:00:00Z',
  price: '40.00',
  test: false,
};
export const failed = {
  attemptId,
  leadId: data.leads[0].id,
  clientId: 11,
  client: 'Arizona Home Loans',
  deliveryAccountId: 31,
  deliveryAccount: 'Arizona refinance',
  state: 'failed',
  reason: 'buyerError',
  detail: 'Status 503',
  tries: 2,
  at: '2026-03-10T19:20:00Z',
  retryDueAt: null,
};
export const dryRun = {
  catalogVersion: 4,
  withChanges: false,
  judgedAt: '2026-03-10T19:20:00Z',
  intake: { validity: 'valid', errors: [] },
  rounds: [
    {
      kind: 'general',
      name: '',
      method: 'price',
      candidates: [
        {
          place: 1,
          clientId: 11,
          client: 'Arizona Home Loans',
          accountId: 31,
          account: 'Arizona refinance',
          methodId: 21,
          price: '40.00',
          exclusive: true,
        },
      ],
    },
  ],
  skipped: [
    {
      clientId: 12,
      client: 'National Portal',
      accountId: 32,
      account: 'Everything else',
      reason: 'criteriaNotMet',
      reasonText: 'Criteria not met',
      detail: 'State is AZ, wanted NV',
    },
  ],
  skippedCount: 1,
  notes: [],
  notJudged: ['Funds in wallets'],
};
export const ping = {
  id: '0195a7c3-b300-7000-9a3e-51f2a0000001',
  receivedAt: '2026-03-10T19:20:00Z',
  leadTypeId: 4439,
  leadType: 'Mortgage',
  leadSourceId: 6240,
  leadSource: 'Sunrise Media',
  campaignId: 13278,
  campaign: 'Mortgage web form',
  state: 'accepted',
  price: '25.20',
  revenue: '36.00',
  matches: 1,
  test: false,
  shared: false,
  elapsedMs: 388,
  leadId: null,
  usedAt: null,
  bids: [
    {
      clientId: 11,
      client: 'Arizona Home Loans',
      deliveryAccountId: 31,
      deliveryAccount: 'Arizona refinance',
      state: 'bidAccepted',
      price: '36.00',
      elapsedMs: 91,
    },
    {
      clientId: 12,
      client: 'National Portal',
      deliveryAccountId: 32,
      deliveryAccount: 'Everything else',
      state: 'timedOut',
      elapsedMs: 5000,
    },
  ],
};
export const sheet = {
  company: 'Arroyo Lead Partners',
  campaign: 'Mortgage web form',
  leadType: 'Mortgage',
  addresses: [{ url: 'https://leads.example.com/processor/insert/general', formats: 'form, JSON, XML', answer: 'XML' }],
  identifiers: [{ name: 'AID', value: '13278', meaning: 'The campaign' }],
  credentials: [],
  fields: [
    { name: 'State', label: 'State', type: 'US state', required: true, allowed: '', format: '', default: '', example: 'AZ' },
  ],
  samples: [{ title: 'With curl', command: 'curl https://leads.example.com -d AID=13278' }],
  answers: [],
  limits: [],
  repeats: [],
  ping: null,
  pageUrl: 'https://leads.example.com/posting/13278',
};
export const account = {
  companyName: 'Arroyo Lead Partners',
  zoneId: 'America/Phoenix',
  currency: 'USD',
  distributionMethod: 'price',
  automation: { optimizePrice: false, timeFrame: 'day', baseMethod: 'priority', aboveTarget: 'last' },
  applyGroupsAsCriteria: false,
  allowConfirmPrice: false,
  outboundStopped: false,
  clientFields: [{ name: 'FormId', label: 'Form id' }],
  hooks: { setFields: [], exclude: '[account.price] < 5', highestPrice: '1000.00' },
  returns: {},
  notices: {
    recipients: ['sales@example.com'],
    endingDays: 3,
    kinds: { orderFilled: { staff: true, client: true, recipients: ['boss@example.com'] } },
  },
};

/** Undefined for what is none of these. */
export function answerOperations({ method, path, query, body, empty, problem }) {
  const [, kind, id, part] = path.split('/');
  if (kind === 'clients' && part === 'wallet' && !path.endsWith('/recharge')) {
    return [200, method === 'GET' ? wallet : { ...wallet, balance: '720.00', available: '920.00' }];
  }
  if (kind === 'clients' && part === 'portal-users') {
    return method === 'POST'
      ? [201, { token: 'token', path: '/portal/welcome#token', lifetimeHours: 72 }]
      : [200, { items: [{ id: 2, email: 'client@example.com', role: 'client', clientId: Number(id), disabled: false }] }];
  }
  if (kind === 'delivery-accounts' && part === 'health') {
    return [200, health];
  }
  if (kind === 'staff-roles') {
    return method === 'GET'
      ? [200, { items: [staffRole] }]
      : method === 'DELETE'
        ? [204, undefined]
        : [method === 'PUT' ? 200 : 201, staffRole];
  }
  if (kind === 'staff-users') {
    return method === 'GET'
      ? [200, { items: people }]
      : method === 'PUT'
        ? [200, people[1]]
        : [201, { token: 'made-up', path: '/admin/welcome#made-up', lifetimeHours: 72 }];
  }
  if (part === 'oauth') {
    return method === 'DELETE' ? [204, undefined] : [200, { state: 'none' }];
  }
  if (path === '/oauth/return') {
    return problem(409, 'consentOver', 'This consent was finished, took too long or was begun by somebody else. Begin again.');
  }
  if (path === '/delivery-methods/preview') {
    return [200, previewOf(body)];
  }
  if (kind === 'delivery-methods' && part === 'test-send') {
    return [200, trial];
  }
  if (kind === 'leads' && part === 'why') {
    return [200, why];
  }
  if (kind === 'leads' && part === 'find-client') {
    return [200, { judgedAt: at, matching: 1, total: foundClients.length, items: foundClients }];
  }
  const one = (item) => [200, { items: empty ? [] : [item], next: null }];
  const fixed = {
    '/operations/hosts': () => [200, hosts],
    '/operations/grains': () => [200, empty ? { ...grains, items: [] } : grains],
    '/operations/health': () => [200, systemHealth],
    '/operations/queues': () => [200, workQueues],
    '/operations/database': () => [200, database],
    '/operations/invariants': () => [200, invariants],
    '/distribution/queue': () => [200, empty ? { ...queue, depth: 0, items: [], campaigns: [] } : queue],
    '/reconcile': () => one(unknown),
    '/confirmations': () => one(awaited),
    '/failed-deliveries': () => one(failed),
    '/deliveries': () => [200, { items: empty ? [] : sales, next: null }],
    '/distribution/dry-run': () => [200, dryRun],
    '/pings': () => one(ping),
    '/account': () => [200, account],
    '/outbound/stop': () => [200, { ...account, outboundStopped: true }],
    '/outbound/start': () => [200, account],
  }[path];
  if (fixed) {
    return fixed();
  }
  if (kind === 'pings') {
    return [200, ping];
  }
  if (path.endsWith('/posting-instructions')) {
    return [200, sheet];
  }
  if (path.endsWith('/decide')) {
    return [200, {}];
  }
  if (kind === 'orders') {
    return answerOrders({ method, id, part, query, body, empty, problem });
  }
  return undefined;
}

function answerOrders({ method, id, part, query, body, empty, problem }) {
  if (id === undefined) {
    const fits = (known) => !query.get('status') || known.status === query.get('status');
    return method === 'POST'
      ? [201, { ...orders[0], ...body, items: orders[0].items, id: 1 }]
      : [200, { items: empty ? [] : orders.filter(fits), next: null }];
  }
  const found = orders.find((known) => String(known.id) === id);
  return found
    ? [200, part === 'status' ? { ...found, status: body.status } : found]
    : problem(404, 'notFound', 'There is no such thing here.');
}
