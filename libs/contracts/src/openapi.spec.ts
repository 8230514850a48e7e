import { studyCommands } from '#trial';
import { patientStory, studyStory } from './examples/story.example.js';
import { openApiDocument, patientCommandBody, routes } from './index.js';

const document = openApiDocument('1.2.3') as {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>;
  components: Record<string, Record<string, unknown>>;
};

function references(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === '$ref' ? [String(member)] : references(member),
  );
}

describe('the OpenAPI document', () => {
  it('says OpenAPI 3.1 and has an operation for each route', () => {
    expect(document.openapi).toBe('3.1.0');
    for (const route of routes) {
      expect(document.paths[`/api${route.path}`]?.[route.method]?.operationId).toBe(route.operationId);
    }
  });

  it('gives each operation an id of its own', () => {
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map((o) => o.operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refers only to components that exist', () => {
    const dangling = references(document).filter((reference) => {
      const [, kind = '', name = ''] = /^#\/components\/(\w+)\/([\w-]+)$/.exec(reference) ?? [];
      return document.components[kind]?.[name] === undefined;
    });
    expect(dangling).toEqual([]);
  });

  it('describes every field of a nested object', () => {
    const ctAssessment = JSON.stringify(
      document.paths['/api/studies/{study}/patients/{patient}/record-ct-assessment'],
    );
    expect(ctAssessment).toContain('#/components/schemas/TargetLesion');
    expect(JSON.stringify(document.components.schemas?.TargetLesion)).toContain('longestDiameterMm');
  });

  it('says what may go wrong with any body, and that the database may not answer', () => {
    const missing = routes.flatMap((route) => {
      const { responses } = document.paths[`/api${route.path}`]![route.method]!;
      const wanted = [
        ...(route.body ? [400, 413, 415, 500, 503] : []),
        ...(route.access === 'open' ? [] : [401, 403, 503]),
      ];
      return wanted.flatMap((status) => (responses[status] ? [] : [`${route.operationId}: ${status}`]));
    });
    expect(missing).toEqual([]);
  });

  it('says that a list may be asked for as a file', () => {
    const types = (operation: string) =>
      Object.values(document.paths)
        .flatMap((path) => Object.values(path))
        .filter(({ operationId }) => operationId === operation)
        .flatMap(({ responses }) => Object.keys((responses[200] as { content: object }).content));
    for (const operation of ['readAuditTrail', 'readRegistryAuditTrail', 'listConsents']) {
      expect(types(operation)).toEqual(['application/json', 'text/csv']);
    }
    for (const operation of ['listSeriousAdverseEvents', 'readPrivacyRegister']) {
      expect(types(operation)).toContain('text/csv');
    }
    expect(types('listPatients')).toEqual(['application/json']);
  });

  it('has an example for each command', () => {
    expect(routes.filter((route) => route.command && route.example === undefined)).toEqual([]);
  });
});

describe('the examples', () => {
  it.each(studyStory)('%s is a valid body', (name, body) => {
    expect(studyCommands[name].schema.safeParse(body).error).toBeUndefined();
  });

  it.each(patientStory)('%s is a valid body', (name, body) => {
    const data = name === 'enrol' ? { patientId: 'P-001', ...body } : body;
    expect(patientCommandBody(name).safeParse(data).error).toBeUndefined();
  });
});
