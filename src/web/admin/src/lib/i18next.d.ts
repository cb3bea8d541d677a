import type { en } from './en.ts';
import type { moreTexts } from './texts/more.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en & typeof moreTexts };
  }
}
