import { verifyLog } from '#event-store';
import { logged } from '../access/people.js';
import type { ApiUnderTest } from '../e2e/api-under-test.js';
import { atSite, identity, newVault, PERSON, person, STUDY, startWithVault } from './vault-under-test.js';

const { vault, remove } = newVault();
let api: ApiUnderTest;
let anna: Awaited<ReturnType<typeof person>>;
let bob: Awaited<ReturnType<typeof person>>;

beforeAll(async () => {
  api = await startWithVault(vault);
  anna = await person(api, 'anna', atSite('coordinator', 'S-01'));
  bob = await person(api, 'bob', atSite('investigator', 'S-01'));
}, 60_000);
afterAll(async () => {
  await api.stop();
  remove();
});

/** Everything in the database as text, bytes included. */
async function everythingStored(): Promise<string> {
  const { rows: tables } = await api.registry.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('log', 'identity', 'access', 'read_models', 'governance')
       and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')`,
  );
  let text = '';
  for (const { name } of tables) {
    const { rows } = await api.registry.pool.query(`select * from ${name}`);
    text += JSON.stringify(rows, (_, value) =>
      value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
    );
  }
  return text;
}

describe('[GOV-26] identifying data', () => {
  it('are recorded and read by the staff of the site', async () => {
    await anna.get(identity('P-001')).expect(404);
    const { body } = await anna.put(identity('P-001'), { ...PERSON, reason: 'at inclusion' }).expect(200);
    expect(body).toEqual({ version: 1 });
    const answer = await bob.get(identity('P-001')).expect(200);
    expect(answer.body).toEqual({ patientId: 'P-001', version: 1, data: PERSON, erasureRequested: null });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['coordinator', 'S-02', 'PATIENT_UNKNOWN'],
    ['monitor', 'S-01', 'FORBIDDEN'],
    ['auditor', 'S-01', 'FORBIDDEN'],
    ['data-manager', 'S-01', 'FORBIDDEN'],
    ['administrator', 'S-01', 'FORBIDDEN'],
    ['analyst', 'S-01', 'FORBIDDEN'],
  ] as const)('[GOV-21] are not shown to a %s of %s', async (role, site, code) => {
    const other = await person(api, `other.${role}`, atSite(role, site));
    const { body } = await other.get(identity('P-001'));
    expect(body.code).toBe(code);
    expect(JSON.stringify(body)).not.toContain('Huber');
  });

  it('[GOV-7] each look is on the registry log, by whom and at whom', async () => {
    const looks = async () => (await logged(api, 'access.sensitive-read')).length;
    const before = await looks();
    await bob.get(identity('P-001')).expect(200);
    await bob.get(identity('P-001')).expect(200);
    expect(await looks()).toBe(before + 2);
    expect((await logged(api, 'access.sensitive-read')).at(-1)).toMatchObject({
      actor: 'bob',
      actingRole: 'investigator',
      payload: { what: 'identity', studyId: STUDY, subject: 'P-001', count: 1 },
    });
  });

  it('are in no log and in no table but encrypted', async () => {
    const stored = await everythingStored();
    expect(stored).toContain('P-001');
    for (const value of Object.values(PERSON)) expect(stored).not.toContain(value);
  });

  it('[GOV-1] [GOV-2] change with a reason only, which fields is logged, the earlier version stays readable', async () => {
    const moved = { ...PERSON, phone: '+86 21 5555 0200' };
    expect((await anna.put(identity('P-001'), moved).expect(400)).body.errors).toMatchObject([
      { field: 'reason' },
    ]);
    const { body } = await anna.put(identity('P-001'), { ...moved, reason: 'moved' }).expect(200);
    expect(body).toEqual({ version: 2 });
    const earlier = await anna.get(`${identity('P-001')}?version=1`).expect(200);
    expect(earlier.body.data.phone).toBe(PERSON.phone);
    expect((await logged(api, 'identity.recorded')).at(-1)).toMatchObject({
      actor: 'anna',
      reason: 'moved',
      payload: { fields: ['phone'], reason: 'moved', studyId: STUDY, patientId: 'P-001' },
    });
    // The same again is no change.
    expect((await anna.put(identity('P-001'), { ...moved, reason: 'again' })).body).toEqual({ version: 2 });
  });

  it("can't be read by moving ciphertext to another subject", async () => {
    await anna.put(identity('P-003'), { ...PERSON, reason: 'at inclusion' }).expect(200);
    const pool = api.registry.pool;
    const { rows } = await pool.query(`delete from identity.record where patient_id = 'P-003' returning *`);
    await pool.query(
      `insert into identity.record select study_id, 'P-003', version, sealed from identity.record
       where patient_id = 'P-001' and version = 1`,
    );
    await anna.get(identity('P-003')).expect(500);
    await pool.query(`delete from identity.record where patient_id = 'P-003'`);
    const { study_id, patient_id, version, sealed } = rows[0];
    await pool.query('insert into identity.record values ($1, $2, $3, $4)', [
      study_id,
      patient_id,
      version,
      sealed,
    ]);
    await anna.get(identity('P-003')).expect(200);
  });

  it('are out of reach of a database role that is not the application', async () => {
    const { rows } = await api.registry.pool.query(
      `select has_schema_privilege('public', 'identity', 'usage') as usage,
         has_table_privilege('public', 'identity.record', 'select') as records,
         has_table_privilege('anamnesis_projector', 'identity.record', 'select') as projector`,
    );
    expect(rows).toEqual([{ usage: false, records: false, projector: false }]);
  });
});

