// Drafts, e-mail, the portal's looks and anomalies of the mock.
const at = '2026-03-09T16:20:00Z';

const logo =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const mails = [
  ['failed', 'orderFilled', 'Order 4', 'The mail server refused the address.'],
  ['waiting', 'returnRequested', 'Return of a lead', 'No answer from the mail server.'],
  ['sent', 'invoice', 'Invoice INV-1038', null],
].map(([state, kind, about, reason], number) => ({
  id: `0195a7c3-f10${number}-7000-9a3e-51f2a0000001`,
  kind,
  about,
  to: 'ana@example.com',
  state,
  tries: number + 1,
  reason,
  createdAt: at,
  nextAt: state === 'waiting' ? '2026-03-09T16:50:00Z' : null,
  endedAt: state === 'waiting' ? null : at,
}));

const span = (days, sales, returns) => ({
  days,
  sales,
  returns,
  returnPercent: sales ? Math.round((1000 * returns) / sales) / 10 : null,
});

export const anomalies = {
  since: '2025-12-03T07:00:00Z',
  recent: '2026-03-02T07:00:00Z',
  to: '2026-03-09T07:00:00Z',
  clients: [
    {
      clientId: 11,
      name: 'Arizona Home Loans',
      kinds: ['returnsUp', 'salesDown'],
      recent: span(7, 40, 12),
      before: span(90, 1800, 54),
    },
  ],
  leadSources: [],
};

const publications = [412, 411, 410].map((version) => ({ version, publishedAt: at, publishedBy: 'user/1', changes: 1 }));

export const companyState = () => ({ drafts: new Map(), brand: { name: 'Arroyo Leads', accent: '#0b6e4f', logo, version: 1 } });

/** Undefined for what is none of these. */
export function answerCompany({ method, path, query, body, empty, company }) {
  const { drafts, brand } = company;
  if (path === '/catalog/draft') {
    if (method === 'DELETE') {
      drafts.clear();
      return [204, undefined];
    }
    return [200, { items: [...drafts.values()].map(({ change }) => change) }];
  }
  if (path === '/catalog/publish') {
    const changes = drafts.size;
    drafts.clear();
    return [200, { version: 413, changes }];
  }
  if (path.startsWith('/mail/')) {
    return [204, undefined];
  }
  if (path.startsWith('/portal-brand')) {
    if (method === 'DELETE') {
      brand.logo = null;
    } else if (path.endsWith('/logo')) {
      brand.logo = logo;
    } else if (method === 'PUT') {
      Object.assign(brand, body);
    }
    const { version: _, ...shown } = brand;
    return [200, shown];
  }
  return {
    '/catalog': [
      200,
      { version: 412, leadTypes: 1, leadSources: 1, campaigns: 1, clients: 2, deliveryMethods: 2, deliveryAccounts: 1 },
    ],
    '/catalog/versions': [200, { items: publications, next: null }],
    '/catalog/versions/412': [200, { items: [{ kind: 'client', id: 11, version: 1, archived: false }] }],
    '/people/1': [200, { id: 1, name: 'Pat Moreno' }],
    '/mail': [200, { items: empty ? [] : mails.filter((mail) => [null, mail.state].includes(query.get('state'))), next: null }],
    '/reports/anomalies': [200, empty ? { ...anomalies, clients: [] } : anomalies],
  }[path];
}

const kinds = {
  'lead-types': 'leadType',
  'lead-sources': 'leadSource',
  campaigns: 'campaign',
  clients: 'client',
  'delivery-methods': 'deliveryMethod',
  'delivery-accounts': 'deliveryAccount',
  'delivery-groups': 'deliveryGroup',
  'client-groups': 'clientGroup',
  'exclusive-groups': 'exclusiveGroup',
  'distribution-lists': 'distributionList',
};

/** Puts a change into the draft. */
export function draft(company, kind, body, archive = false) {
  const change = {
    kind: kinds[kind],
    id: body.id,
    baseVersion: body.version,
    archive,
    changedAt: at,
    changedBy: 'pat@example.com',
  };
  company.drafts.set(`${kind} ${body.id}`, { change, body });
  return [202, body];
}

export const draftOf = (company, kind, id) => company.drafts.get(`${kind} ${id}`)?.body;
