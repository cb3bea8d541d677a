// Saved views and exports of the mock.
const at = '2026-03-09T16:20:00Z';

export const startLists = () => ({
  views: [
    {
      id: '0195a7c3-b200-7100-9a3e-51f2a0000901',
      list: 'leads',
      name: 'Sold today',
      shared: true,
      own: false,
      owner: 'sam@example.com',
      search: { range: 'today', distribution: 'sold' },
      changedAt: at,
    },
  ],
  exports: [
    {
      id: '0195a7c3-b200-7100-9a3e-51f2a0000911',
      list: 'leads',
      form: 'xlsx',
      state: 'running',
      rows: 18400,
      bytes: 1200000,
      createdAt: at,
    },
    {
      id: '0195a7c3-b200-7100-9a3e-51f2a0000912',
      list: 'payments',
      form: 'csv',
      state: 'done',
      rows: 312,
      bytes: 40000,
      createdAt: at,
      endedAt: at,
      expiresAt: '2026-03-10T16:20:00Z',
    },
    {
      id: '0195a7c3-b200-7100-9a3e-51f2a0000913',
      list: 'returns',
      form: 'csv',
      state: 'failed',
      rows: 0,
      bytes: 0,
      why: 'tooSlow',
      createdAt: at,
      endedAt: at,
    },
  ],
});

const columns = ['id', 'receivedAt', 'distribution', 'validity', 'leadSource', 'campaign', 'cost', 'revenue', 'profit'];

/** Undefined for what it does not know. */
export function answerLists({ method, path, query, body, lists, empty, problem }) {
  const [, kind, id] = path.split('/');
  if (kind === 'saved-views') {
    if (method === 'GET') {
      return [200, { items: lists.views.filter((view) => view.list === query.get('list')) }];
    }
    if (method === 'POST') {
      const view = { ...body, own: true, changedAt: at };
      lists.views.push(view);
      return [201, view];
    }
    const view = lists.views.find((known) => known.id === id && known.own);
    if (!view) {
      return problem(404, 'notFound', 'There is no such thing here.');
    }
    if (method === 'DELETE') {
      lists.views.splice(lists.views.indexOf(view), 1);
      return [204, undefined];
    }
    return [200, Object.assign(view, body)];
  }
  if (kind === 'exports') {
    if (id === 'lists') {
      return [200, { items: ['leads', 'orders', 'payments'].map((name) => ({ name, columns })) }];
    }
    if (method === 'POST') {
      const job = { id: body.id, list: body.list, form: body.form, state: 'waiting', rows: 0, bytes: 0, createdAt: at };
      lists.exports.unshift(job);
      return [202, job];
    }
    return method === 'GET' ? [200, { items: empty ? [] : lists.exports }] : [204, undefined];
  }
  return undefined;
}
