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

const page = (items, empty) => [200, { items: empty ? [] : items, next: null }];

/** Undefined for what is none of these. */
export function answerMoney(call) {
  const [, kind, id, part] = call.path.split('/');
  const answers = { returns: answerReturns };
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
