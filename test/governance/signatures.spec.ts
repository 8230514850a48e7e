import pg from 'pg';
import { studyCommand } from '#contracts';
import { hashOf, type Meaning } from '#governance';
import { by, coordinator, type GovernedStudy, manager, reason, STUDY, startStudy } from './governed-study.js';

let study: GovernedStudy;
beforeAll(async () => {
  study = await startStudy();
  for (const patientId of ['P-001', 'P-002', 'P-003']) await study.enrol(patientId);
});
afterAll(() => study.stop());

const investigator = by('i.vest', 'investigator');
const ida = { accountId: 'i.vest', printedName: 'Ida Vest', authentication: 'password+totp' } as const;

const record = (patientId: string) => ({ patientId, scope: { kind: 'patient' } }) as const;
async function sign(patientId: string, meaning: Meaning = 'APPROVAL') {
  const { signing } = study.registry.governance;
  const { contentHash } = await signing.show(STUDY, record(patientId));
  return signing.sign(STUDY, record(patientId), { meaning, contentHash }, ida, investigator);
}
const signaturesOf = async (patientId: string) =>
  (await study.registry.governance.reads.subject(STUDY, patientId)).signatures;

describe('[GOV-12] a signature shows', () => {
  it('the printed name, the time in UTC and the meaning, in every list', async () => {
    const { signatureId } = await sign('P-001');
    const shown = {
      signatureId,
      printedName: 'Ida Vest',
      meaning: 'APPROVAL',
      statement: 'I approve these data',
      signedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
    };
    expect(await signaturesOf('P-001')).toMatchObject([{ ...shown, state: 'STANDING' }]);
    await study.settle();
    const { rows } = await study.registry.governance.reads.signatures(STUDY, {});
    expect(rows).toMatchObject([{ ...shown, patientId: 'P-001', state: 'STANDING', task: null }]);
    expect(await study.logged('signature.signed')).toMatchObject([
      { actor: 'i.vest', actingRole: 'investigator', reason: 'I approve these data' },
    ]);
  });
});

describe('[GOV-13] a signature', () => {
  it('is of what the signer was shown, and of nothing else', async () => {
    const { signing } = study.registry.governance;
    const { contentHash } = await signing.show(STUDY, record('P-002'));
    await study.record('record-visit', { attendedOn: '2024-02-01' }, 'P-002');
    const signed = signing.sign(
      STUDY,
      record('P-002'),
      { meaning: 'REVIEW', contentHash },
      ida,
      investigator,
    );
    await expect(signed).rejects.toMatchObject({ code: 'SIGNED_CONTENT_CHANGED' });
    expect(await signaturesOf('P-002')).toEqual([]);
  });

  it('that a superuser moves to another subject is found', async () => {
    await sign('P-002', 'REVIEW');
    const client = await superuser();
    await client.query(`alter table log.event disable trigger user`);
    await client.query(
      `update log.event set stream = 'governance/P-003' where study_id = $1 and stream = 'governance/P-002'`,
      [STUDY],
    );
    const [moved] = await signaturesOf('P-003');
    expect(moved?.verdict).toMatchObject({ genuine: false, faults: ['WRONG_STREAM', 'CONTENT_DIFFERS'] });
    await client.query(
      `update log.event set payload = replace(payload::text, 'P-002', 'P-003')::json
       where study_id = $1 and stream = 'governance/P-003'`,
      [STUDY],
    );
    const [rewritten] = await signaturesOf('P-003');
    expect(rewritten?.verdict).toMatchObject({ genuine: false, faults: ['CONTENT_DIFFERS'] });
    await client.end();
  });

  it('of a data cut is bound to the hash of its tables', async () => {
    const { signing, reads } = study.registry.governance;
    const cut = {
      name: 'interim',
      position: 5,
      asOf: null,
      criteria: {},
      purpose: 'DMC',
      tablesHash: hashOf('tables'),
    };
    await study.registry.commands.recordStudy(STUDY, studyCommand('take-data-cut', cut), manager);
    const { contentHash, content } = await signing.show(STUDY, { dataCut: 'interim' });
    expect(content).toMatchObject({ dataCut: { tablesHash: cut.tablesHash } });
    await signing.sign(
      STUDY,
      { dataCut: 'interim' },
      { meaning: 'APPROVAL', contentHash },
      ida,
      investigator,
    );
    await study.settle();
    const { rows } = await reads.signatures(STUDY, {});
    expect(rows.at(-1)).toMatchObject({ patientId: null, of: { kind: 'data-cut', name: 'interim' } });
    expect(
      (await reads.signatures(STUDY, { sites: ['S-01'] })).rows.every(({ patientId }) => patientId),
    ).toBe(true);
    await expect(signing.show(STUDY, { dataCut: 'none' })).rejects.toMatchObject({
      code: 'DATA_CUT_UNKNOWN',
    });
  });
});

