/** The past, other rules and data cuts, through the API. */
import { setTimeout as sleep } from 'node:timers/promises';
import { withToken } from '../access/people.js';
import { type ApiUnderTest, patientExample, registerStudy, startApi } from './api-under-test.js';

const STUDY = '/studies/gist-demo';
const REASON = { code: 'DATA_ENTRY_ERROR', text: 'read from the wrong line' };

const ct = (assessedOn: string, longestDiameterMm: number, meanHu: number) => ({
  ...patientExample('record-ct-assessment'),
  assessedOn,
  targetLesions: [{ lesionId: 'T1', organ: 'Stomach', longestDiameterMm, meanHu }],
});

describe('time travel', () => {
  let api: ApiUnderTest;
  let diagnosisId: string;
  let yesterday: { position: number; instant: string };

  const send = async (patient: string, command: string, body: object) =>
    (await api.post(`${STUDY}/patients/${patient}/${command}`, body).expect(201)).body;
  const get = async (path: string, status = 200) => {
    const { body } = await api.get(`${STUDY}${path}`).expect(status);
    return body;
  };
  const row = (table: { rows: { id: string }[] }, id: string) => table.rows.find((each) => each.id === id);

  beforeAll(async () => {
    api = await startApi();
    await registerStudy(api);
    for (const patientId of ['P-001', 'P-002', 'P-003']) {
      const body = { patientId, ...patientExample('enrol'), setting: 'NEOADJUVANT' };
      await api.post(`${STUDY}/patients`, body).expect(201);
      await send(patientId, 'record-consent', patientExample('record-consent'));
      const { eventIds } = await send(patientId, 'record-diagnosis', patientExample('record-diagnosis'));
      if (patientId === 'P-001') diagnosisId = eventIds[0];
      await send(patientId, 'start-treatment', patientExample('start-treatment'));
      await send(patientId, 'record-ct-assessment', ct('2024-01-14', 100, 60));
    }
    // By size alone -15% is stable for RECIST and a response for Choi.
    const { position } = await send('P-001', 'record-ct-assessment', ct('2024-04-15', 85, 58));
    await sleep(5);
    yesterday = { position, instant: new Date().toISOString() };
    await sleep(5);
  }, 60_000);
  afterAll(() => api.stop());

  describe('a correction recorded today', () => {
    let riskBefore: string;
    let now: number;

    beforeAll(async () => {
      const path = `/patients/P-001?knownAt=${yesterday.position}`;
      riskBefore = (await get(path)).record.risk.derived.value;
      const payload = { ...patientExample('record-diagnosis'), sizeMm: 15 };
      const changes = { targetEventId: diagnosisId, reason: REASON, payload };
      const { body } = await api.post(`${STUDY}/patients/P-001/correct-event`, changes);
      expect(body).toMatchObject({ position: expect.any(Number) });
      now = body.position;
    });

    it.each(['position', 'instant'] as const)('changes now, and leaves what was known by %s', async (by) => {
      const present = await get(`/patients/P-001?waitFor=${now}`);
      expect(present.record.diagnosis.sizeMm).toBe(15);
      expect(present.record.risk.derived.value).not.toBe(riskBefore);
      const past = await get(`/patients/P-001?knownAt=${yesterday[by]}`);
      expect(past).toMatchObject({
        position: yesterday.position,
        knownAt: yesterday.position,
        asOf: null,
        cut: null,
        rules: { risk: present.record.rules.risk, protocolVersion: present.record.rules.protocolVersion },
        record: { risk: { derived: { value: riskBefore } } },
      });
    });

    it('is in the history from then on', async () => {
      const past = await get(`/patients/P-001/history?knownAt=${yesterday.instant}`);
      const present = await get('/patients/P-001/history');
      expect(past).toMatchObject({ knownAt: yesterday.position, version: present.version - 1 });
      expect(present.events.slice(0, -1)).toEqual(past.events);
    });

    it('changes lists and outcomes the same way', async () => {
      const list = await get(`/patients?knownAt=${yesterday.position}`);
      expect(list).toMatchObject({ knownAt: yesterday.position, next: null, underivable: 0 });
      expect(list.patients[0]).toMatchObject({ patientId: 'P-001', riskDerived: riskBefore });
      const present = await get(`/patients?waitFor=${now}`);
      expect(present.patients[0].riskDerived).not.toBe(riskBefore);
      expect(Object.keys(list.patients[0]).sort()).toEqual(Object.keys(present.patients[0]).sort());
      const page = await get(`/patients?knownAt=${yesterday.position}&limit=1&after=P-001`);
      expect(page).toMatchObject({ patients: [{ patientId: 'P-002' }], next: 'P-002' });
      const id = `derivedRisk.${riskBefore}`;
      const then = await get(`/outcomes/baseline?knownAt=${yesterday.position}`);
      const today = await get(`/outcomes/baseline?waitFor=${now}`);
      const counted = (table: { rows: { id: string; numerator?: number }[] }) =>
        (row(table, id) as { numerator?: number } | undefined)?.numerator ?? 0;
      expect(counted(then)).toBe(counted(today) + 1);
      expect(then).toMatchObject({
        knownAt: yesterday.position,
        asOf: null,
        rules: { protocolVersion: '1.0' },
      });
      const explained = await get(`/outcomes/baseline?explain=${id}&knownAt=${yesterday.position}`);
      expect(explained.numerator).toHaveLength(3);
      expect(explained).toMatchObject({ knownAt: yesterday.position, asOf: null, rules: {} });
    });

    it('the same tables come out of the read models and of the log', async () => {
      for (const name of [
        'flow',
        'baseline',
        'response',
        'survival',
        'adverse-events',
        'exposure',
        'paper',
      ]) {
        const { rows } = await get(`/outcomes/${name}?waitFor=${now}`);
        expect((await get(`/outcomes/${name}?knownAt=${now}`)).rows).toEqual(rows);
      }
    });

    it('is what a diff names as the reason', async () => {
      const diff = await get(`/outcomes/diff?from=${yesterday.position}&to=${now}`);
      expect(diff.figures.length).toBeGreaterThan(0);
      expect(diff.events).toEqual([
        expect.objectContaining({ position: now, type: 'patient.event-corrected', patientId: 'P-001' }),
      ]);
      const [{ eventId }] = diff.events;
      for (const { subjects } of diff.figures) {
        expect(subjects).toEqual([expect.objectContaining({ patientId: 'P-001', eventIds: [eventId] })]);
      }
      const back = await get(`/outcomes/diff?from=${now}&to=${yesterday.instant}`);
      expect(back.figures).toHaveLength(diff.figures.length);
      expect((await get(`/outcomes/diff?from=${now}&to=${now}`)).figures).toEqual([]);
    });

    it('is a step of the replay, with what it changed', async () => {
      const { steps } = await get('/patients/P-001/replay');
      expect(steps[0]).toMatchObject({ type: 'patient.enrolled', version: 1, failure: null });
      const { type, changes } = steps.at(-1);
      expect(type).toBe('patient.event-corrected');
      const value = changes.find(({ path }: { path: string }) => path === 'risk.derived.value');
      expect(value).toMatchObject({ from: riskBefore });
      expect(changes).toContainEqual({ path: 'diagnosis.sizeMm', from: expect.any(Number), to: 15 });
      const past = await get(`/patients/P-001/replay?knownAt=${yesterday.position}`);
      expect(past.steps).toEqual(steps.slice(0, -1));
    });
  });

  it('as of a date leaves out what happened later', async () => {
    const { record, asOf } = await get('/patients/P-001?asOf=2024-01-31');
    expect({ asOf, on: record.assessments.map(({ on }: { on: string }) => on) }).toEqual({
      asOf: '2024-01-31',
      on: ['2024-01-14'],
    });
    await get('/patients/P-001?asOf=2023-01-01', 404);
    expect((await get('/patients?asOf=2023-01-01')).patients).toEqual([]);
    expect(await get('/outcomes/response?asOf=2024-01-31')).toMatchObject({ asOf: '2024-01-31' });
  });

  it('other criteria judge the same histories', async () => {
    const best = async (criteria: string) => {
      const { record, rules } = await get(`/patients/P-001?criteria=${criteria}`);
      expect(record.rules).toMatchObject({ risk: rules.risk, response: rules.response });
      return record.bestResponse.value;
    };
    expect(await best('choi-2007')).toBe('PR');
    expect(await best('response:recist-1.1')).toBe('SD');
    const both = await get('/outcomes/response?criteria=risk:nih-2002,response:recist-1.1');
    expect(both.rules).toMatchObject({ risk: 'nih-2002', response: 'recist-1.1' });
    const comparison = await get('/outcomes/criteria-comparison?a=choi-2007&b=recist-1.1');
    expect(comparison).toMatchObject({ kind: 'response', agree: 2, differ: 1, a: { id: 'choi-2007' } });
    expect(comparison.cells).toContainEqual({
      a: 'PR',
      b: 'SD',
      count: 1,
      subjects: [{ patientId: 'P-001' }],
    });
    expect(await get('/outcomes/criteria-comparison?a=nih-2008&b=afip')).toMatchObject({ kind: 'risk' });
  });

  describe('a data cut', () => {
    const cut = { name: 'interim-1', asOf: '2024-06-30', criteria: 'recist-1.1', purpose: 'Interim report' };
    let hash: string;
    let position: number;

    beforeAll(async () => {
      const take = () => api.post(`${STUDY}/data-cuts`, cut).set('idempotency-key', 'cut-1').expect(201);
      const { body, headers } = await take();
      position = body.position - 1;
      expect(headers.location).toBe('/api/studies/gist-demo/data-cuts/interim-1');
      const again = await take();
      expect(again.headers['idempotency-replayed']).toBe('true');
      expect(again.body).toEqual(body);
    });

    it('is listed and can be checked', async () => {
      const { dataCuts } = await get('/data-cuts');
      hash = dataCuts[0].tablesHash;
      expect(dataCuts).toEqual([
        {
          name: 'interim-1',
          purpose: 'Interim report',
          knownAt: position,
          asOf: '2024-06-30',
          criteria: { response: 'recist-1.1' },
          tablesHash: expect.stringMatching(/^[0-9a-f]{64}$/),
          takenAt: expect.stringMatching(/^\d{4}-/),
        },
      ]);
      const check = await get('/data-cuts/interim-1');
      expect(check).toMatchObject({ cut: dataCuts[0], reproduced: true, tablesHashNow: hash });
    });

    it('answers reads for ever, whatever is recorded later', async () => {
      const before = await get('/outcomes/response?cut=interim-1');
      expect(before).toMatchObject({ knownAt: position, asOf: '2024-06-30', cut: 'interim-1' });
      await send('P-002', 'record-ct-assessment', ct('2024-04-16', 50, 40));
      expect(await get('/outcomes/response?cut=interim-1')).toEqual(before);
      expect(await get('/data-cuts/interim-1')).toMatchObject({ reproduced: true, tablesHashNow: hash });
      expect((await get('/patients/P-002?cut=interim-1')).record.assessments).toHaveLength(1);
      const diff = await get(`/outcomes/diff?from=interim-1&to=${(await get('/data-cuts')).position}`);
      expect(diff.from).toMatchObject({ cut: 'interim-1', asOf: '2024-06-30' });
      expect(diff.to).toMatchObject({ cut: null, asOf: null });
    });

    it('has the same hash after a rebuild', async () => {
      await api.registry.worker.rebuild();
      expect(await get('/data-cuts/interim-1')).toMatchObject({ reproduced: true, tablesHashNow: hash });
    });

    it('says when its tables are not what they were', async () => {
      const { knownAt: at, asOf, criteria } = (await get('/data-cuts')).dataCuts[0];
      const data = { name: 'forged', position: at, asOf, criteria, purpose: 'x', tablesHash: '0'.repeat(64) };
      const actor = { actor: 'somebody', actingRole: 'data-manager' };
      await api.registry.commands.recordStudy('gist-demo', { name: 'take-data-cut', data }, actor);
      expect(await get('/data-cuts/forged')).toMatchObject({ reproduced: false, tablesHashNow: hash });
    });

    it('is taken once under its name', async () => {
      const { body } = await api.post(`${STUDY}/data-cuts`, cut).expect(409);
      expect(body.code).toBe('DATA_CUT_EXISTS');
    });
  });

  describe('a cohort', () => {
    const criteria = [
      { fact: 'treated', is: true },
      { fact: 'bestChangePercent', atLeast: -15.5, atMost: -14.5 },
    ];
    const cohort = { name: 'responders', purpose: 'Sensitivity analysis', criteria };

    it('is counted criterion by criterion before it is defined', async () => {
      await api.registry.worker.drain('gist-demo');
      const { body } = await api.post(`${STUDY}/cohorts/attrition`, { criteria }).expect(200);
      expect(body).toMatchObject({
        subjects: 3,
        steps: [
          { criterion: 'Took at least one dose: yes', remaining: 3, excluded: 0 },
          { remaining: 1, excluded: 2, leftOut: [{ patientId: 'P-002' }, { patientId: 'P-003' }] },
        ],
        remaining: [{ patientId: 'P-001' }],
      });
      await api.post(`${STUDY}/cohorts`, cohort).expect(201);
      const { cohorts } = await get('/cohorts');
      expect(cohorts).toMatchObject([{ ...cohort, hash: body.hash, definedBy: 'administrator' }]);
    });

    it('is what outcomes and plots are made of, in the past and by other rules too', async () => {
      expect(row(await get('/outcomes/flow?cohort=responders'), 'enrolled')).toMatchObject({ value: 1 });
      const past = `/outcomes/flow?cohort=responders&knownAt=${yesterday.position - 1}&criteria=recist-1.1`;
      expect(row(await get(past), 'enrolled')).toMatchObject({ value: 0 });
      const { data } = await get('/plots/swimmer.json?cohort=responders');
      expect(data.subjects).toMatchObject([{ patientId: 'P-001' }]);
    });

    it('never changes, and is not made of what would tell who somebody is', async () => {
      const again = await api.post(`${STUDY}/cohorts`, cohort).expect(409);
      expect(again.body.code).toBe('COHORT_EXISTS');
      for (const fact of ['patientId', 'treatmentStopVerbatim', 'nonsense']) {
        const body = { ...cohort, name: 'other', criteria: [{ fact, is: 'P-001' }] };
        expect((await api.post(`${STUDY}/cohorts`, body).expect(422)).body.code).toBe('FACT_UNKNOWN');
      }
      const nested = `{"criteria":[${'{"not":'.repeat(800)}{"fact":"sex","known":true}${'}'.repeat(800)}]}`;
      const send = (text: string, status: number) =>
        api.post(`${STUDY}/cohorts/attrition`, text).type('application/json').expect(status);
      await send(nested, 413);
      await send(nested.replaceAll('{"not":'.repeat(600), '').replaceAll('}'.repeat(600), ''), 200);
      expect(await get('/outcomes/flow?cohort=none', 404)).toMatchObject({ code: 'COHORT_UNKNOWN' });
      expect(await get('/outcomes/survival?groupBy=patientId', 422)).toMatchObject({ code: 'FACT_UNKNOWN' });
    });
  });

  describe('a plot', () => {
    it('shows an endpoint from another start, and each number of its table opens its subjects', async () => {
      const asked = 'endpoint=RFS&start=ENROLMENT&censorAt=LAST_CONTACT&groupBy=sex';
      const { data } = await get(`/plots/survival.json?${asked}&groups=true`);
      expect(data).toMatchObject({ endpoint: 'RFS', start: 'ENROLMENT' });
      const [curve] = data.curves;
      const id = `${curve.row}.month.${curve.risk[1].months}.at-risk`;
      const { numerator } = await get(`/outcomes/survival?${asked}&explain=${id}`);
      expect(numerator).toHaveLength(curve.risk[1].atRisk);
      const rules = (await get(`/outcomes/survival?${asked}`)).rules;
      expect(rules['endpoint.RFS']).toContain('from enrolment');
    });

    it('comes as SVG, as PNG with Chinese words, and as a table', async () => {
      const svg = await api.get(`${STUDY}/plots/waterfall.svg?language=zh-CN`).expect(200);
      expect(svg.body.toString()).toContain('较基线变化');
      const png = await api.get(`${STUDY}/plots/waterfall.png?language=zh-CN`).expect(200);
      expect(png.headers['content-type']).toBe('image/png');
      expect(png.body.subarray(1, 4).toString()).toBe('PNG');
      const csv = await api.get(`${STUDY}/plots/waterfall.csv?criteria=recist-1.1`).expect(200);
      expect(csv.text).toMatch(
        /^patientId,setting,bestChangePercent,bestResponse\r\nP-001,NEOADJUVANT,-15,SD/,
      );
    });
  });

  describe('to an analyst', () => {
    let token: string;
    const ask = (path: string, status: number) =>
      api.anonymous().get(`/api${STUDY}${path}`).auth(token, { type: 'bearer' }).expect(status);

    beforeAll(async () => {
      token = await withToken(api, 'analyst', [{ role: 'analyst', studyId: 'gist-demo', siteIds: '*' }]);
    });

    it.each([
      '/patients?asOf=2024-01-31',
      '/patients?knownAt=2199-01-01T00:00:00Z',
      '/outcomes/baseline?explain=setting.NEOADJUVANT&asOf=2024-01-31',
      '/outcomes/flow?cohort=responders&asOf=2024-01-31',
      '/outcomes/flow?cohort=responders&knownAt=2024-01-31T00:00:00Z',
      '/outcomes/diff?from=1&to=2024-01-31T00:00:00Z',
      '/outcomes/criteria-comparison?a=choi-2007&b=recist-1.1&asOf=2024-01-31',
      '/plots/survival.json?asOf=2024-01-31',
    ])('real dates do not give the shifted ones away: %s', async (path) => {
      expect((await ask(path, 403)).body.code).toBe('MOMENT_WITHHELD');
    });

    it.each([
      '/patients?knownAt=15',
      '/patients?cut=interim-1',
      '/outcomes/flow?asOf=2024-01-31',
      '/outcomes/criteria-comparison?a=choi-2007&b=recist-1.1',
      '/outcomes/diff?from=interim-1&to=interim-1',
      '/outcomes/flow?cohort=responders&cut=interim-1',
      '/plots/swimmer.csv?cohort=responders',
      '/plots/survival.json?groups=true',
      '/cohorts',
    ])('what names nobody by a real number is answered: %s', async (path) => {
      expect((await ask(path, 200)).text).not.toContain('P-00');
    });

    it('the replay of a subject is not shown', async () => {
      await ask('/patients/P-001/replay', 403);
    });
  });

  it.each([
    ['/patients?cut=none', 404, 'DATA_CUT_UNKNOWN'],
    ['/data-cuts/none', 404, 'DATA_CUT_UNKNOWN'],
    ['/patients/P-404?knownAt=3', 404, 'PATIENT_UNKNOWN'],
    ['/patients/P-404/replay', 404, 'PATIENT_UNKNOWN'],
    ['/outcomes/flow?knownAt=0', 404, 'STUDY_UNKNOWN'],
    ['/patients?cut=interim-1&asOf=2024-01-01', 400, 'MOMENT_AMBIGUOUS'],
    ['/patients?knownAt=yesterday', 400, 'VALIDATION_FAILED'],
    ['/patients?asOf=2024-02', 400, 'VALIDATION_FAILED'],
    ['/patients?knownAt=99999999', 422, 'MOMENT_IN_FUTURE'],
    ['/patients?knownAt=2199-01-01T00:00:00Z', 422, 'MOMENT_IN_FUTURE'],
    ['/outcomes/flow?criteria=nonsense', 422, 'CRITERIA_UNKNOWN'],
    ['/outcomes/flow?criteria=risk:recist-1.1', 422, 'CRITERIA_UNKNOWN'],
    ['/outcomes/flow?criteria=afip,nih-2008', 422, 'CRITERIA_UNKNOWN'],
    ['/outcomes/criteria-comparison?a=afip&b=recist-1.1', 422, 'CRITERIA_NOT_COMPARABLE'],
    ['/outcomes/diff?from=1', 400, 'VALIDATION_FAILED'],
  ])('%s is %d %s', async (path, status, code) => {
    expect(await get(path, status)).toMatchObject({ code });
  });
});
