// Serves the built apps with the browser policy of the product and answers the API from made-up data:
// node tests/mock/server.mjs [port]. For looking at pages and for browser tests; knows no password but "correct horse".
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerCompany, companyState } from './company.mjs';
import * as data from './data.mjs';
import { answerLeadRecord, files as keptFiles } from './lead-record.mjs';
import { answerLists, startLists } from './lists.mjs';
import { answerMoney } from './money.mjs';
import { answerOperations } from './operations.mjs';
import { answerPortal, portalState } from './portal.mjs';
import { answerSettings, startSettings } from './settings.mjs';

const files = join(dirname(fileURLToPath(import.meta.url)), '../../../../api/wwwroot');
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

const start = (mode) => ({
  mode,
  session: undefined,
  read: new Set(),
  requests: [],
  settings: startSettings(),
  company: companyState(),
  lists: startLists(),
  portal: portalState(),
  style: '',
});

/** The same answers without a network: a state, and a fetch over it. */
export function inProcess() {
  const state = start('full');
  const fetch = async (address, { method = 'GET', headers = {}, body } = {}) => {
    const url = new URL(address, 'http://mock');
    const path = url.pathname.slice('/api/v1'.length);
    const read = typeof body === 'string' ? JSON.parse(body) : undefined;
    state.requests.push({ method, path, query: url.search, body: read });
    const [status, value] = route(method, path, url.searchParams, read, state, headers['If-Match']);
    const text = value === undefined ? null : JSON.stringify(value);
    return new Response(text, {
      status,
      headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
    });
  };
  return { state, fetch };
}

/** mode: "full", "empty" or "broken" (every read fails). */
export function startMock({ port = 0, mode = 'full' } = {}) {
  const state = start(mode);
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', policy);
    const url = new URL(request.url, 'http://mock');
    if (url.pathname === '/portal/brand.css') {
      response.setHeader('Content-Type', 'text/css');
      response.end(state.style);
    } else if (url.pathname.startsWith('/api/v1/')) {
      void answer(request, response, url, state);
    } else {
      file(response, url.pathname);
    }
  });
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () =>
      resolve({ url: `http://127.0.0.1:${server.address().port}`, state, close: () => server.close() }),
    );
  });
}

function file(response, path) {
  const app = path.startsWith('/portal') ? 'portal' : 'admin';
  const wanted = normalize(join(files, path));
  const found =
    wanted.startsWith(files) && existsSync(wanted) && statSync(wanted).isFile() ? wanted : join(files, app, 'index.html');
  response.setHeader('Content-Type', types[extname(found)] ?? 'application/octet-stream');
  createReadStream(found).pipe(response);
}

async function answer(request, response, url, state) {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString();
  const body = text === '' ? undefined : request.headers['content-type']?.includes('json') ? JSON.parse(text) : text;
  const path = url.pathname.slice('/api/v1'.length);
  state.requests.push({ method: request.method, path, query: url.search, body });
  if (path === '/queue/events' && state.session === 'staff' && state.mode !== 'broken') {
    // One event and the end: a stream that stays open would keep a page's network busy for ever.
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.end('retry: 600000\nevent: queue\ndata: {}\n\n');
    return;
  }
  const [status, value] =
    request.method !== 'GET' && !request.headers['x-leadexec-csrf']
      ? problem(403, 'crossSite', 'Not from this site.')
      : route(request.method, path, url.searchParams, body, state, request.headers['if-match']);
  response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' });
  response.end(value === undefined ? undefined : JSON.stringify(value));
}

const problem = (status, code, title, more = {}) => [
  status,
  { status, code, title, traceId: '4bf92f3577b34da6a3ce929d0e0e4736', ...more },
];

function route(method, path, query, body, state, ifMatch) {
  if (path === '/sessions') {
    return signIn(body, state);
  }
  if (path === '/setup') {
    return body.password.length < 12
      ? problem(400, 'invalid', 'The request is not valid.', {
          errors: { '/password': ['A password has 12 to 128 characters.'] },
        })
      : open(state, 'staff', 201);
  }
  if (path.startsWith('/one-time-links/')) {
    return path.endsWith('gone')
      ? problem(404, 'notFound', 'There is no such thing here.')
      : method === 'GET'
        ? [200, { email: 'client@example.com' }]
        : open(state, 'client');
  }
  if (path === '/sessions/current') {
    state.session = undefined;
    return [204, undefined];
  }
  if (path === '/brand') {
    return [200, { name: 'Arroyo Lead Partners' }];
  }
  if (!state.session) {
    return problem(401, 'signInNeeded', 'Sign in first.');
  }
  if (path === '/me/password') {
    return body.currentPassword.startsWith('correct horse') ? [204, undefined] : problem(401, 'signInFailed', 'They do not fit.');
  }
  if (path === '/me') {
    return [200, person(state.session)];
  }
  if (path === '/directory' && state.session === 'staff') {
    return [200, data.directory];
  }
  if (path === '/portal/info') {
    return [200, data.portalInfo];
  }
  if (state.mode === 'broken') {
    return problem(500, 'internal', 'Something went wrong here.');
  }
  return path.startsWith('/portal/')
    ? (answerPortal({
        method,
        path,
        query,
        body,
        problem,
        empty: state.mode === 'empty',
        mine: state.portal,
        leads: data.portalLeads,
      }) ?? portal(path, query, body, state))
    : state.session === 'staff'
      ? staff(method, path, query, body, state, ifMatch)
      : problem(404, 'notFound', 'There is no such thing here.');
}

