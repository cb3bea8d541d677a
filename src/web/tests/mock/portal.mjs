// What a client's portal asks for, beside its leads.
const day = 86_400_000;
const at = (back, hour = 15) => new Date(Date.UTC(2026, 2, 20, hour) - back * day).toISOString();
const date = (back) => at(back).slice(0, 10);

const order = (id, name, status, more = {}) => ({
  id,
  clientId: 12,
  client: 'National Portal',
  name,
  status,
  type: 'leadQuantity',
  startsAt: at(20),
  endsAt: null,
  renewal: 'noRenewal',
  autoCharge: 'off',
  quantity: 100,
  received: 38,
  remaining: 62,
  total: '3000.00',
  receivedCost: '1140.00',
  heldCost: '0.00',
  paid: '3000.00',
  isRenewal: false,
  items: [{ quantity: 100, pricePerLead: '30.00', dollars: '0.00', fillLimit: '0.00', total: '3000.00' }],
  creditIn: '0.00',
  charges: [],
  history: [{ status: 'open', event: 'created', at: at(20) }],
  ...more,
});

export const portalState = () => ({
  orders: [
    order(14, 'March quantity', 'open'),
    order(12, 'Reserve bank', 'paused', {
      type: 'dollarAmount',
      quantity: null,
      received: null,
      remaining: null,
      total: '2000.00',
      receivedCost: '1340.00',
      paid: '2000.00',
      isRenewal: true,
      renewalOf: 9,
      renewal: 'onFill',
      items: [{ quantity: 0, dollars: '2000.00', fillLimit: '40.00', total: '2000.00' }],
      charges: [{ purpose: 'start', amount: '2000.00', state: 'paid' }],
    }),
    order(9, 'Reserve bank', 'filled', { endsAt: at(2) }),
  ],
  cards: [
    {
      id: '0195a7c3-c100-7000-9a3e-51f2a0000001',
      provider: 'stripe',
      brand: 'visa',
      last4: '4242',
      expires: '2030-12-31',
      isDefault: true,
    },
    {
      id: '0195a7c3-c100-7000-9a3e-51f2a0000002',
      provider: 'stripe',
      brand: 'mastercard',
      last4: '5454',
      expires: '2028-06-30',
      isDefault: false,
    },
  ],
  team: [
    { id: 2, email: 'client@example.com', admin: true, enabled: true, self: true },
    { id: 3, email: 'desk@example.com', admin: false, enabled: true, self: false, sees: 'downline', reportsTo: 2 },
    { id: 4, email: 'former.colleague.with.a.long.name@example.com', admin: false, enabled: false, self: false },
  ],
  appointments: [
    appointment(1, 'Call back about the rate'),
    appointment(3, 'Meet at the house', {
      note: 'Bring the papers and the key.',
      userId: 3,
      userEmail: 'former.colleague.with.a.long.name@example.com',
    }),
  ],
  contact: { firstName: 'Nora', lastName: 'Quist', email: 'nora@example.com' },
  returns: {},
});

const invoices = [
  ['0195a7c3-d100-7000-9a3e-51f2a0000003', 'INV-1043', 'overdue', '812.40', '0.00'],
  ['0195a7c3-d100-7000-9a3e-51f2a0000002', 'INV-1038', 'partlyPaid', '1200.00', '700.00'],
  ['0195a7c3-d100-7000-9a3e-51f2a0000001', 'INV-1021', 'paid', '3000.00', '3000.00'],
].map(([id, number, status, total, paid], n) => ({
  id,
  number,
  clientId: 12,
  client: 'National Portal',
  status,
  description: 'Leads in March',
  issuedOn: date(30 - n),
  dueOn: date(n * 10),
  total,
  paid,
  balance: (Number(total) - Number(paid)).toFixed(2),
  createdAt: at(30 - n),
}));

const invoice = (row) => ({
  ...row,
  taxPercent: 8.25,
  lines: [
    { kind: 'sales', description: 'Mortgage leads, Arizona', quantity: 25, unitPrice: '30.00', amount: '750.00' },
    { kind: 'adjustment', description: 'Correction of February', quantity: 1, unitPrice: '0.49', amount: '0.49' },
  ],
  subtotal: '750.49',
  tax: '61.91',
  payments: row.paid === '0.00' ? [] : [{ id: 'p1', method: 'check', amount: row.paid, refunded: '0.00', at: at(4) }],
  payUrl: row.balance === '0.00' ? null : '/pay/token',
});

