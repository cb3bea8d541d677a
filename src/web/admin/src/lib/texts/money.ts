import { bookTexts } from './books.ts';
import { invoiceTexts } from './invoices.ts';
import { paymentTexts } from './payments.ts';
import { returnTexts } from './returns.ts';

/** Texts of the pages about money, loaded with them. */
export const moneyTexts = {
  ...returnTexts,
  ...invoiceTexts,
  ...paymentTexts,
  ...bookTexts,
  money: {
    cancel: 'Cancel',
    fromDay: 'From day',
    toDay: 'To day',
    client: 'Client',
    campaign: 'Campaign',
    status: 'Status',
    amount: 'Amount',
    note: 'Note',
    noteHint: 'For staff; clients do not see it.',
    facts: 'Properties',
    figures: 'Figures',
    by: '{{actor}}',
    details: 'Details',
  },
};