const person = (role) =>
  role === 'client'
    ? { id: 2, email: 'client@example.com', role: 'client', clientId: 12 }
    : { id: 1, email: 'pat@example.com', role: 'administrator' };

function open(state, session, status = 200) {
  state.session = session;
  return [status, person(session)];
}

function signIn(body, state) {
  const known = { 'pat@example.com': 'staff', 'client@example.com': 'client' }[body.email];
  return known && body.password.startsWith('correct horse')
    ? open(state, known)
    : problem(401, 'wrong', 'The e-mail address or the password is wrong.');
}

function staff(method, path, query, body, state, ifMatch) {
  const [, kind, id, part] = path.split('/');
  const empty = state.mode === 'empty';
  const call = {
    method,
    path,
    query,
    body,
    ifMatch,
    empty,
    problem,
    settings: state.settings,
    company: state.company,
    lists: state.lists,
  };
  const known =
    answerCompany(call) ??
    answerLists(call) ??
    answerLeadRecord(call) ??
    answerOperations(call) ??
    answerMoney(call) ??
    answerSettings(call);
  if (known) {
    return known;
  }
  if (path === '/leads/search') {
    return [200, page(empty ? [] : data.leads.filter((lead) => fits(lead, body)), body.cursor, body.limit ?? 50)];
  }
  if (kind === 'leads') {
    const lead = data.leads.find((known) => known.id === id);
    const parts = {
      trace: data.trace,
      deliveries: data.deliveries,
      'insert-request': () => data.insertRequest,
      appointments: () => ({ items: [] }),
    };
    return !lead
      ? problem(404, 'notFound', 'There is no such thing here.')
      : path.endsWith('/exchange')
        ? [200, data.exchange]
        : [200, (part ? parts[part] : data.details)(lead)];
  }
  if (kind === 'refused-posts') {
    return [200, page(empty ? [] : data.refused, query.get('cursor') ?? undefined, 50)];
  }
  if (path === '/reports/leads') {
    return [200, data.leadReport(query, empty)];
  }
  return problem(404, 'notFound', 'There is no such thing here.');
}

function portal(path, query, body, state) {
  const [, , , id, action] = path.split('/'); // leads only; the rest is in portal.mjs
  if (action === 'files') {
    return [200, { ...keptFiles, mayAdd: true, items: keptFiles.items.slice(0, 1) }];
  }
  const leads = (state.mode === 'empty' ? [] : data.portalLeads).map((lead) =>
    state.read.has(lead.id) ? { ...lead, readAt: lead.deliveredAt, return: state.portal.returns[lead.id] } : lead,
  );
  if (id === undefined) {
    return [
      200,
      page(
        leads.filter((lead) => query.get('unread') !== 'true' || !lead.readAt),
        query.get('cursor') ?? undefined,
        Number(query.get('limit') ?? 50) < 20 ? Number(query.get('limit')) : 20,
      ),
    ];
  }
  const lead = leads.find((known) => known.id === id);
  if (!lead) {
    return problem(404, 'notFound', 'There is no such thing here.');
  }
  if (action === 'read') {
    state.read.add(id);
    return [204, undefined];
  }
  if (action === 'assignee') {
    return [204, undefined];
  }
  if (action === 'appointments') {
    const made = state.portal.appointments;
    return body ? [201, { ...made[0], ...body, leadId: id }] : [200, { items: made.filter((one) => one.leadId === id) }];
  }
  if (action === 'return') {
    state.portal.returns[id] = { state: 'pending', reason: body.reason, requestedAt: lead.deliveredAt };
    return [200, state.portal.returns[id]];
  }
  return [
    200,
    {
      ...lead,
      leadSource: 'Search partner',
      campaign: 'Arizona landing page',
      returnOffered: true,
      returnReasons: ['Wrong number', 'Outside the area'],
      fields: data.details(data.leads.find((known) => known.id === id)).fields,
    },
  ];
}

function fits(lead, body) {
  return (
    (!body.validity || body.validity.includes(lead.validity)) &&
    (!body.distribution || body.distribution.includes(lead.distribution)) &&
    (!body.campaignIds || body.campaignIds.includes(lead.campaignId)) &&
    (body.test === undefined || body.test === lead.test) &&
    (!body.text || body.text === lead.id || body.text === lead.values.email)
  );
}

function page(items, cursor, limit) {
  const from = Number(cursor ?? 0);
  return { items: items.slice(from, from + limit), next: from + limit < items.length ? String(from + limit) : null };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startMock({ port: Number(process.argv[2] ?? 5199), mode: process.argv[3] ?? 'full' });
  console.log(url);
}
