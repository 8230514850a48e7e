import { readFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { openApiDocument } from '#contracts';

it('the web app has the types of the present API; npm run client makes them', async () => {
  const types = astToString(await openapiTS(JSON.stringify(openApiDocument('0.0.0')), { alphabetize: true }));
  expect(readFileSync('apps/web/src/api/schema.ts', 'utf8').endsWith(types)).toBe(true);
}, 60_000);
