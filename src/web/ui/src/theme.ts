import { createTheme, type MantineColorsTuple } from '@mantine/core';

const brand: MantineColorsTuple = [
  '#eef2ff',
  '#dfe6fd',
  '#bccaf8',
  '#96abf2',
  '#7590ec',
  '#5f7de8',
  '#4a69e0',
  '#3655d4',
  '#2c47b8',
  '#213a9c',
];

// The surfaces, lines and inks of styles.css, from the lightest to the darkest: fields and menus take these shades.
const dark: MantineColorsTuple = [
  '#e8ecf2',
  '#c3cbd6',
  '#97a2b2',
  '#7f8a9a',
  '#3a4453',
  '#29313d',
  '#1e2530',
  '#171c24',
  '#13181f',
  '#10141a',
];

/** One theme for both front ends. theme.css is made from it (theme.test.ts), so that no style is written at run time. */
export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 6 },
  colors: { brand, dark },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, "JetBrains Mono", Menlo, Consolas, monospace',
  defaultRadius: 'md',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  headings: { fontWeight: '650' },
  focusRing: 'auto',
  cursorType: 'pointer',
});
