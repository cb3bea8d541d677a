import { returnTexts } from './returns.ts';

/** Texts of the pages about money, loaded with them. */
export const moneyTexts = {
  ...returnTexts,
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
