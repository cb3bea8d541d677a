// Writes src/schema.d.ts from the checked-in API document; with --check it only says whether the file is stale.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const place = new URL('src/schema.d.ts', import.meta.url);
const text = `// Made from api/openapi/openapi.json by npm run generate.\n\n${astToString(await openapiTS(new URL('../../../api/openapi/openapi.json', import.meta.url)))}`;

if (process.argv.includes('--check')) {
  const stored = await readFile(place, 'utf8').catch(() => '');
  if (stored !== text) {
    console.error('api-client/src/schema.d.ts is stale: run npm run generate in src/web.');
    process.exit(1);
  }
} else {
  await writeFile(place, text);
}
