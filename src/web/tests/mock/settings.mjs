import { draft, draftOf } from './company.mjs';

// Settings of the mock: a store that counts versions and refuses what was made from an old one.
const at = '2026-03-09T16:20:00Z';
const by = 'pat@example.com';

const webhook = {
  method: 'post',
  productionUrl: 'https://buyer.example.com/leads',
  contentType: 'json',
  timeoutSeconds: 30,
  headers: [{ name: 'X-Partner', value: 'arroyo' }],
  authentication: { kind: 'bearer', tokenPrefix: 'Bearer', token: { set: true } },
  mappings: [
    { fieldName: 'first', source: 'leadField', leadField: 'FirstName', valueMappings: [] },
    { fieldName: 'source', source: 'static', staticValue: 'arroyo', valueMappings: [] },
    { fieldName: 'id', source: 'special', special: 'leadUid', valueMappings: [{ ours: 'a', theirs: 'b' }] },
  ],
  typedJson: false,
  response: { result: { kind: 'jsonPath', search: '$.status', expected: 'accepted' }, redirectHosts: [], pricesByCount: [] },
  buyerDeduplicates: false,
};

const first = () => ({
  clients: [
    {
      companyName: 'Arizona Home Loans',
      firstName: 'Ana',
      lastName: 'Reyes',
      email: 'ana@example.com',
      status: 'active',
      zoneId: 'America/Phoenix',
      limits: { perDay: 25 },
      neverWith: [],
      priority: 0,
      weight: 0,
      percent: 0,
      id: 11,
    },
    { companyName: 'National Portal', status: 'active', limits: {}, priority: 1, weight: 0, percent: 0, id: 12 },
    { companyName: 'Summer Lenders', status: 'inactive', limits: {}, priority: 2, weight: 0, percent: 0, id: 13 },
  ],
  'delivery-accounts': [
    {
      clientId: 11,
      deliveryMethodId: 21,
      leadTypeId: 4439,
      name: 'Arizona refinance',
      status: 'open',
      kind: 'general',
      price: '40.00',
      priority: 0,
      automated: true,
      exclusive: true,
      limits: { perDay: 10 },
      share: { percent: 40, frame: 'week' },
      criteria: {
        all: [
          { field: 'State', op: 'isAnyOf', values: ['AZ', 'NV'] },
          {
            any: [
              { field: 'LoanAmount', op: 'between', values: ['100000', '500000'] },
              { field: 'LoanType', op: 'is', values: ['Refinance'] },
            ],
          },
        ],
      },
      unknownPolicy: 'default',
      pinMinutes: 15,
      pinEnd: 'staff',
      maximumConcurrency: 32,
      delayMinutes: 0,
      bidding: { weight: 1, penalty: '0.00' },
      id: 31,
    },
  ],
  'delivery-methods': [
    {
      clientId: 11,
      leadTypeId: 4439,
      description: "Buyer's intake",
      type: 'webhook',
      environment: 'production',
      enabled: true,
      webhook,
      id: 21,
    },
    {
      clientId: 12,
      leadTypeId: 4439,
      description: 'Portal',
      type: 'leadPortal',
      environment: 'production',
      enabled: true,
      id: 22,
    },
  ],
  'delivery-groups': [
    {
      name: 'First look',
      position: 1,
      method: 'priority',
      automation: { optimizePrice: false, timeFrame: 'day', baseMethod: 'priority', aboveTarget: 'last' },
      numbers: [{ clientId: 11, priority: 0, weight: 3 }],
      id: 51,
    },
    { name: 'National buyers', position: 2, method: 'weighted', numbers: [], id: 52 },
  ],
  'client-groups': [
    {
      name: 'West',
      defaultMethods: [21],
      forceMethods: [],
      overrides: [{ methodId: 21, criteria: { all: [{ field: 'State', op: 'is', values: ['AZ'] }] } }],
      id: 61,
    },
  ],
  'exclusive-groups': [
    {
      name: 'Own branches',
      description: 'Branches of the company',
      clients: [11, 12],
      preference: 'oneItem',
      fallThrough: true,
      id: 71,
    },
  ],
  'distribution-lists': [
    {
      description: 'Arizona by state',
      leadTypeId: 4439,
      field: 'State',
      linkField: 'LoanType',
      linkValue: 'Refinance',
      enabled: true,
      id: 81,
    },
  ],
  'lead-types': [
    {
      name: 'Mortgage',
      industry: 'Finance',
      fields: [
        {
          name: 'State',
          label: 'State',
          kind: 'usState',
          systemField: 'state',
          required: true,
          options: [],
          children: [],
          validation: { rule: 'none' },
        },
        {
          name: 'LoanType',
          label: 'Loan type',
          kind: 'dropDown',
          systemField: 'custom',
          options: ['Refinance', 'Purchase'],
          validation: { rule: 'none' },
        },
      ],
      duplicateMatchAny: false,
      id: 4439,
    },
  ],
  'lead-sources': [
    {
      name: 'Sunrise Media',
      email: 'post@example.com',
      postsPerSecond: 50,
      ipRules: [{ allow: true, addresses: '203.0.113.0/24' }],
      accessKeys: ['k1'],
      id: 6240,
    },
    { name: 'Evening Radio', city: 'Tucson', state: 'AZ', postsPerSecond: 5, ipRules: [], accessKeys: [], id: 6241 },
  ],
  campaigns: [
    {
      leadSourceId: 6240,
      leadTypeId: 4439,
      name: 'Mortgage web form',
      channel: 'pingPost',
      status: 'active',
      price: '15.00',
      limits: {},
      scanCoverage: 'none',
      defaultReject: 'backToSource',
      duplicateDays: 30,
      answerWithinMs: 30000,
      maximumDeliveryCount: 1,
      clientRequiredFields: ['State'],
      ping: { exchange: 'exclusive', deadlineMs: 5000 },
      id: 13278,
    },
    {
      leadSourceId: 6240,
      leadTypeId: 4439,
      name: 'Summer form',
      channel: 'web',
      status: 'inactive',
      price: '12.00',
      limits: {},
      scanCoverage: 'none',
      defaultReject: 'backToSource',
      duplicateDays: 30,
      answerWithinMs: 30000,
      maximumDeliveryCount: 1,
      id: 13279,
    },
  ],
});

