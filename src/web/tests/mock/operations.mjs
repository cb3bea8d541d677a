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

/** Undefined for what is none of these. */
export function answerOperations({ method, path }) {
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
  return undefined;
}