const payments = [
  ['card', 'succeeded', '2000.00', { orderId: 12 }],
  ['check', 'succeeded', '700.00', { invoiceId: invoices[1].id, target: 'invoice' }],
  ['card', 'declined', '500.00', { target: 'wallet', why: 'The card was declined.' }],
].map(([method, state, amount, more], n) => ({
  id: `0195a7c3-e100-7000-9a3e-51f2a000000${n}`,
  method,
  state,
  amount,
  refunded: n === 0 ? '120.00' : '0.00',
  target: 'order',
  createdAt: at(n * 4),
  ...more,
}));

const days = (from, count, seed) =>
  Array.from({ length: count }, (_, n) => ({ n, leads: (n * seed + 3) % 9 }))
    .filter(({ leads }) => leads > 0)
    .map(({ n, leads }) => ({
      day: `${from}-${String(n + 1).padStart(2, '0')}`,
      leads,
      returned: n % 7 === 0 ? 1 : 0,
      cost: `${leads * 30}.00`,
    }));

const offers = [
  {
    name: 'Quantity of leads',
    description: 'Exclusive mortgage leads in your states.',
    type: 'leadQuantity',
    pricePerLead: '30.00',
    leastQuantity: 10,
    mostQuantity: 500,
    renewal: 'noRenewal',
    autoCharge: 'off',
    cardNeeded: false,
    available: true,
  },
  {
    name: 'Reserve bank',
    description: 'Dollars that leads draw down.',
    type: 'dollarAmount',
    leastDollars: '200.00',
    mostDollars: '5000.00',
    renewal: 'onFill',
    autoCharge: 'atStart',
    cardNeeded: false,
    available: false,
  },
];

const statement = {
  from: '2026-03-01',
  to: '2026-03-20',
  zoneId: 'America/Phoenix',
  currency: 'USD',
  totals: { opening: '120.00', credits: '2700.00', debits: '1140.00', closing: '1680.00', lines: 3 },
  items: [
    ['paymentReceived', '2000.00', '2120.00', 12],
    ['sale', '-30.00', '2090.00', 12],
    ['saleReturned', '30.00', '2120.00', null],
  ].map(([kind, amount, balance, orderId], n) => ({
    at: at(12 - n * 3),
    kind,
    reference: `0195a7c3-f100-7000-9a3e-51f2a000000${n}`,
    counter: 'client:12',
    amount,
    balance,
    orderId,
  })),
  next: null,
};

const reportRows = (by) =>
  Array.from({ length: by === 'month' ? 2 : by === 'week' ? 5 : 30 }, (_, n) => {
    const day = (offset) => new Date(Date.UTC(2026, 1, 19 + offset)).toISOString().slice(0, 10);
    const step = by === 'month' ? 28 : by === 'week' ? 7 : 1;
    return {
      from: day(n * step),
      to: day((n + 1) * step - 1),
      leads: (n * 3) % 7,
      returned: n % 5 === 0 ? 1 : 0,
      spend: `${((n * 3) % 7) * 30}.00`,
    };
  });

export const appointment = (n, title, more = {}) => ({
  id: `0195a7c3-f100-7000-9a3e-51f2a000000${n}`,
  leadId: '0195a7c3-b200-7100-9a3e-51f2a0000000',
  startsAt: `2026-03-2${n}T16:30:00Z`,
  day: `2026-03-2${n}`,
  time: '09:30:00',
  minutes: 30,
  title,
  note: null,
  userId: 2,
  userEmail: 'client@example.com',
  clientId: 12,
  client: 'National Portal',
  ...more,
});

const none = (call) => call.problem(404, 'notFound', 'There is no such thing here.');
const page = (items) => [200, { items, next: null }];