describe('[GOV-26] erasure', () => {
  const reason = { reason: 'the subject asked for it (GDPR 17)' };

  it('takes another person, and leaves nothing', async () => {
    const head = await api.registry.store.head(STUDY);
    await anna.post(`${identity('P-001')}/erasure`, reason).expect(204);
    const { body } = await bob.get(identity('P-001')).expect(200);
    expect(body.erasureRequested).toEqual({ by: 'anna', ...reason });
    const own = await anna.post(`${identity('P-001')}/erasure/approve`, reason).expect(422);
    expect(own.body.code).toBe('SECOND_PERSON_REQUIRED');
    await bob.post(`${identity('P-001')}/erasure/approve`, reason).expect(204);
    const gone = await bob.get(identity('P-001')).expect(410);
    expect(gone.body.code).toBe('IDENTITY_ERASED');
    await bob.get(`${identity('P-001')}?version=1`).expect(410);
    for (const table of ['data_key', 'record']) {
      const { rowCount } = await api.registry.pool.query(
        `select from identity.${table} where patient_id = 'P-001'`,
      );
      expect(rowCount).toBe(0);
    }
    expect(await api.registry.store.head(STUDY)).toBe(head);
  });

  it('is final', async () => {
    const again = await anna.put(identity('P-001'), { ...PERSON, reason: 'by mistake' }).expect(410);
    expect(again.body.code).toBe('IDENTITY_ERASED');
    await anna.post(`${identity('P-001')}/erasure`, reason).expect(410);
  });

  it('is on the registry log with both people, and both logs still verify', async () => {
    expect((await logged(api, 'identity.erased')).at(-1)).toMatchObject({
      actor: 'bob',
      stream: `identity/${STUDY}/P-001`,
      payload: { requestedBy: 'anna', studyId: STUDY, patientId: 'P-001' },
    });
    for (const log of [STUDY, '$registry']) {
      expect(await verifyLog(api.registry.pool, log)).toMatchObject({ ok: true, findings: [] });
    }
  });

  it('leaves other subjects alone', async () => {
    await anna.get(identity('P-003')).expect(200);
  });

  it('can be declined, and then has no effect', async () => {
    await bob.post(`${identity('P-003')}/erasure`, reason).expect(204);
    await anna
      .post(`${identity('P-003')}/erasure/decline`, { reason: 'another subject was meant' })
      .expect(204);
    expect((await anna.post(`${identity('P-003')}/erasure/approve`, reason).expect(422)).body.code).toBe(
      'ERASURE_NOT_REQUESTED',
    );
    await anna.get(identity('P-003')).expect(200);
  });
});

