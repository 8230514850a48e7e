import { type AddressInfo, connect } from 'node:net';
import { type ApiUnderTest, enrol, patientExample, registerStudy, startApi } from './api-under-test.js';

/** 20 January 2024 in UTC, and already the 21st in the furthest east. */
const NOW = new Date('2024-01-20T11:00:00Z');

describe('problems', () => {
  let api: ApiUnderTest;
  let patient: string;
  beforeAll(async () => {
    api = await startApi({ clock: () => NOW, patienceMs: 100 });
    await registerStudy(api);
    patient = await enrol(api, 'P-001');
  });
  afterAll(() => api.stop());

  const start = (startedOn: string, mgPerDay = 400) => ({ startedOn, drug: 'IMATINIB', mgPerDay });

  it('a broken rule is 422 with its code and values', async () => {
    const body = { resumedOn: '2024-01-19', drug: 'IMATINIB', mgPerDay: 400, reason: 'RECOVERED' };
    const treated = await enrol(api, 'P-002');
    await api.post(`${treated}/start-treatment`, start('2024-01-15')).expect(201);
    const response = await api.post(`${treated}/resume-treatment`, body).expect(422);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.body).toEqual({
      type: '/api/problems#RESUME_WITHOUT_PAUSE',
      title: 'Resume without a pause',
      status: 422,
      code: 'RESUME_WITHOUT_PAUSE',
      detail: 'IMATINIB is not paused on 2024-01-19',
      instance: `/api${treated}/resume-treatment`,
      values: expect.objectContaining({ drug: 'IMATINIB', status: 'ON', occurredOn: '2024-01-19' }),
      requestId: response.headers['x-request-id'],
    });
  });

  it('a malformed body is 400 and names each field', async () => {
    const body = { startedOn: '2024-02-30', drug: 'imatinib', dose: 400 };
    const { body: problem } = await api.post(`${patient}/start-treatment`, body).expect(400);
    expect(problem).toMatchObject({ code: 'VALIDATION_FAILED', values: {} });
    const pointers = problem.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.sort()).toEqual(['#/dose', '#/drug', '#/mgPerDay', '#/startedOn']);
  });

  it.each([
    ['no body', undefined],
    ['an array', []],
  ])('%s is 400', async (_, body) => {
    const { body: problem } = await api.post(`${patient}/record-visit`, body as object).expect(400);
    expect(problem).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ pointer: '#' }] });
  });

  it('a corrected payload that is not valid names its fields', async () => {
    const { body: history } = await api.get(`${patient}/history`).expect(200);
    const body = {
      targetEventId: history.events[0].eventId,
      changes: { ageYears: 'old' },
      reason: { code: 'DATA_ENTRY_ERROR', text: 'mistyped' },
    };
    const { body: problem } = await api.post(`${patient}/correct-event`, body).expect(422);
    expect(problem).toMatchObject({ code: 'PAYLOAD_INVALID', errors: [{ field: 'ageYears' }] });
    const unknown = await api.post(`${patient}/correct-event`, { ...body, changes: { age: 4 } }).expect(422);
    expect(unknown.body).toMatchObject({
      code: 'PAYLOAD_INVALID',
      errors: [{ field: 'age', pointer: '#/age', message: 'is not a field of patient.enrolled' }],
    });
  });

  it.each([
    ['a path', '/studies/NO_SUCH', 'VALIDATION_FAILED', 'study'],
    ['a query', '/studies/gist-demo/events?limit=0', 'VALIDATION_FAILED', 'limit'],
    ['an unknown query parameter', '/studies/gist-demo/patients?page=2', 'VALIDATION_FAILED', 'page'],
    ['a moment', '/studies/gist-demo/outcomes/diff?to=1', 'VALIDATION_FAILED', 'from'],
  ])('%s that is not valid is 400', async (_, path, code, field) => {
    const { body } = await api.get(path).expect(400);
    expect(body).toMatchObject({ code, errors: [{ field }] });
  });

  it('a moment that is none says what would do', async () => {
    const path = '/studies/gist-demo';
    const { body: trail } = await api.get(`${path}/audit?from=June`).expect(400);
    expect(trail.detail).toBe('from: must be a date YYYY-MM-DD or an instant such as 2026-03-01T12:00:00Z');
    const { body: diff } = await api.get(`${path}/outcomes/diff?to=1%20June`).expect(400);
    expect(diff.errors).toEqual([
      { field: 'from', pointer: '#/from', message: 'is missing' },
      {
        field: 'to',
        pointer: '#/to',
        message: 'must be a position, an instant such as 2026-03-01T12:00:00Z or the name of a data cut',
      },
    ]);
  });

  it('text that is no JSON is 400', async () => {
    const request = api
      .post(`${patient}/record-visit`)
      .set('content-type', 'application/json')
      .send('{"attendedOn":');
    const { body } = await request.expect(400);
    expect(body.code).toBe('JSON_MALFORMED');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
    '%s is 415',
    async (type) => {
      const { body } = await api
        .post(`${patient}/record-visit`)
        .set('content-type', type)
        .send('a=b')
        .expect(415);
      expect(body.code).toBe('MEDIA_TYPE_UNSUPPORTED');
    },
  );

  it('a body of more than a mebibyte is 413', async () => {
    const body = { attendedOn: '2024-01-19', note: 'x'.repeat(1024 * 1024) };
    expect((await api.post(`${patient}/record-visit`, body).expect(413)).body.code).toBe('BODY_TOO_LARGE');
  });

  it.each([
    ['/nowhere', 'ROUTE_UNKNOWN'],
    ['/studies/no-such', 'STUDY_UNKNOWN'],
    ['/studies/no-such/patients', 'STUDY_UNKNOWN'],
    ['/studies/no-such/events', 'STUDY_UNKNOWN'],
    ['/studies/no-such/outcomes/flow', 'STUDY_UNKNOWN'],
    ['/studies/gist-demo/patients/P-404', 'PATIENT_UNKNOWN'],
    ['/studies/gist-demo/patients/P-404/history', 'PATIENT_UNKNOWN'],
    ['/studies/gist-demo/outcomes/weather', 'ROUTE_UNKNOWN'],
    ['/studies/gist-demo/outcomes/flow?explain=no-such', 'OUTCOME_ROW_UNKNOWN'],
  ])('%s is 404 %s', async (path, code) => {
    expect((await api.get(path).expect(404)).body.code).toBe(code);
  });

  it('a command to nobody is 404', async () => {
    const nobody = '/studies/gist-demo/patients/P-404';
    const { body } = await api.post(`${nobody}/record-visit`, { attendedOn: '2024-01-19' }).expect(404);
    expect(body.code).toBe('PATIENT_UNKNOWN');
    expect((await api.post(`${patient}/no-such-command`, {}).expect(404)).body.code).toBe('ROUTE_UNKNOWN');
    const noStudy = await api.post('/studies/no-such/patients', {
      patientId: 'P-001',
      ...patientExample('enrol'),
    });
    expect(noStudy.body).toMatchObject({ status: 404, code: 'STUDY_UNKNOWN' });
  });

  it('a method that the address does not have is 405 and says which it has', async () => {
    const response = await api.get(`${patient}/record-visit`).expect(405);
    expect(response.body.code).toBe('METHOD_NOT_ALLOWED');
    expect(response.headers.allow).toBe('POST');
    const deletion = await api.anonymous().delete('/api/studies').expect(405);
    expect(deletion.headers.allow).toBe('GET, POST');
  });

  it('an address with a part that is too long for any name is 404', async () => {
    const { body } = await api.get(`/studies/gist-demo/patients/${'P'.repeat(101)}`).expect(404);
    expect(body.code).toBe('ROUTE_UNKNOWN');
  });

  it('what exists already is 409', async () => {
    const again = await api.post('/studies/gist-demo/patients', {
      patientId: 'P-001',
      ...patientExample('enrol'),
    });
    expect(again.body).toMatchObject({ status: 409, code: 'ALREADY_ENROLLED' });
  });

  it('a date of tomorrow is refused, and today in the furthest east is not', async () => {
    const { body } = await api.post(`${patient}/start-treatment`, start('2024-01-22')).expect(422);
    expect(body).toMatchObject({ code: 'DATE_IN_FUTURE', values: { today: '2024-01-21' } });
    await api.post(`${patient}/start-treatment`, start('2024-01-21')).expect(201);
  });

  it('a position that is not reached is 503 with Retry-After', async () => {
    for (const path of [
      '/patients',
      '/patients/P-001',
      '/patients/P-001/history',
      '/events',
      '/outcomes/flow',
    ]) {
      const response = await api.get(`/studies/gist-demo${path}?waitFor=100000`).expect(503);
      expect(response.body.code).toBe('PROJECTION_BEHIND');
      expect(response.headers['retry-after']).toBe('1');
    }
  });

  it('an address that cannot be decoded is 400', async () => {
    const { body, headers } = await api.anonymous().get('/api/%zz').expect(400);
    expect(body.code).toBe('REQUEST_MALFORMED');
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('a request that is no HTTP is answered and the server lives on', async () => {
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1.1 400/);
    await api.get('/studies').expect(200);
  });

  it('never carries a stack trace, nor what a failure said to itself', async () => {
    await api.registry.pool.query('select 1');
    const { worker } = api.registry;
    await worker.stop();
    await api.database.drop();
    const { body } = await api.get('/studies');
    expect(body).toMatchObject({
      status: expect.any(Number),
      code: expect.stringMatching(/^(INTERNAL|DATABASE_UNAVAILABLE)$/),
    });
    expect(JSON.stringify(body)).not.toMatch(/\bat .*:\d+|node_modules|anamnesis_test/);
    expect((await api.anonymous().get('/api/health').expect(503)).body.status).toBe('unavailable');
  });
});
