// Money, queues and trials of the mock.

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

/** Undefined for what is none of these. */
export function answerOperations({ method, path, query, body, empty, problem }) {
  const [, kind, id, part] = path.split('/');
  if (kind === 'clients' && part === 'wallet') {
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
  if (kind === 'delivery-methods' && part === 'test-send') {
    return [200, trial];
  }
  if (kind === 'leads' && part === 'why') {
    return [200, why];
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
