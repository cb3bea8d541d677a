// Returns, invoices, payments and books of the mock.
import * as data from './data.mjs';

const returned = (at, state, more = {}) => ({
  id: `0195a7c3-c10${at}-7000-9a3e-51f2a0000001`,
  leadId: data.leads[at].id,
  state,
  reason: at % 2 ? 'Outside the area' : 'Wrong number',
  note: at === 0 ? 'Nobody answers' : null,
  price: at % 2 ? '30.00' : '40.00',
  clientId: at % 2 ? 12 : 11,
  client: at % 2 ? 'National Portal' : 'Arizona Home Loans',
  accountId: 31 + (at % 2),
  account: at % 2 ? 'Everything else' : 'Arizona refinance',
  campaignId: 13278,
  campaign: 'Mortgage web form',
  leadSourceId: 6240,
  leadSource: 'Sunrise Media',
  leadTypeId: 4439,
  leadType: 'Mortgage',
  orderId: at === 1 ? 2 : null,
  asked: 1,
  byStaff: false,
  receivedAt: '2026-03-09T19:20:00Z',
  deliveredAt: '2026-03-09T19:20:02Z',
  requestedAt: `2026-03-10T1${8 - at}:20:00Z`,
  requestedBy: 'client@example.com',
  decidedAt: state === 'pending' ? null : '2026-03-10T19:00:00Z',
  decidedBy: state === 'pending' ? null : 'pat@example.com',
  returnedToSourceAt: state === 'approvedReturnedToSource' ? '2026-03-10T19:00:00Z' : null,
  backToOrder: state === 'approved' ? false : null,
  ...more,
});
export const returns = [
  returned(0, 'pending'),
  returned(1, 'approved'),
  returned(2, 'approvedReturnedToSource'),
  returned(3, 'denied'),
];

const statuses = ['draft', 'open', 'partlyPaid', 'overdue', 'paid', 'void'];
const invoice = (status, at) => {
  const paid = { partlyPaid: '100.00', paid: '216.50' }[status] ?? '0.00';
  const balance = { partlyPaid: '116.50', paid: '0.00', void: '0.00' }[status] ?? '216.50';
  return {
    id: `0195a7c3-d10${at}-7000-9a3e-51f2a0000001`,
    number: status === 'draft' ? null : `INV-00${1040 + at}`,
    clientId: 11,
    client: 'Arizona Home Loans',
    status,
    description: 'Leads of February',
    term: 'net15',
    issuedOn: '2026-02-20',
    dueOn: status === 'overdue' ? '2026-03-07' : '2026-03-21',
    taxPercent: 8.25,
    chosenDueOn: null,
    chosenTaxPercent: null,
    lines: [
      { kind: 'order', description: 'February, item 1', quantity: 5, unitPrice: '45.00', amount: '225.00', accountId: null },
      { kind: 'credit', description: 'Goodwill', quantity: 1, unitPrice: '-25.00', amount: '-25.00', accountId: null },
    ],
    subtotal: '200.00',
    tax: '16.50',
    total: '216.50',
    paid,
    balance,
    payments:
      paid === '0.00'
        ? []
        : [
            {
              id: '0195a7c3-e100-7000-9a3e-51f2a0000001',
              method: 'check',
              amount: paid,
              refunded: '0.00',
              at: '2026-03-01T17:00:00Z',
            },
          ],
    orderId: 1,
    purpose: null,
    sales: null,
    parties: {
      seller: 'Arroyo Lead Partners',
      buyer: 'Arizona Home Loans',
      buyerEmail: 'billing@azhomeloans.example',
      currency: 'USD',
    },
    payUrl: ['open', 'partlyPaid', 'overdue'].includes(status) ? 'https://leads.example.com/pay/abc' : null,
    mailed: at > 1 ? 1 : 0,
    createdAt: '2026-02-20T16:00:00Z',
    voidedAt: status === 'void' ? '2026-03-02T16:00:00Z' : null,
    voidReason: status === 'void' ? 'Wrong period' : null,
  };
};
export const invoices = statuses.map(invoice);