describe('[GOV-16] a change of what was signed', () => {
  it('breaks the signature at once, then as an event with its cause, and asks for another', async () => {
    const before = (await signaturesOf('P-001'))[0]!;
    const { eventIds } = await study.record('record-visit', { attendedOn: '2024-03-01' });
    expect(await signaturesOf('P-001')).toMatchObject([
      {
        state: 'BROKEN',
        broken: null,
        verdict: { genuine: true, brokenBy: { cause: { eventId: eventIds[0] } } },
      },
    ]);
    await study.settle();
    expect(await study.logged('signature.broken')).toMatchObject([
      {
        actor: 'governance',
        causationId: eventIds[0],
        payload: { signatureId: before.signatureId, causeEventId: eventIds[0], task: 'SIGN_AGAIN' },
      },
    ]);
    const { reads } = study.registry.governance;
    expect((await reads.signatures(STUDY, { task: 'SIGN_AGAIN' })).rows).toMatchObject([
      {
        signatureId: before.signatureId,
        state: 'BROKEN',
        causeEventId: eventIds[0],
        brokenAt: expect.any(String),
      },
    ]);
  });

  it('is settled by signing again, and the broken one stays as it is', async () => {
    const { signatureId } = await sign('P-001');
    await study.settle();
    const { reads } = study.registry.governance;
    expect((await reads.signatures(STUDY, { task: 'SIGN_AGAIN' })).rows).toEqual([]);
    expect(await signaturesOf('P-001')).toMatchObject([
      { state: 'BROKEN', signedAgainBy: signatureId },
      { state: 'STANDING', signatureId },
    ]);
  });

  it('that comes just before another signing is no hindrance to it', async () => {
    await study.record('record-visit', { attendedOn: '2024-04-01' });
    await sign('P-001');
    expect((await signaturesOf('P-001')).map(({ state }) => state)).toEqual(['BROKEN', 'BROKEN', 'STANDING']);
  });

  it('of a correction too, and of that event only', async () => {
    const { signing } = study.registry.governance;
    const { eventIds } = await study.record('record-visit', { attendedOn: '2024-05-01' });
    const scope = { kind: 'event', eventId: eventIds[0]! } as const;
    const of = { patientId: 'P-001', scope };
    const { contentHash } = await signing.show(STUDY, of);
    await signing.sign(STUDY, of, { meaning: 'AUTHORSHIP', contentHash }, ida, investigator);
    await study.record('record-visit', { attendedOn: '2024-05-02' });
    expect((await signaturesOf('P-001')).at(-1)?.state).toBe('STANDING');
    await study.record('correct-event', { targetEventId: eventIds[0], changes: { ecog: 2 }, reason });
    expect((await signaturesOf('P-001')).at(-1)?.state).toBe('BROKEN');
  });
});

describe('[GOV-15] a signature', () => {
  it('is given by its actor: nobody signs for another', async () => {
    const { signing } = study.registry.governance;
    const { contentHash } = await signing.show(STUDY, record('P-001'));
    const forAnother = signing.sign(
      STUDY,
      record('P-001'),
      { meaning: 'REVIEW', contentHash },
      ida,
      coordinator,
    );
    await expect(forAnother).rejects.toMatchObject({ code: 'SIGNER_IS_NOT_ACTOR' });
  });

  it('is given once for as long as it stands', async () => {
    await sign('P-001', 'RESPONSIBILITY');
    await expect(sign('P-001', 'RESPONSIBILITY')).rejects.toMatchObject({ code: 'SIGNED_ALREADY' });
  });

  it('sent again with its key is the same signature', async () => {
    const { signing } = study.registry.governance;
    const { contentHash } = await signing.show(STUDY, record('P-001'));
    const send = () =>
      signing.sign(STUDY, record('P-001'), { meaning: 'REVIEW', contentHash }, ida, {
        ...investigator,
        idempotencyKey: 'once',
      });
    const first = await send();
    expect(await send()).toMatchObject({ signatureId: first.signatureId, duplicate: true });
  });

  it('[GOV-13] sent again after the content has changed is answered as at first, and signs nothing new', async () => {
    await study.enrol('P-004');
    const { signing } = study.registry.governance;
    const { contentHash } = await signing.show(STUDY, record('P-004'));
    const keyed = { ...investigator, idempotencyKey: 'sign-once' };
    const asked = { meaning: 'APPROVAL', contentHash } as const;
    const first = await signing.sign(STUDY, record('P-004'), asked, ida, keyed);
    expect(first.duplicate).toBe(false);
    await study.record('record-visit', { attendedOn: '2024-02-01' }, 'P-004');
    const recovered = { ...ida, authentication: 'password+recovery-code' } as const;
    const again = await signing.sign(STUDY, record('P-004'), asked, recovered, keyed);
    expect(again).toEqual({ ...first, duplicate: true });
    expect(await signaturesOf('P-004')).toMatchObject([{ contentHash, state: 'BROKEN' }]);
    const present = await signing.show(STUDY, record('P-004'));
    const other = { ...asked, contentHash: present.contentHash };
    await expect(signing.sign(STUDY, record('P-004'), other, ida, keyed)).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(await signaturesOf('P-004')).toHaveLength(1);
  });
});

describe('source data verification', () => {
  it('marks events and is broken by their correction', async () => {
    const { source, reads } = study.registry.governance;
    const { eventIds } = await study.record('record-visit', { attendedOn: '2024-06-01' });
    await source.verify(STUDY, 'P-001', { eventIds }, by('m.onitor', 'monitor'));
    const states = async () =>
      (await reads.subject(STUDY, 'P-001')).verifications.map(({ eventId, state }) => [eventId, state]);
    expect(await states()).toEqual([[eventIds[0], 'VERIFIED']]);
    await study.record('correct-event', { targetEventId: eventIds[0], changes: { ecog: 2 }, reason });
    expect(await states()).toEqual([[eventIds[0], 'BROKEN']]);
  });
});

/** A connection behind the product's back. */
async function superuser(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: study.database.superuserUrl });
  // The database is dropped with whatever is still connected to it.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
