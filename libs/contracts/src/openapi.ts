import type { z } from 'zod';
import { AccountId, ROLES } from '#access';
import { Identifier } from '#trial';
import { errorCatalogue } from './errors.js';
import { type JsonSchema, SchemaComponents } from './openapi-schemas.js';
import { CutName, ListFormat, PatientId, StudyId } from './parameters.js';
import { PROBLEM_JSON, Problem } from './problem.js';
import type { RouteContract } from './route.js';
import { routes } from './routes.js';

const pathParameters: Record<string, { schema: z.ZodType } | { json: JsonSchema }> = {
  study: { schema: StudyId },
  patient: { schema: PatientId },
  finding: { json: { type: 'string', format: 'uuid' } },
  cut: { schema: CutName },
  site: { schema: Identifier },
  asset: { json: { type: 'string' } },
  account: { schema: AccountId },
  token: { json: { type: 'string', format: 'uuid' } },
};

const headers = {
  'X-Position': { description: "The study's position that the answer reflects", schema: { type: 'integer' } },
  ETag: {
    description:
      'The version of the stream in quotes where the answer has one, otherwise a digest of the answer',
    schema: { type: 'string' },
  },
  'Idempotency-Replayed': {
    description: '`true` when the key was seen before: nothing was recorded now',
    schema: { type: 'string' },
  },
  Location: { description: 'Where to read what the command changed', schema: { type: 'string' } },
  'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } },
};

const commandParameters = [
  {
    name: 'Idempotency-Key',
    in: 'header',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
    description: 'Names this request: sent again with the same body it records nothing and answers the same',
  },
  {
    name: 'If-Match',
    in: 'header',
    schema: { type: 'string' },
    example: '"3"',
    description: 'The version that the stream must have, in quotes; 412 when it has another',
  },
];

const actingRole = {
  name: 'X-Acting-Role',
  in: 'header',
  schema: { type: 'string', enum: [...ROLES] },
  description: 'The role to act in, for those who have several; events name it',
};

const readParameters = [
  {
    name: 'If-None-Match',
    in: 'header',
    schema: { type: 'string' },
    description: 'The ETag of an earlier answer; 304 while it still stands',
  },
];

const sessionCookie =
  'Set by POST /api/session; behind HTTPS its name is __Host-anamnesis-session. With it, requests that change ' +
  'something must carry a header X-CSRF-Protection of any value and come from the same origin.';

const intro = `An event-sourced clinical trial registry. What happens to a subject is recorded by commands and kept
as immutable events; everything else is derived from them.

A command answers the \`position\` its events have in the study's log. A read says which position it reflects; with
\`?waitFor=<position>\` it waits until it reflects your own writes. Every error is a problem document (RFC 9457) with
a stable \`code\`.`;

/** The OpenAPI 3.1 document of the whole API. `release` is the product's version. */
export function openApiDocument(release: string): JsonSchema {
  const components = new SchemaComponents();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = `/api${route.path}`;
    paths[path] = { ...paths[path], [route.method]: operation(route, components) };
  }
  const responses = problemResponses(components);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Anamnesis',
      version: release,
      description: intro,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [
      'Commands',
      'Patients',
      'Outcomes',
      'Worklist',
      'Governance',
      'Studies',
      'Import and export',
      'Identity',
      'Audit',
      'Accounts',
      'Session',
      'Registry',
    ].map((name) => ({
      name,
    })),
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      schemas: sorted(components.schemas),
      responses,
      headers,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'anamnesis-session', description: sessionCookie },
      },
    },
  };
}

function operation(route: RouteContract, components: SchemaComponents): JsonSchema {
  const { operationId, summary, description, tag } = route;
  return {
    operationId,
    summary,
    ...(description && { description }),
    tags: [tag],
    ...(route.access === 'open' && { security: [] }),
    ...(route.session && { security: [{ session: [] }] }),
    parameters: parameters(route, components),
    ...(route.body && { requestBody: requestBody(route, route.body, components) }),
    responses: { ...success(route, components), ...problems(route) },
  };
}

