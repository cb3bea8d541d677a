// What people keep beside a lead, in the mock.
const at = '2026-03-09T16:20:00Z';
const who = 'pat@example.com';

const field = (name, label, kind, values, more = {}) => ({
  name,
  label,
  kind,
  values,
  options: [],
  several: false,
  required: false,
  editable: true,
  ...more,
});

export const values = {
  fields: [
    field('FirstName', 'First name', 'text', ['Ana'], { required: true }),
    field('Email', 'E-mail', 'email', ['ana@example.com'], { required: true }),
    field('State', 'State', 'usState', ['AZ']),
    field('Purpose', 'Loan purpose', 'dropDown', ['Buy'], { options: ['Buy', 'Refinance'] }),
    field('Owner', 'Home owner', 'yesNo', ['Yes']),
    field('Wishes', 'Wishes', 'text', ['porch', 'pool'], { several: true }),
    field('Ltv', 'Loan to value', 'calculated', ['80'], { editable: false }),
  ],
};

export const notes = {
  items: [
    { id: 'n-0', text: 'Wrong person.', writtenBy: 'kim@example.com', writtenAt: at, withdrawnAt: at, own: false },
    { id: 'n-1', text: 'Wants to hear from one lender only.', writtenBy: who, writtenAt: at, withdrawnAt: null, own: true },
  ],
};

export const files = {
  largestFile: 10_485_760,
  mostFiles: 20,
  fileTypes: ['pdf', 'png', 'jpg', 'txt'],
  items: [
    { id: 'f-1', name: 'quote.pdf', size: 182_044, addedBy: who, addedAt: at, client: null },
    { id: 'f-2', name: 'site photo.jpg', size: 3_565_158, addedBy: 'buyer@example.com', addedAt: at, client: 'Mesa Direct' },
  ],
};

const deed = (action, more = {}) => ({ at, by: who, action, ...more });

export const history = {
  items: [
    deed('changeValue', { field: 'FirstName', label: 'First name', oldValue: 'Ana', newValue: 'Anna' }),
    deed('updatePrice', { deliveryId: '0195a7c3-d101-7000-9a3e-51f2a0000001', price: '38.00' }),
    deed('sendByHand', { account: 'AZ', price: '27.50' }),
    deed('addFile'),
  ],
};

/** Undefined for what is none of these. */
export function answerLeadRecord({ method, path }) {
  const [, kind, , part] = path.split('/');
  if (kind !== 'leads' || !['values', 'notes', 'files', 'history'].includes(part)) {
    return undefined;
  }
  return method === 'PUT' || method === 'POST' || method === 'DELETE'
    ? [204, undefined]
    : [200, { values, notes, files, history }[part]];
}
