import { i18n } from './i18n.ts';
import { moreTexts } from './texts/more.ts';

// Loaded with the pages that need them, so that the first page does not wait for them.
i18n.addResourceBundle('en', 'translation', moreTexts, true, false);
