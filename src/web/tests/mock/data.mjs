// Made-up leads for looking at the pages and for browser tests. No real person is in here.
const start = Date.parse('2026-03-10T19:20:31.482Z');
const first = ['Ana', 'Ben', 'Chloe', 'Diego', 'Erin', 'Farid', 'Grace', 'Hugo', 'Imani', 'Jonas', 'Kira', 'Liam'];
const last = [
  'Alvarez',
  'Brooks',
  'Chen',
  'Dawson',
  'Estrada',
  'Foster',
  'Greene',
  'Hassan',
  'Ito',
  'Johansson',
  'Kowalski',
  'López-Whitfield',
];
const states = ['AZ', 'CA', 'NV', 'TX', 'AZ', 'UT'];
const sources = [
  { id: 6240, name: 'Sunrise Media' },
  { id: 6241, name: 'Desert Clicks' },
];
const campaigns = [
  { id: 13278, name: 'Mortgage web form', leadTypeId: 4439, leadSourceId: 6240 },
  { id: 13279, name: 'Refinance landing page, spring', leadTypeId: 4439, leadSourceId: 6241 },
];
const kinds = [
  'sold',
  'sold',
  'unsold',
  'sold',
  'rejected',
  'sold',
  'inDistribution',
  'sold',
  'quality',
  'unsold',
  'sold',
  'returned',
];

const fields = [
  ['FirstName', 'First name', 'text'],
  ['LastName', 'Last name', 'text'],
  ['Email', 'E-mail', 'email'],
  ['PrimaryPhone', 'Phone', 'phone'],
  ['Address', 'Address', 'text'],
  ['City', 'City', 'text'],
  ['State', 'State', 'usState'],
  ['Zip', 'ZIP', 'postalCode'],
  ['LoanType', 'Loan type', 'dropDown', ['Refinance', 'Purchase', 'Cash-Out']],
  ['LoanAmount', 'Loan amount', 'money'],
  ['PropertyValue', 'Property value', 'money'],
  ['LTV', 'Loan to value', 'calculated'],
  ['CreditProfile', 'Credit profile', 'dropDown', ['Excellent', 'Good', 'Fair', 'Poor']],
  ['Consent', 'Consent', 'yesNo'],
];

export const directory = {
  account: { companyName: 'Arroyo Lead Partners', zoneId: 'America/Phoenix', currency: 'USD' },
  leadTypes: [
    { id: 4439, name: 'Mortgage', fields: fields.map(([name, label, kind, options = []]) => ({ name, label, kind, options })) },
  ],
  leadSources: sources,
  campaigns,
  clients: [
    { id: 11, name: 'Arizona Home Loans' },
    { id: 12, name: 'National Portal' },
  ],
};