describe('the list of erasures', () => {
  const list = (query = '') => anna.get(`/studies/${STUDY}/erasures${query}`).expect(200);

  it('[GOV-26] says who asked, why, and what another person decided', async () => {
    const { body } = await list();
    expect(body.erasures).toMatchObject([
      {
        patientId: 'P-001',
        siteId: 'S-01',
        state: 'ERASED',
        requested: { by: 'anna', printedName: 'Dr anna', role: 'coordinator' },
        decided: { by: 'bob', printedName: 'Dr bob', role: 'investigator' },
      },
      { patientId: 'P-003', state: 'DECLINED', decided: { by: 'anna', reason: 'another subject was meant' } },
    ]);
  });

  it('shows those that wait for a second person', async () => {
    expect((await list('?state=REQUESTED')).body.erasures).toEqual([]);
    await bob.post(`${identity('P-003')}/erasure`, { reason: 'asked again' }).expect(204);
    expect((await list('?state=REQUESTED')).body.erasures).toMatchObject([
      { patientId: 'P-003', state: 'REQUESTED', requested: { by: 'bob' }, decided: null },
    ]);
    await anna.post(`${identity('P-003')}/erasure/decline`, { reason: 'not asked for' }).expect(204);
  });

  it('[GOV-21] is of the own sites only', async () => {
    const other = await person(api, 'other.list', atSite('coordinator', 'S-02'));
    expect((await other.get(`/studies/${STUDY}/erasures`).expect(200)).body.erasures).toEqual([]);
    expect((await other.get(`/studies/${STUDY}/erasures?site=S-01`).expect(200)).body.erasures).toEqual([]);
  });
});

describe('[GOV-7] the privacy register', () => {
  const register = (query = '') => `/studies/${STUDY}/privacy-register${query}`;

  it('has each look, each record, each step of an erasure, by whom and why', async () => {
    const { body } = await bob.get(register('?patient=P-001')).expect(200);
    const kinds = body.entries.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['READ', 'RECORDED', 'ERASURE_REQUESTED', 'ERASED']));
    expect(body.entries.at(-1)).toMatchObject({
      kind: 'ERASED',
      actor: 'bob',
      printedName: 'Dr bob',
      actingRole: 'investigator',
      patientId: 'P-001',
      reason: 'the subject asked for it (GDPR 17)',
    });
    for (const value of Object.values(PERSON)) expect(JSON.stringify(body)).not.toContain(value);
  });

  it('has what left as a file, for those who see all sites', async () => {
    const auditor = await person(api, 'auditor.one', { role: 'auditor', studyId: '*', siteIds: '*' });
    await auditor.get(`/studies/${STUDY}/audit?format=csv`).expect(200);
    const { body } = await auditor.get(register('?kind=EXPORTED')).expect(200);
    expect(body.entries).toMatchObject([
      { actor: 'auditor.one', what: 'audit trail', patientId: null, records: expect.any(Number) },
    ]);
    expect((await bob.get(register('?kind=EXPORTED')).expect(200)).body.entries).toEqual([]);
  });

  it('has what was printed', async () => {
    const prints = `/studies/${STUDY}/patients/P-003/prints`;
    await anna.post(prints, { what: 'patient' }).expect(204);
    await anna.post(`/studies/${STUDY}/prints`, { what: 'outcomes/survival' }).expect(204);
    await anna.post(`/studies/${STUDY}/patients/P-002/prints`, { what: 'patient' }).expect(404);
    await anna.post(`/studies/${STUDY}/prints`, { what: '' }).expect(400);
    expect((await logged(api, 'access.printed')).map(({ actor, payload }) => [actor, payload])).toEqual([
      ['anna', { what: 'patient', studyId: STUDY, subject: 'P-003' }],
      ['anna', { what: 'outcomes/survival', studyId: STUDY, subject: null }],
    ]);
    const { body } = await bob.get(register('?kind=PRINTED')).expect(200);
    expect(body.entries).toMatchObject([{ actor: 'anna', patientId: 'P-003', what: 'patient' }]);
  });

  it('is filtered, and read page by page to its end', async () => {
    const seen: number[] = [];
    for (let after: number | null = 0; after !== null; ) {
      const { body }: { body: { entries: { position: number }[]; next: number | null } } = await bob
        .get(register(`?limit=2&after=${after}`))
        .expect(200);
      seen.push(...body.entries.map(({ position }) => position));
      after = body.next;
    }
    const { body } = await bob.get(register('?limit=1000')).expect(200);
    expect(seen).toEqual(body.entries.map(({ position }: { position: number }) => position));
    expect((await bob.get(register('?actor=nobody')).expect(200)).body.entries).toEqual([]);
    expect((await bob.get(register('?to=2000-01-01')).expect(200)).body.entries).toEqual([]);
    await bob.get(register('?kind=SEEN')).expect(400);
  });

  it('can be taken along as a file, as the register of consents can, which is an export of its own', async () => {
    const file = await bob.get(register('?kind=READ&format=csv')).expect(200);
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(file.text).toContain('# complete: yes\r\n');
    const { body } = await bob.get(register('?kind=READ')).expect(200);
    expect(file.text.match(/,READ,/g)).toHaveLength(body.entries.length);
    const consents = await anna.get(`/studies/${STUDY}/consents?format=csv`).expect(200);
    expect(consents.text).toMatch(/\r\nP-001,S-01,GIVEN,.*,CONSENTED,\d{4}-/);
    expect(consents.text).not.toContain('P-002');
    expect((await logged(api, 'access.exported')).slice(-2)).toMatchObject([
      { actor: 'bob', payload: { what: 'privacy register', format: 'csv', records: body.entries.length } },
      { actor: 'anna', payload: { what: 'consent register', format: 'csv' } },
    ]);
  });
});