function parameters(route: RouteContract, components: SchemaComponents): JsonSchema[] {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const parameter = pathParameters[name];
    if (!parameter) throw new Error(`no parameter is called ${name}`);
    const schema = 'schema' in parameter ? components.of(parameter.schema) : parameter.json;
    return { name, in: 'path', required: true, schema };
  });
  const inQuery = Object.entries(route.query?.shape ?? {}).map(([name, schema]) => {
    const { description, ...json } = components.of(schema as z.ZodType);
    return { name, in: 'query', ...(description !== undefined && { description }), schema: json };
  });
  const ofAccess = route.access === 'open' ? [] : [actingRole];
  if (route.command) return [...inPath, ...inQuery, ...ofAccess, ...commandParameters];
  return [...inPath, ...inQuery, ...ofAccess, ...(isRead(route) ? readParameters : [])];
}

function requestBody(route: RouteContract, body: z.ZodType, components: SchemaComponents): JsonSchema {
  const json = {
    schema: components.of(body),
    ...(route.example !== undefined && { example: route.example }),
  };
  return { required: true, content: { 'application/json': json } };
}

/** Whether the answer is a view of the registry's state, with an entity tag. */
const isRead = ({ method, access, session }: RouteContract): boolean =>
  method === 'get' && access !== 'open' && !session && access !== 'session.own';

function success(route: RouteContract, components: SchemaComponents): JsonSchema {
  const { answer, status = 200 } = route;
  if (answer === null) {
    return { [status === 302 ? 302 : 204]: { description: status === 302 ? 'Elsewhere' : 'Done' } };
  }
  if (typeof answer === 'string') return { 200: { description: 'The document', content: { [answer]: {} } } };
  const content = { 'application/json': { schema: components.of(answer) } };
  const named = (...names: (keyof typeof headers)[]) =>
    Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
  if (route.command) {
    const sent = named('X-Position', 'ETag', 'Idempotency-Replayed', 'Location');
    const preview = route.preview && {
      200: {
        description: 'What it would change, with `?preview=true`; nothing is recorded',
        content: { 'application/json': { schema: components.of(route.preview) } },
      },
    };
    return { ...preview, 201: { description: 'Recorded', headers: sent, content } };
  }
  if (!isRead(route)) return { [status]: { description: 'The answer', content } };
  const file = route.query?.shape.format === ListFormat && { 'text/csv': {} };
  return {
    200: {
      description: 'The answer',
      headers: named('X-Position', 'ETag'),
      content: { ...content, ...file },
    },
    304: { description: 'Unchanged', headers: named('ETag') },
  };
}

/** Statuses that any route with this kind of request answers. */
function problems(route: RouteContract): JsonSchema {
  const statuses = new Set(route.problems ?? []);
  statuses.add(429);
  if (route.access !== 'open') for (const status of [400, 401, 403, 500, 503]) statuses.add(status);
  if (route.body) for (const status of [400, 413, 415, 500, 503]) statuses.add(status);
  if (route.command) statuses.add(412);
  return Object.fromEntries(
    [...statuses].sort().map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
  );
}

function problemResponses(components: SchemaComponents): JsonSchema {
  const schema = components.of(Problem);
  const statuses = [...new Set(Object.values(errorCatalogue).map(({ status }) => status))];
  return Object.fromEntries(
    statuses.map((status) => {
      const entries = Object.entries(errorCatalogue).filter(([, entry]) => entry.status === status);
      const response = {
        description: entries.map(([code, { title }]) => `\`${code}\` ${title}`).join('; '),
        ...([429, 503].includes(status) && {
          headers: { 'Retry-After': { $ref: '#/components/headers/Retry-After' } },
        }),
        content: { [PROBLEM_JSON]: { schema } },
      };
      return [`Problem${status}`, response];
    }),
  );
}

function sorted(schemas: Record<string, JsonSchema>): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
}