export function startSettings() {
  const store = Object.fromEntries(
    Object.entries(first()).map(([kind, items]) => [
      kind,
      items.map((item) => [{ ...item, version: 1, archived: false, changedAt: at, changedBy: by }]),
    ]),
  );
  return { store, number: 100, rows: new Map(['AZ', 'CA', 'NV'].map((value) => [value, [11]])) };
}

/** Undefined for what is no setting. */
export function answerSettings({ method, path, query, body, ifMatch, empty, problem, settings, company }) {
  const [, kind, id, part, what] = path.split('/');
  const rows = settings.store[kind];
  if (kind === 'distribution-lists' && part === 'rows') {
    return listRows(settings, what, body, empty);
  }
  if (!rows || (part && part !== 'versions')) {
    return undefined;
  }
  if (id === undefined) {
    if (method === 'POST' && query.get('draft') === 'true') {
      settings.number += 1;
      return draft(company, kind, { ...body, id: settings.number, version: 0 });
    }
    return method === 'POST' ? create(settings, kind, body, problem) : list(empty ? [] : rows, query);
  }
  if (query.get('draft') === 'true') {
    const waiting = draftOf(company, kind, id) ?? rows.find((known) => String(known[0].id) === id)?.[0];
    return !waiting
      ? problem(404, 'notFound', 'There is no such thing here.')
      : method === 'GET'
        ? [200, waiting]
        : draft(company, kind, method === 'DELETE' ? waiting : merged(waiting, body), method === 'DELETE');
  }
  const versions = rows.find((known) => String(known[0].id) === id);
  if (!versions) {
    return problem(404, 'notFound', 'There is no such thing here.');
  }
  if (part === 'versions') {
    return [200, { items: versions, next: null }];
  }
  return method === 'GET' ? [200, versions[0]] : change(versions, method, body, ifMatch, problem);
}

function listRows(settings, what, body, empty) {
  const { rows } = settings;
  const before = rows.size;
  if (what === 'page') {
    const items = [...rows].map(([value, clientIds]) => ({ value, clientIds }));
    return [200, { items: empty ? [] : items, next: null, count: empty ? 0 : rows.size }];
  }
  const report = { taken: 0, added: 0, changed: 0, removed: 0, errorCount: 0, errors: [] };
  if (what === 'remove') {
    for (const value of body.values) {
      rows.delete(value);
    }
    return [200, { ...report, removed: before - rows.size, count: rows.size }];
  }
  if (what === 'import') {
    return [
      200,
      { ...report, taken: 2, added: 2, count: before + 2, errorCount: 1, errors: [{ row: 4, reason: 'No client Mesa.' }] },
    ];
  }
  for (const row of body.rows) {
    rows.set(row.value, row.clientIds);
  }
  return [200, { ...report, taken: body.rows.length, added: rows.size - before, count: rows.size }];
}

function list(rows, query) {
  const items = rows
    .map(([newest]) => newest)
    .filter((item) => query.get('archived') === 'true' || !item.archived)
    .filter((item) =>
      ['clientId', 'leadTypeId', 'leadSourceId'].every((name) => !query.get(name) || String(item[name]) === query.get(name)),
    );
  return [200, { items, next: null }];
}

function create(settings, kind, body, problem) {
  const errors = mistakes(body);
  if (errors) {
    return problem(400, 'invalid', 'The request is not valid.', { errors });
  }
  settings.number += 1;
  const made = { ...body, id: settings.number, version: 1, archived: false, changedAt: at, changedBy: by };
  settings.store[kind].push([made]);
  return [201, made];
}

function change(versions, method, body, ifMatch, problem) {
  const newest = versions[0];
  if (ifMatch !== `"${newest.version}"`) {
    return problem(412, 'stale', 'Somebody changed this meanwhile. Read it again.');
  }
  const next = method === 'DELETE' ? { ...newest, archived: true } : merged(newest, body);
  const errors = mistakes(next);
  if (errors) {
    return problem(400, 'invalid', 'The request is not valid.', { errors });
  }
  versions.unshift({ ...next, version: newest.version + 1, changedAt: at, changedBy: by });
  return [200, versions[0]];
}

function mistakes(body) {
  return body.companyName === '' ? { '/companyName': ['A name is needed.'] } : undefined;
}

function merged(target, patch) {
  const result = { ...target };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) {
      delete result[name];
    } else {
      result[name] = typeof value === 'object' && !Array.isArray(value) ? merged(result[name] ?? {}, value) : value;
    }
  }
  return result;
}