const id = (at) => {
  const hex = (0x0195a7c3b200 - at * 977).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${(at * 37 + 256).toString(16).padStart(3, '0').slice(-3)}-9a3e-${(0x51f2a0000000 + at * 7919).toString(16)}`;
};

export function lead(at) {
  const kind = kinds[at % kinds.length];
  const campaign = campaigns[at % 3 === 0 ? 1 : 0];
  const source = sources.find((known) => known.id === campaign.leadSourceId);
  const sold = kind === 'sold';
  const rejected = kind === 'rejected';
  const amount = sold ? (at % 4 === 1 ? '30.00' : '40.00') : '0.00';
  const cost = rejected ? '0.00' : '15.00';
  return {
    id: id(at),
    receivedAt: new Date(start - at * 47_311 - (at % 5) * 900).toISOString(),
    leadTypeId: 4439,
    leadType: 'Mortgage',
    leadSourceId: source.id,
    leadSource: source.name,
    campaignId: campaign.id,
    campaign: campaign.name,
    validity: rejected ? 'rejected' : kind === 'quality' ? 'inQualityControl' : 'valid',
    distribution: sold ? 'sold' : ['unsold', 'inDistribution', 'returned'].includes(kind) ? kind : 'notDistributed',
    reason: rejected ? 'duplicate' : kind === 'unsold' ? 'notDelivered' : null,
    reasonText: rejected ? 'Duplicate' : kind === 'unsold' ? 'Not delivered' : null,
    test: at % 17 === 5,
    cost,
    revenue: amount,
    profit: sold ? (amount === '40.00' ? '25.00' : '15.00') : cost === '0.00' ? '0.00' : '-15.00',
    sendCount: sold ? 1 : 0,
    maximumDeliveries: 1,
    values: {
      firstName: first[at % first.length],
      lastName: last[(at * 5) % last.length],
      primaryPhone: `(602) 555-${String(1000 + ((at * 37) % 9000))}`,
      email: `${first[at % first.length].toLowerCase()}${at}@example.com`,
      state: states[at % states.length],
    },
  };
}

export const leadCount = 340;
export const leads = Array.from({ length: leadCount }, (_, at) => lead(at));

export function details(item) {
  const shown = {
    FirstName: item.values.firstName,
    LastName: item.values.lastName,
    Email: item.values.email,
    PrimaryPhone: item.values.primaryPhone,
    Address: '4120 E Camelback Rd',
    City: 'Phoenix',
    State: item.values.state,
    Zip: '85018',
    LoanType: 'Refinance',
    LoanAmount: '$250,000',
    PropertyValue: '$410,000',
    LTV: '60.98',
    CreditProfile: 'Good',
    Consent: 'Yes',
  };
  return {
    ...item,
    setAside: false,
    reasonDetail:
      item.reason === 'duplicate'
        ? 'A lead with the same Email and PrimaryPhone came 3 days ago.'
        : item.reason
          ? 'No client took the lead.'
          : null,
    originalLeadId: item.reason === 'duplicate' ? id(200) : null,
    reference: 'SR-99120',
    dueAt: null,
    catalogVersion: 42,
    erased: false,
    fields: fields.map(([name, label, kind]) => ({
      name,
      label,
      kind,
      value: String(shown[name]).replaceAll(/[$,()]/g, ''),
      text: shown[name],
    })),
  };
}

const step = (base, at, name, result, elapsedMs, waitMs = 0, more = {}) => ({
  step: name,
  result,
  at: new Date(base + at).toISOString(),
  elapsedMs,
  waitMs,
  ...more,
});

export function trace(item) {
  const base = Date.parse(item.receivedAt);
  if (item.validity === 'rejected') {
    return {
      segments: [
        {
          startedAt: item.receivedAt,
          elapsedMs: 9.4,
          waitMs: 7.9,
          ownMs: 1.5,
          steps: [
            step(base, 0, 'received', 'done', 0.3),
            step(base, 1, 'validated', 'done', 0.4, 0, { detail: '14 fields' }),
            step(base, 1, 'gates', 'done', 0.1),
            step(base, 2, 'duplicate', 'refused', 7.9, 7.4, {
              reason: 'duplicate',
              reasonText: 'Duplicate',
              detail: 'Same Email and PrimaryPhone within 30 days',
            }),
            step(base, 9, 'answered', 'done', 0.2),
          ],
        },
      ],
    };
  }
  const left = [
    ['Canyon Mutual', 'AZ refinance, prime', 'criteriaNotMet', 'Criteria not met', 'Credit profile is Good, wants Excellent'],
    ['Coastal Lending', 'California only', 'criteriaNotMet', 'Criteria not met', 'State is AZ, wants CA'],
    ['Union Ridge', 'Overnight', 'outsideSchedule', 'Outside its schedule', 'Opens Tuesday 18:00'],
    ['Mesa Direct', 'Daily 25', 'dailyCap', 'Daily cap reached', '25 of 25'],
    ['Blue Spruce', 'Purchase money', 'clientNotActive', 'Client is not active', null],
  ].map(([client, account, reason, reasonText, detail]) =>
    step(base, 3, 'candidate', 'skipped', 0, 0, { client, account, reason, reasonText, detail }),
  );
  return {
    segments: [
      {
        startedAt: item.receivedAt,
        elapsedMs: 296.2,
        waitMs: 289.1,
        ownMs: 7.1,
        steps: [
          step(base, 0, 'received', 'done', 0.4),
          step(base, 1, 'validated', 'done', 0.8, 0, { detail: '14 fields' }),
          step(base, 1, 'gates', 'done', 0.2),
          step(base, 2, 'criteria', 'done', 0.1),
          step(base, 3, 'matched', 'done', 1.2, 0, { detail: '2 of 7 delivery accounts are eligible' }),
          ...left,
          step(base, 4, 'ordered', 'done', 0.2, 0, { detail: 'By price, highest first' }),
          step(base, 5, 'stored', 'done', 14.6, 13.4, {
            client: 'Arizona Home Loans',
            account: 'Phoenix metro',
            detail: '$40.00 held',
          }),
          step(base, 20, 'sent', item.distribution === 'sold' ? 'done' : 'failed', 261.9, 260.2, {
            client: 'Arizona Home Loans',
            account: 'Phoenix metro',
            attemptId: id(900),
            ...(item.distribution === 'sold'
              ? { detail: 'HTTP 200, accepted' }
              : { reason: 'buyerError', reasonText: 'The buyer answered an error', detail: 'HTTP 503' }),
          }),
          step(base, 282, 'settled', 'done', 16.3, 15.5, {
            detail: item.distribution === 'sold' ? '$40.00 booked' : 'Holds released',
          }),
          step(base, 296, 'answered', 'done', 0.3),
        ],
      },
    ],
  };
}

export function deliveries(item) {
  if (item.validity === 'rejected') {
    return { items: [] };
  }
  const common = {
    byHand: false,
    besideId: null,
    notes: 0,
    methodId: 3,
    exclusive: false,
    test: false,
    manual: false,
    ambiguous: false,
    returned: false,
    at: item.receivedAt,
    doneAt: item.receivedAt,
  };
  return {
    items: [
      {
        ...common,
        id: id(900),
        number: 1,
        clientId: 11,
        client: 'Arizona Home Loans',
        accountId: 21,
        account: 'Phoenix metro',
        method: 'JSON webhook',
        state: 'failed',
        reason: 'buyerError',
        reasonText: 'The buyer answered an error',
        detail: 'HTTP 503',
        price: null,
        heldPrice: '40.00',
        portal: false,
        elapsedMs: 262,
        hasExchange: true,
      },
      {
        ...common,
        id: id(901),
        number: 2,
        clientId: 13,
        client: 'Mesa Direct',
        accountId: 23,
        account: 'Daily 25',
        method: 'XML webhook',
        state: 'unknown',
        reason: 'buyerTimeout',
        reasonText: 'No answer in time',
        detail: 'No complete answer within 30 s',
        price: null,
        heldPrice: '35.00',
        portal: false,
        elapsedMs: 30004,
        hasExchange: true,
        pinnedUntil: new Date(Date.parse(item.receivedAt) + 900_000).toISOString(),
        lateAcceptedAt: new Date(Date.parse(item.receivedAt) + 61_000).toISOString(),
      },
      {
        ...common,
        id: id(902),
        number: 3,
        clientId: 12,
        client: 'National Portal',
        accountId: 22,
        account: 'Everywhere',
        method: 'Lead portal',
        state: 'accepted',
        reason: null,
        price: '30.00',
        heldPrice: '30.00',
        portal: true,
        elapsedMs: 0,
        hasExchange: false,
        readAt: new Date(Date.parse(item.receivedAt) + 300_000).toISOString(),
      },
    ],
  };
}

const body = (text) => ({ text, base64: null, length: text.length });

export const exchange = {
  method: 'POST',
  url: 'https://crm.arizona-home-loans.example/api/leads?channel=web',
  requestHeaders: [
    { name: 'Content-Type', value: 'application/json' },
    { name: 'Authorization', value: '***' },
    { name: 'Idempotency-Key', value: id(900) },
    { name: 'User-Agent', value: 'LeadExec/1.0' },
  ],
  requestBody: body(
    '{"first":"Ana","last":"Alvarez","phone":"6025551000","state":"AZ","loan":{"type":"Refinance","amount":250000},"note":"<script>alert(1)</script>"}',
  ),
  status: 503,
  responseHeaders: [
    { name: 'Content-Type', value: 'application/json' },
    { name: 'Retry-After', value: '30' },
  ],
  responseBody: body('{"error":"temporarily unavailable"}'),
  responseLength: 35,
  wireRequests: 1,
  timings: { connectMs: 41, sentMs: 43, firstByteMs: 258, totalMs: 262 },
};

export const insertRequest = {
  request: body(
    '{"LID":4439,"VID":6240,"AID":13278,"FirstName":"Ana","LastName":"Alvarez","Email":"ana0@example.com","PrimaryPhone":"602-555-1000","State":"Arizona","Zip":"85018"}',
  ),
  requestMediaType: 'application/json',
  answerStatus: 200,
  answerMediaType: 'application/json',
  answer: body('{"isValidPost":true,"ResponseDetail":0,"LeadIdentifier":"0195a7c3","PendingQCReview":false}'),
  answeredAt: '2026-03-10T19:20:31.778Z',
  callerWaited: true,
};

const refusals = [
  ['unknownCampaign', 'Unknown campaign', 'AID 99999 does not exist'],
  ['ipDenied', 'Address not allowed', 'The rules of the source deny this address'],
  ['rateLimited', 'Too many at once', 'More than 50 posts in one second'],
  ['unreadableBody', 'Unreadable body', 'JSON ends in the middle at byte 812'],
  ['unauthorized', 'Not authorized', 'The access key was revoked'],
];

export const refused = Array.from({ length: 64 }, (_, at) => {
  const [reason, reasonText, detail] = refusals[at % refusals.length];
  return {
    id: 900 - at,
    at: new Date(start - at * 391_000).toISOString(),
    remoteAddress: `203.0.113.${(at * 7) % 250}`,
    receiver: at % 2 ? 'v1' : 'v2',
    leadTypeId: 4439,
    leadSourceId: 6240,
    campaignId: at % 5 === 0 ? 99999 : 13278,
    campaign: at % 5 === 0 ? null : 'Mortgage web form',
    reason,
    reasonText,
    detail,
    traceId: `4bf92f3577b34da6a3ce929d0e0e47${(16 + at).toString(16)}`,
  };
});

const noFigures = {
  received: 0,
  accepted: 0,
  delivered: 0,
  rejected: 0,
  returned: 0,
  revenue: '0.00',
  cost: '0.00',
  profit: '0.00',
};

const figures = (received, sold = 0.66, price = 38) => {
  const delivered = Math.round(received * sold);
  const accepted = Math.round(received * 0.88);
  return {
    received,
    accepted,
    delivered,
    rejected: received - accepted,
    returned: Math.floor(delivered / 30),
    revenue: `${delivered * price}.00`,
    cost: `${accepted * 15}.00`,
    profit: `${delivered * price - accepted * 15}.00`,
  };
};

/** The report of leads as the server answers it; the same days always give the same figures. */
export function leadReport(query, empty = false) {
  const [from, to] = [query.get('from') ?? '2026-03-10', query.get('to') ?? '2026-03-10'];
  const [by, group] = [query.get('by') ?? 'day', query.get('group')];
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  const shape = [2, 1, 0, 0, 1, 4, 9, 17, 26, 31, 28, 24, 19];
  const begin = Date.parse(`${from}T07:00:00Z`);
  const [count, unit] = by === 'hour' ? [days * 24, 3_600_000] : by === 'day' ? [days, 86_400_000] : [1, 86_400_000];
  const steps = Array.from({ length: Math.min(count, 400) }, (_, at) => ({
    from: new Date(begin + at * unit).toISOString(),
    ...figures(shape[at % shape.length] * (by === 'hour' ? 1 : 7)),
  })).filter((step) => step.received > 0);
  const total = figures(steps.reduce((sum, step) => sum + step.received, 0));
  const one = (id, name, part, sold, price) => ({
    row: 'one',
    id,
    name,
    ...figures(Math.round(total.received * part), sold, price),
    previous: figures(Math.round(total.received * part * 0.9), sold, price),
  });
  const rows = {
    leadType: [one(4439, 'Mortgage', 0.7, 0.7, 41), one(4440, 'Solar', 0.3, 0.5, 30)],
    leadSource: [one(6240, 'Sunrise Media', 0.6, 0.7, 41), one(6241, 'Search ads', 0.4, 0.55, 31)],
    campaign: [one(13278, 'Mortgage web form', 0.55, 0.72, 42), one(13279, 'Refinance landing page, spring', 0.45, 0.5, 30)],
    client: [
      { ...one(7, 'Arizona Home Loans', 0.4, 1, 40), received: 0, accepted: 0, rejected: 0 },
      { ...one(8, 'National Portal', 0.26, 1, 35), received: 0, accepted: 0, rejected: 0 },
      { ...noFigures, row: 'unsold', received: 55, accepted: 30, rejected: 25, cost: '450.00', profit: '-450.00' },
    ],
  };
  return {
    from,
    to,
    by,
    group,
    zoneId: 'America/Phoenix',
    currency: 'USD',
    total: empty ? noFigures : total,
    previous: {
      from: new Date(begin - days * 86_400_000).toISOString(),
      to: new Date(begin).toISOString(),
      total: empty ? noFigures : figures(Math.round(total.received * 0.9), 0.7),
    },
    steps: empty ? [] : steps,
    rows: empty || !group ? [] : rows[group],
  };
}

export const portalInfo = {
  companyName: 'Arroyo Lead Partners',
  clientName: 'National Portal',
  currency: 'USD',
  zoneId: 'America/Phoenix',
  leadTypes: [
    { id: 4439, name: 'Mortgage' },
    { id: 4440, name: 'Solar' },
  ],
  clients: [
    { id: 12, name: 'National Portal' },
    { id: 13, name: 'National Portal of the Mountain States' },
  ],
};

export const portalLeads = leads
  .filter((item) => item.distribution === 'sold')
  .slice(0, 70)
  .map((item, at) => ({
    id: item.id,
    deliveredAt: item.receivedAt,
    leadTypeId: 4439,
    leadType: 'Mortgage',
    title: `${item.values.firstName} ${item.values.lastName}`,
    place: `Phoenix, ${item.values.state} 85018`,
    phone: item.values.primaryPhone,
    email: item.values.email,
    price: '30.00',
    client: portalInfo.clients[at % 3 === 2 ? 1 : 0].name,
    ofAnother: at % 3 === 2,
    returned: at === 6,
    test: false,
    readAt: at < 3 ? null : item.receivedAt,
  }));