describe('the register of consents', () => {
  const consents = (query = '') => anna.get(`/studies/${STUDY}/consents${query}`);
  const form = (formVersion: string, consentedOn: string) => ({ consentedOn, formVersion });

  it('has the versions that were consented to, withdrawals and consents given again', async () => {
    const subject = `/studies/${STUDY}/patients/P-003`;
    const again = await anna.post(`${subject}/record-consent`, form('2.0', '2024-03-01')).expect(201);
    await anna.post(`${subject}/withdraw-consent`, { withdrawnOn: '2024-04-01' }).expect(201);
    const { body } = await consents().expect(200);
    expect(body.subjects.map(({ patientId }: { patientId: string }) => patientId)).toEqual([
      'P-001',
      'P-003',
    ]);
    expect(body.subjects[1]).toMatchObject({
      siteId: 'S-01',
      state: 'WITHDRAWN',
      formVersion: null,
      steps: [
        { step: 'CONSENTED', recorded: { by: 'administrator' } },
        { step: 'RE_CONSENTED', on: '2024-03-01', formVersion: '2.0', correctedBy: null },
        { step: 'WITHDRAWN', on: '2024-04-01', recorded: { by: 'anna', role: 'coordinator' } },
      ],
    });
    await anna
      .post(`${subject}/correct-event`, {
        targetEventId: again.body.eventIds[0],
        changes: { formVersion: '2.1' },
        reason: { code: 'DATA_ENTRY_ERROR', text: 'version misread' },
      })
      .expect(201);
    const corrected = (await consents('?state=WITHDRAWN').expect(200)).body.subjects;
    expect(corrected).toMatchObject([{ patientId: 'P-003' }]);
    expect(corrected[0].steps[1]).toMatchObject({ formVersion: '2.1', correctedBy: expect.any(String) });
  });

  it('finds who is to be asked again after the form has changed', async () => {
    await anna.post(`/studies/${STUDY}/patients/P-001/record-consent`, form('3.0', '2024-05-01')).expect(201);
    const ids = async (query: string) =>
      (await consents(query).expect(200)).body.subjects.map(
        ({ patientId }: { patientId: string }) => patientId,
      );
    expect(await ids('?formVersion=3.0')).toEqual(['P-001']);
    expect(await ids('?notFormVersion=3.0')).toEqual(['P-003']);
    expect(await ids('?state=GIVEN')).toEqual(['P-001']);
    expect(await ids('?after=P-001')).toEqual(['P-003']);
    expect(await ids('?site=S-02')).toEqual([]);
    const first = await consents('?limit=1').expect(200);
    expect(first.body).toMatchObject({ subjects: [{ patientId: 'P-001' }], next: 'P-001' });
    // P-002, of another site, is between the two: not even the cursor names it.
    const second = await consents('?limit=1&after=P-001').expect(200);
    expect(second.body).toMatchObject({ subjects: [{ patientId: 'P-003' }], next: null });
  });
});
