import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import { expect, test } from 'vitest';
import { theme } from './theme.ts';

// The browser policy allows no style element, so the variables that Mantine would write at run time are a file.
// After a change of the theme: npm test -- -u
test('theme.css holds the variables of the theme', async () => {
  const css = convertCssVariables(defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme)), ':root');
  const lines = css.replaceAll(/[{};]/g, (sign) => (sign === '}' ? '}\n' : `${sign}\n`)).replaceAll(/\n\n+/g, '\n');
  await expect(`/* Made from theme.ts by theme.test.ts. */\n${lines}`).toMatchFileSnapshot('./theme.css');
});