const parts = {
  dashboard: ({ empty }) => [
    200,
    empty
      ? { today: '2026-03-20', thisMonth: [], lastMonth: [], unread: 0 }
      : { today: '2026-03-20', thisMonth: days('2026-03', 20, 5), lastMonth: days('2026-02', 28, 7), unread: 3 },
  ],
  returns: ({ empty, mine, leads }) =>
    page(
      empty
        ? []
        : [
            ...Object.entries(mine.returns).map(([id, mark]) => ({
              id,
              leadTypeId: 4439,
              leadType: 'Mortgage',
              price: '30.00',
              return: mark,
              deliveredAt: at(1),
            })),
            ...['approved', 'denied'].map((state, n) => ({
              id: leads[6 + n].id,
              leadTypeId: 4439,
              leadType: 'Mortgage',
              price: '30.00',
              return: { state, reason: n === 0 ? 'Wrong number' : 'Outside the area', requestedAt: at(6), decidedAt: at(5) },
              deliveredAt: at(8 + n),
            })),
          ],
    ),
  report: ({ empty, query }) => [
    200,
    {
      from: '2026-02-19',
      to: '2026-03-20',
      rows: empty ? [] : reportRows(query.get('by')),
      total: {
        from: '2026-02-19',
        to: '2026-03-20',
        leads: empty ? 0 : 48,
        returned: empty ? 0 : 2,
        spend: empty ? '0.00' : '1380.00',
      },
    },
  ],
  appointments: ({ method, id, body, mine, empty }) => {
    if (method === 'DELETE') {
      mine.appointments = mine.appointments.filter((one) => one.id !== id);
      return [204, undefined];
    }
    if (method === 'PUT') {
      mine.appointments = mine.appointments.map((one) => (one.id === id ? { ...one, ...body } : one));
      return [200, mine.appointments.find((one) => one.id === id)];
    }
    return [200, { items: empty ? [] : mine.appointments }];
  },
  colleagues: ({ mine }) => [
    200,
    { items: mine.team.filter((one) => one.enabled).map(({ id, email, self }) => ({ id, email, self })) },
  ],
  'order-offers': ({ empty }) => [200, { items: empty ? [] : offers }],
  orders: (call) => {
    const { method, id, part, body, mine, empty, query } = call;
    if (method === 'POST' && id === undefined) {
      if (!(body.quantity >= 10 && body.quantity <= 500)) {
        return call.problem(400, 'invalid', 'The request is not valid.', {
          errors: { '/quantity': ['Between 10 and 500 leads.'] },
        });
      }
      mine.orders.unshift(
        order(15, body.offer, 'open', { quantity: body.quantity, received: 0, remaining: body.quantity, receivedCost: '0.00' }),
      );
      return [201, mine.orders[0]];
    }
    if (id === undefined) {
      return page(empty ? [] : mine.orders.filter((one) => !query.get('status') || one.status === query.get('status')));
    }
    const found = mine.orders.find((one) => one.id === Number(id));
    if (found && part) {
      found.status = part === 'pause' ? 'paused' : 'open';
      found.history = [...found.history, { status: found.status, event: `${part}d`, at: at(0) }];
    }
    return found ? [200, { ...found }] : none(call);
  },
  invoices: (call) => {
    const row = invoices.find((one) => one.id === call.id);
    return call.id === undefined ? page(call.empty ? [] : invoices) : row ? [200, invoice(row)] : none(call);
  },
  payments: ({ empty, part }) => (part === 'back' ? [204, undefined] : page(empty ? [] : payments)),
  statement: ({ empty }) => [
    200,
    empty
      ? { ...statement, totals: { opening: '0.00', credits: '0.00', debits: '0.00', closing: '0.00', lines: 0 }, items: [] }
      : statement,
  ],
  wallet: ({ method, id, body, mine }) => {
    if (id === 'recharge') {
      mine.recharge =
        method === 'PUT' ? body : (mine.recharge ?? { enabled: false, threshold: '100.00', amount: '250.00', mostPerDay: 1 });
      return [200, mine.recharge];
    }
    return method === 'POST'
      ? [200, { id: 'x', address: '/portal/payment-methods' }]
      : [200, { available: '680.00', credit: '500.00', balance: '180.00' }];
  },
  cards: (call) => {
    const { method, id, part, mine, empty } = call;
    if (id === 'setups') {
      return part ? [200, mine.cards[0]] : [200, { id: 'x', address: '/portal/payment-methods' }];
    }
    if (method === 'DELETE') {
      mine.cards = mine.cards.filter((card) => card.id !== id);
    } else if (method === 'PUT') {
      mine.cards = mine.cards.map((card) => ({ ...card, isDefault: card.id === id }));
    }
    return [200, { items: empty ? [] : mine.cards }];
  },
  profile: ({ method, body, mine }) => {
    if (method === 'PUT') {
      mine.contact = body;
    }
    return [200, { userEmail: 'client@example.com', admin: true, companyName: 'National Portal', contact: mine.contact }];
  },
  'lead-links': (call) => (call.body?.token === 'old' ? call.problem(410, 'linkExpired', 'Too old.') : none(call)),
  users: ({ method, id, body, mine }) => {
    if (method === 'POST') {
      return [201, { token: 'token', path: '/portal/welcome#token', lifetimeHours: 72 }];
    }
    mine.team = mine.team.map((one) => (one.id === Number(id) ? { ...one, ...body } : one));
    return [200, { items: mine.team }];
  },
};

/** Undefined for what is about leads. */
export function answerPortal(call) {
  const [, , kind, id, part] = call.path.split('/');
  return parts[kind]?.({ ...call, id, part });
}