const payment = (at, state, more = {}) => ({
  id: `0195a7c3-e10${at}-7000-9a3e-51f2a0000001`,
  clientId: 11,
  client: 'Arizona Home Loans',
  method: 'card',
  provider: 'stripe',
  state,
  amount: '200.00',
  refunded: '0.00',
  disputed: '0.00',
  disputeWon: '0.00',
  target: 'order',
  orderId: 3,
  purpose: 'start',
  invoiceId: null,
  cardId: '0195a7c3-f100-7000-9a3e-51f2a0000001',
  providerReference: `pi_3Nx${at}`,
  why: state === 'declined' ? 'Your card has insufficient funds.' : null,
  note: null,
  actor: 'pat@example.com',
  hosted: false,
  automatic: false,
  tries: state === 'unknown' ? 4 : 1,
  createdAt: `2026-03-10T1${8 - at}:20:00Z`,
  sentAt: `2026-03-10T1${8 - at}:20:01Z`,
  settledAt: state === 'succeeded' ? `2026-03-10T1${8 - at}:20:02Z` : null,
  ...more,
});
export const payments = [
  payment(0, 'succeeded', { refunded: '50.00' }),
  payment(1, 'declined'),
  payment(2, 'unknown'),
  payment(3, 'succeeded', { disputed: '200.00' }),
  payment(4, 'succeeded', {
    method: 'check',
    provider: null,
    cardId: null,
    providerReference: null,
    target: 'invoice',
    orderId: null,
    purpose: null,
    invoiceId: invoices[2].id,
    note: 'Check 1042',
    tries: 0,
    sentAt: null,
  }),
  payment(5, 'sent', { target: 'wallet', orderId: null, purpose: null, hosted: true }),
];
export const refunds = [
  {
    id: '0195a7c3-e200-7000-9a3e-51f2a0000001',
    state: 'succeeded',
    amount: '50.00',
    provider: 'stripe',
    why: null,
    note: 'Goodwill',
    actor: 'pat@example.com',
    createdAt: '2026-03-10T18:40:00Z',
    settledAt: '2026-03-10T18:40:02Z',
  },
];
const card = (at, last4, brand, isDefault, expires) => ({
  id: `0195a7c3-f10${at}-7000-9a3e-51f2a0000001`,
  provider: 'stripe',
  brand,
  last4,
  expires,
  isDefault,
  addedAt: '2026-01-05T16:00:00Z',
});
export const cards = [card(0, '4242', 'Visa', true, '2999-05-01'), card(1, '4444', 'Mastercard', false, '2025-02-01')];
export const recharge = { enabled: true, threshold: '50.00', amount: '200.00', mostPerDay: 2, stopped: null };

const line = (kind, amount, balance, counter, more = {}) => ({
  at: '2026-03-10T18:20:00Z',
  kind,
  reference: '0195a7c3-e100-7000-9a3e-51f2a0000001',
  counter,
  amount,
  balance,
  leadId: null,
  orderId: null,
  ...more,
});
export const statement = {
  from: '2026-03-01',
  to: '2026-03-10',
  zoneId: 'America/Phoenix',
  currency: 'USD',
  totals: { opening: '120.00', credits: '200.00', debits: '80.00', closing: '240.00', lines: 4 },
  items: [
    line('sale', '-40.00', '80.00', 'revenue', { leadId: data.leads[0].id, orderId: 1 }),
    line('payment', '200.00', '280.00', 'cash:stripe'),
    line('fee', '-25.00', '255.00', 'fees', { reference: invoices[1].id }),
    line('disputeLost', '-15.00', '240.00', 'cash:stripe'),
  ],
  next: null,
};
const source = (sourceId, name, closing) => ({
  sourceId,
  source: name,
  accepted: 120,
  returnedToSource: 4,
  net: 116,
  cost: '1740.00',
  adjusted: '-20.00',
  paid: '500.00',
  opening: '235.00',
  closing,
});
export const payouts = {
  from: '2026-03-01',
  to: '2026-03-10',
  zoneId: 'America/Phoenix',
  currency: 'USD',
  items: [source(6240, 'Sunrise Media', '1455.00'), source(6241, 'Desert Clicks', '0.00')],
};
export const recorded = [
  {
    id: '0195a7c3-e300-7000-9a3e-51f2a0000001',
    kind: 'payout',
    amount: '500.00',
    account: 'bank',
    note: 'Week 9',
    actor: 'pat@example.com',
    at: '2026-03-06T16:00:00Z',
  },
  {
    id: '0195a7c3-e301-7000-9a3e-51f2a0000001',
    kind: 'adjustment',
    amount: '-20.00',
    account: null,
    note: 'Agreed by telephone',
    actor: 'pat@example.com',
    at: '2026-03-05T16:00:00Z',
  },
];
const figures = {
  revenue: '12840.00',
  cost: '6210.00',
  received: '9000.00',
  paid: '4000.00',
  tax: '320.00',
  fees: '150.00',
  adjustments: '0.00',
  clients: '-3840.00',
  sources: '2210.00',
};
export const period = (month, state) => ({
  month,
  state,
  from: `${month}-01T07:00:00Z`,
  to: `${month}-28T07:00:00Z`,
  closedAt: state === 'closed' ? '2026-02-01T09:00:00Z' : null,
  closedBy: state === 'closed' ? 'pat@example.com' : null,
  seal: state === 'closed' ? 812 : null,
  hash: state === 'closed' ? 'ab12' : null,
  figures,
});
export const head = {
  number: 1240,
  hash: '9f2c41d07be83a5516c0ffee9f2c41d07be83a5516c0ffee9f2c41d07be83a55',
  sealedAt: '2026-03-10T18:20:05Z',
  auditNumber: 311,
  auditHash: '41d07be83a5516c09f2c41d07be83a5516c0ffee9f2c41d07be83a55f00d9f2c',
  waiting: 2,
  waitingSince: '2026-03-10T18:20:04Z',
};
export const billing = {
  provider: 'stripe',
  stripe: { secretKey: { set: true }, webhookSecret: { set: true }, baseAddress: null },
  authorizeNet: null,
  companyName: 'Arroyo Lead Partners',
  slogan: null,
  address: '1 Example Street\nPhoenix, AZ 85001',
  businessData: null,
  phone: null,
  email: 'billing@arroyo.example',
  taxPercent: 8.25,
};
export const credentials = [
  {
    clientId: 'landing-7f3a',
    description: 'Landing pages',
    scopes: ['lead_receiver'],
    enabled: true,
    createdAt: '2026-01-05T16:00:00Z',
  },
  {
    clientId: 'reports-19bc',
    description: 'Reports',
    scopes: ['data_api', 'account_api'],
    enabled: false,
    createdAt: '2026-01-04T16:00:00Z',
  },
];

