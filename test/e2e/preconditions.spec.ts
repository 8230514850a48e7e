import { type ApiUnderTest, enrol, patientExample, registerStudy, startApi } from './api-under-test.js';

describe('preconditions', () => {
  let api: ApiUnderTest;
  let patient: string;
  beforeAll(async () => {
    api = await startApi();
    await registerStudy(api);
  });
  afterAll(() => api.stop());

  let number = 0;
  beforeEach(async () => {
    number += 1;
    patient = await enrol(api, `P-${number}`);
  });

  const visit = { attendedOn: '2024-02-01' };
  const start = patientExample('start-treatment');

  describe('Idempotency-Key', () => {
    const keyed = (path: string, body: object, key: string) =>
      api.post(path, body).set('idempotency-key', key);

    it('a repeated request records nothing and is answered as the first was', async () => {
      const first = await keyed(`${patient}/start-treatment`, start, 'start 1').expect(201);
      await api.post(`${patient}/record-visit`, visit).expect(201);
      const again = await keyed(`${patient}/start-treatment`, start, 'start 1').expect(201);
      expect(again.body).toEqual(first.body);
      expect(again.headers['idempotency-replayed']).toBe('true');
      expect(first.headers['idempotency-replayed']).toBeUndefined();
      expect((await api.get(`${patient}/history`)).body.version).toBe(4);
    });

    it('the same key with another body is 422', async () => {
      await keyed(`${patient}/record-visit`, visit, 'visit 1').expect(201);
      const { body } = await keyed(`${patient}/record-visit`, { attendedOn: '2024-02-02' }, 'visit 1').expect(
        422,
      );
      expect(body).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', values: { idempotencyKey: 'visit 1' } });
    });

    it('the same key for another subject is 422', async () => {
      await keyed(`${patient}/record-visit`, visit, 'visit of one').expect(201);
      const other = await enrol(api, `Q-${number}`);
      expect((await keyed(`${other}/record-visit`, visit, 'visit of one').expect(422)).body.code).toBe(
        'IDEMPOTENCY_KEY_REUSED',
      );
    });

    it('without a key the same body is recorded twice', async () => {
      await api.post(`${patient}/record-visit`, visit).expect(201);
      await api.post(`${patient}/record-visit`, visit).expect(201);
      expect((await api.get(`${patient}/history`)).body.version).toBe(4);
    });

    it('a repeat is answered even where the version has moved on', async () => {
      const send = () => keyed(`${patient}/record-visit`, visit, 'once').set('if-match', '"2"');
      const first = await send().expect(201);
      expect((await send().expect(201)).body).toEqual(first.body);
    });

    it('ten at the same time record once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => keyed(`${patient}/start-treatment`, start, 'at once')),
      );
      expect(new Set(answers.map(({ body }) => body.eventIds[0])).size).toBe(1);
      expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
      expect((await api.get(`${patient}/history`)).body.version).toBe(3);
    });

    it.each(['', 'x'.repeat(256)])('a key of %j is 400', async (key) => {
      const { body } = await keyed(`${patient}/record-visit`, visit, key).expect(400);
      expect(body).toMatchObject({ code: 'HEADER_INVALID', values: { header: 'Idempotency-Key' } });
    });

    it('registering a study and enrolling can be repeated too', async () => {
      const body = { patientId: `R-${number}`, ...patientExample('enrol') };
      const first = await keyed('/studies/gist-demo/patients', body, 'enrol').expect(201);
      const again = await keyed('/studies/gist-demo/patients', body, 'enrol').expect(201);
      expect(again.body).toEqual(first.body);
      expect(again.headers.location).toBe(`/api/studies/gist-demo/patients/R-${number}`);
    });
  });

  describe('If-Match', () => {
    const matched = (tag: string) => api.post(`${patient}/record-visit`, visit).set('if-match', tag);

    it('the present version is accepted, and the answer names the next', async () => {
      const { headers } = await api.get(`${patient}/history`);
      expect(headers.etag).toBe('"2"');
      const response = await matched('"2"').expect(201);
      expect(response.headers.etag).toBe('"3"');
    });

    it.each(['"1"', '"3"', 'W/"2"', '"two"', '"1", "9"'])('%s is stale: 412', async (tag) => {
      const { body } = await matched(tag).expect(412);
      expect(body).toMatchObject({ code: 'STALE_VERSION', values: { actual: 2 } });
    });

    it.each(['*', '"1", "2"'])('%s is accepted', async (tag) => {
      await matched(tag).expect(201);
    });

    it.each(['2', '"2', ''])('%j is malformed: 400', async (tag) => {
      expect((await matched(tag).expect(400)).body).toMatchObject({ code: 'HEADER_INVALID' });
    });

    it('of two who saw the same version, one is refused', async () => {
      const answers = await Promise.all([matched('"2"'), matched('"2"')]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    });

    it('a subject that must exist is not enrolled', async () => {
      const body = { patientId: `N-${number}`, ...patientExample('enrol') };
      await api.post('/studies/gist-demo/patients', body).set('if-match', '*').expect(412);
    });
  });

  describe('If-None-Match', () => {
    it.each(['', '/patients', '/events', '/outcomes/flow'])('304 while %j is unchanged', async (path) => {
      const position = (await api.get('/studies/gist-demo/events?limit=1')).body.position;
      const url = `/studies/gist-demo${path}`;
      const first = await api.get(`${url}?waitFor=${position}`).expect(200);
      expect(first.headers['x-position']).toBe(String(first.body.position));
      const again = await api
        .get(`${url}?waitFor=${position}`)
        .set('if-none-match', first.headers.etag!)
        .expect(304);
      expect(again.text).toBe('');
      expect(again.headers.etag).toBe(first.headers.etag);
    });

    it.each(['/audit', '/audit/reviews', '/imports', '/exports'])(
      '304 while %j is unchanged',
      async (path) => {
        const url = `/studies/gist-demo${path}`;
        const { headers } = await api.get(url).expect(200);
        expect(headers['cache-control']).toBe('private, no-cache');
        await api.get(url).set('if-none-match', headers.etag!).expect(304);
      },
    );

    it('a subject is 304 until something is recorded of it', async () => {
      const { position } = (await api.get(`${patient}/history`)).body;
      await api.get(`${patient}?waitFor=${position}`).set('if-none-match', '"2"').expect(304);
      const { body } = await api.post(`${patient}/record-visit`, visit).expect(201);
      const { headers } = await api
        .get(`${patient}?waitFor=${body.position}`)
        .set('if-none-match', '"2"')
        .expect(200);
      expect(headers.etag).toBe('"3"');
    });

    it('a subject is sent again after an amendment, which may have changed what is derived of it', async () => {
      const { protocol } = (await api.get('/studies/gist-demo')).body;
      const amendment = {
        effectiveOn: '2024-06-01',
        summary: 'Another reference of progression',
        protocol: { ...protocol, version: `1.${number}` },
      };
      const { body } = await api.post('/studies/gist-demo/amend-protocol', amendment).expect(201);
      await api.get(`${patient}?waitFor=${body.position}`).set('if-none-match', '"2"').expect(200);
    });
  });
});
