import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const routes = 'admin/src/routes';
// What is there before any page, and the pages that show nothing but the first texts.
const first = ['dashboard.tsx', 'doors.tsx', 'help.tsx', 'jump.tsx', 'shell.tsx'];

test('every page brings the texts that the first page does not load', () => {
  const pages = readdirSync(routes).filter((name) => name.endsWith('.tsx') && !first.includes(name));
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.filter((name) => !readFileSync(`${routes}/${name}`, 'utf8').includes("import '../lib/more-texts.ts';"))).toEqual(
    [],
  );
});
