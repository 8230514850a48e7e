import { patientStory, studyStory, TARGET } from '#contracts';
import { type ApiUnderTest, startApi } from './api-under-test.js';

describe('the examples of the OpenAPI document, sent in their order', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const statuses: Record<string, number> = {};
  let lastEventId: string;

  async function send(path: string, body: object) {
    const response = await api
      .post(path, JSON.parse(JSON.stringify(body).replace(TARGET, lastEventId)))
      .set('content-type', 'application/json');
    expect(response.body).toMatchObject({ position: expect.any(Number), version: expect.any(Number) });
    expect(response.headers['x-position']).toBe(String(response.body.position));
    expect(response.headers.etag).toBe(`"${response.body.version}"`);
    statuses[path] = response.status;
    lastEventId = response.body.eventIds[0];
  }

  it('are all accepted', async () => {
    const study = '/studies/gist-demo';
    const [register, ...others] = studyStory;
    await send('/studies', register![1]);
    for (const [name, body] of others) if (name !== 'close-site') await send(`${study}/${name}`, body);
    const [enrol, ...later] = patientStory;
    await send(`${study}/patients`, { patientId: 'P-001', ...enrol![1] });
    for (const [name, body] of later) await send(`${study}/patients/P-001/${name}`, body);
    await send(`${study}/close-site`, others.at(-1)![1]);
    expect(Object.values(statuses).every((status) => status === 201)).toBe(true);
  });

  it('make the state that they describe', async () => {
    const { body: history } = await api.get('/studies/gist-demo/patients/P-001/history').expect(200);
    expect(history.events).toHaveLength(patientStory.length);
    const { body } = await api
      .get(`/studies/gist-demo/patients/P-001?waitFor=${history.position}`)
      .expect(200);
    expect(body).toMatchObject({
      version: patientStory.length,
      staleSince: null,
      record: {
        status: 'DEAD',
        recurrence: { status: 'CONFIRMED', organ: 'Liver', biopsy: true },
        surgeries: [{ kind: 'RESECTION', margin: 'R0' }],
        treatments: [{ drug: 'IMATINIB', status: 'STOPPED', stopReason: 'COURSE_COMPLETED' }],
      },
    });
    expect(body.record.treatments[0].intervals.map((i: { mgPerDay: number }) => i.mgPerDay)).toEqual([
      400, 600, 0, 600,
    ]);
  });
});
