export const jumpTexts = {
  jump: {
    placeholder: 'Lead id, phone, e-mail, client, campaign or page',
    nothing: 'Nothing found',
    toLead: 'Open lead {{id}}',
    search: 'Search leads for “{{text}}”',
    goTo: 'Go to {{page}}',
    kind: '{{kind}} {{id}}',
    kinds: { clients: 'Client', campaigns: 'Campaign', leadSources: 'Lead source', leadTypes: 'Lead type' },
    new: {
      clients: 'New client',
      accounts: 'New delivery account',
      methods: 'New delivery method',
      orders: 'New order',
      campaigns: 'New campaign',
      sources: 'New lead source',
      leadTypes: 'New lead type',
      invoices: 'New invoice',
      returns: 'Mark deliveries as returned',
      returnImport: 'Import returns',
      returnSettings: 'Limits of returns',
    },
  },
};
