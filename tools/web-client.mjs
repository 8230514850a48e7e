// Writes the types of the web app's API client, apps/web/src/api/schema.ts, from the OpenAPI document.
//
//   node tools/web-client.mjs          writes it
//   node tools/web-client.mjs --check  exit code 1 if it is stale
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const file = fileURLToPath(new URL('../apps/web/src/api/schema.ts', import.meta.url));
const { openApiDocument } = await import('../dist/libs/contracts/src/index.js');
const HEAD = '/* Made from the OpenAPI document by `npm run client`; not to be edited. */\n\n';
const text = HEAD + astToString(await openapiTS(openApiDocument('0.0.0'), { alphabetize: true }));

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write('apps/web/src/api/schema.ts is stale; run npm run client\n');
    process.exit(1);
  }
} else writeFileSync(file, text);