const page = (items, empty) => [200, { items: empty ? [] : items, next: null }];

/** Undefined for what is none of these. */
export function answerMoney(call) {
  const [, kind, id, part] = call.path.split('/');
  if (kind === 'clients' && call.path.includes('/wallet/recharge')) {
    return [200, { ...recharge, ...call.body }];
  }
  if (kind === 'clients' && part === 'cards') {
    return call.path.endsWith('/setups')
      ? [200, { id: cards[0].id, address: 'https://pay.example.com/session', token: null }]
      : call.path.endsWith('/finish')
        ? [200, cards[0]]
        : [200, { items: call.empty ? [] : cards }];
  }
  if ((kind === 'clients' || kind === 'lead-sources') && part === 'statement') {
    return [200, call.empty ? { ...statement, items: [] } : statement];
  }
  if (kind === 'lead-sources' && (part === 'payouts' || part === 'adjustments')) {
    return call.method === 'POST' ? [200, { owed: '955.00' }] : page(recorded, call.empty);
  }
  const fixed = {
    '/payouts': () => [200, call.empty ? { ...payouts, items: [] } : payouts],
    '/books/periods': () => [200, { items: call.empty ? [] : [period('2026-01', 'closed'), period('2025-12', 'closed')] }],
    '/books/chain': () => [200, head],
    '/books/chain/verification': () => [200, { upto: head.number, complete: true, faults: [] }],
    '/billing-settings': () => [200, call.method === 'GET' ? billing : call.body],
    '/api-credentials': () =>
      call.method === 'GET'
        ? [200, { items: call.empty ? [] : credentials }]
        : [201, { ...credentials[0], ...call.body, clientSecret: 'shown-once' }],
  }[call.path];
  if (fixed) {
    return fixed();
  }
  if (kind === 'books' && id === 'periods') {
    return [200, period(part, call.method === 'POST' ? 'closed' : 'open')];
  }
  if (kind === 'api-credentials') {
    return [204, undefined];
  }
  const answers = { returns: answerReturns, invoices: answerInvoices, payments: answerPayments };
  return answers[kind]?.({ ...call, id, part });
}

function answerReturns({ method, id, part, query, body, empty, problem }) {
  if (id === 'import') {
    return [200, { taken: 2, errorCount: 1, errors: [{ row: 4, reason: 'The return is approved: it is final.' }] }];
  }
  if (id === undefined) {
    const fits = (row) =>
      (!query.get('state') || row.state === query.get('state')) && (!query.get('reason') || row.reason === query.get('reason'));
    return method === 'POST' ? [200, { ...returns[1], reason: body.reason }] : page(returns.filter(fits), empty);
  }
  const found = returns.find((row) => row.id === id);
  const next = {
    approve: body?.toSource ? 'approvedReturnedToSource' : 'approved',
    deny: 'denied',
    request: 'pending',
    'return-to-source': 'approvedReturnedToSource',
  }[part];
  return found ? [200, next ? { ...found, state: next } : found] : problem(404, 'notFound', 'There is no such thing here.');
}

function answerInvoices({ method, id, part, query, body, empty, problem }) {
  if (id === undefined) {
    const fits = (row) => !query.get('status') || row.status === query.get('status');
    return method === 'POST' ? [201, { ...invoices[0], ...body, lines: invoices[0].lines }] : page(invoices.filter(fits), empty);
  }
  const found = invoices.find((row) => row.id === id);
  const next = { issue: 'open', void: 'void', payments: 'paid' }[part];
  return found ? [200, next ? { ...found, status: next } : found] : problem(404, 'notFound', 'There is no such thing here.');
}

function answerPayments({ method, id, part, query, body, empty, problem }) {
  if (id === undefined) {
    const fits = (row) => !query.get('state') || row.state === query.get('state');
    return method === 'POST' ? [200, { ...payments[4], ...body }] : page(payments.filter(fits), empty);
  }
  const found = payments.find((row) => row.id === id);
  return !found
    ? problem(404, 'notFound', 'There is no such thing here.')
    : part !== 'refunds'
      ? [200, found]
      : method === 'POST'
        ? [200, { ...refunds[0], ...body }]
        : [200, { items: found.refunded === '0.00' ? [] : refunds }];
}
