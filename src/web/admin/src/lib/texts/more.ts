import { byHandTexts } from './by-hand.ts';
import { clientTexts } from './clients.ts';
import { distributionTexts } from './distribution.ts';
import { groupTexts } from './groups.ts';
import { methodTexts } from './methods.ts';
import { moneyTexts } from './money.ts';
import { orderTexts } from './orders.ts';
import { sourceTexts } from './sources.ts';
import { whyTexts } from './why.ts';

/** Texts that neither the frame nor the dashboard needs. */
export const moreTexts = {
  ...byHandTexts,
  ...clientTexts,
  ...methodTexts,
  ...groupTexts,
  ...orderTexts,
  ...whyTexts,
  ...distributionTexts,
  ...sourceTexts,
  ...moneyTexts,
};
