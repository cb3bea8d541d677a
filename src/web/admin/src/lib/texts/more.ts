import { byHandTexts } from './by-hand.ts';
import { clientTexts } from './clients.ts';
import { companyTexts } from './company.ts';
import { distributionTexts } from './distribution.ts';
import { exportTexts } from './exports.ts';
import { flowTexts } from './flow.ts';
import { gridTexts } from './grid.ts';
import { groupTexts } from './groups.ts';
import { jumpTexts } from './jump.ts';
import { leadPartTexts } from './lead-parts.ts';
import { leadRecordTexts } from './lead-record.ts';
import { methodTexts } from './methods.ts';
import { moneyTexts } from './money.ts';
import { orderTexts } from './orders.ts';
import { reportTexts } from './reports.ts';
import { setupTexts } from './setup.ts';
import { sourceTexts } from './sources.ts';
import { staffTexts } from './staff.ts';
import { whyTexts } from './why.ts';

/** Texts that neither the frame nor the dashboard needs. */
export const moreTexts = {
  ...byHandTexts,
  ...clientTexts,
  ...companyTexts,
  ...leadPartTexts,
  ...leadRecordTexts,
  ...exportTexts,
  ...gridTexts,
  ...jumpTexts,
  ...methodTexts,
  ...groupTexts,
  ...orderTexts,
  ...setupTexts,
  ...staffTexts,
  ...whyTexts,
  ...distributionTexts,
  ...sourceTexts,
  ...moneyTexts,
  ...reportTexts,
  ...flowTexts,
};
