import { i18n } from './i18n.ts';
import { reportTexts } from './texts/reports.ts';

// Loaded with the report, so that the first page does not wait for them.
i18n.addResourceBundle('en', 'translation', reportTexts, true, false);
