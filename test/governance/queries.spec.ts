import {
  coordinator,
  type GovernedStudy,
  manager,
  monitor,
  reason,
  STUDY,
  startStudy,
} from './governed-study.js';

let study: GovernedStudy;
let now = new Date();
beforeAll(async () => {
  study = await startStudy({ clock: () => now });
  await study.enrol();
});
afterAll(() => study.stop());

const listed = async (filter: Parameters<typeof study.registry.governance.reads.queries>[1] = {}) => {
  await study.settle();
  return (await study.registry.governance.reads.queries(STUDY, filter)).rows;
};

describe('[GOV-23] a query', () => {
  it('is opened on a field, answered and closed, each step an event with its author', async () => {
    const { queries, reads } = study.registry.governance;
    const { eventIds } = await study.record('record-visit', { attendedOn: '2024-02-01', ecog: 3 });
    const asked = { eventId: eventIds[0]!, field: 'ecog', text: 'ECOG 3 at the first visit?' };
    const { queryId } = await queries.open(STUDY, 'P-001', asked, monitor);
    expect(await listed()).toMatchObject([
      {
        queryId,
        patientId: 'P-001',
        siteId: 'S-01',
        state: 'OPEN',
        field: 'ecog',
        openedBy: 'm.onitor',
        ageDays: 0,
      },
    ]);
    await queries.move(STUDY, 'P-001', { name: 'answer', queryId, text: 'Yes, after a fall' }, coordinator);
    await queries.move(STUDY, 'P-001', { name: 'close', queryId, text: 'Agreed' }, monitor);
    expect(await listed()).toEqual([]);
    expect(await listed({ state: 'CLOSED' })).toMatchObject([{ queryId, movedBy: 'm.onitor' }]);
    const [query] = (await reads.subject(STUDY, 'P-001')).queries;
    expect(query?.steps.map(({ step, by, text }) => [step, by, text])).toEqual([
      ['OPENED', 'm.onitor', 'ECOG 3 at the first visit?'],
      ['ANSWERED', 'c.oord', 'Yes, after a fall'],
      ['CLOSED', 'm.onitor', 'Agreed'],
    ]);
  });

  it('asks about what there is', async () => {
    const { queries } = study.registry.governance;
    const unknown = { eventId: '01890a5d-ac96-774b-bcce-b302099a8057', text: 'what?' };
    await expect(queries.open(STUDY, 'P-001', unknown, monitor)).rejects.toMatchObject({
      code: 'EVENT_UNKNOWN',
    });
    await expect(queries.open(STUDY, 'P-404', { text: 'who?' }, monitor)).rejects.toMatchObject({
      code: 'PATIENT_UNKNOWN',
    });
    const { eventIds } = await study.record('record-visit', { attendedOn: '2024-02-02' });
    const field = { eventId: eventIds[0]!, field: 'noSuchField', text: 'what?' };
    await expect(queries.open(STUDY, 'P-001', field, monitor)).rejects.toMatchObject({
      code: 'QUERY_FIELD_UNKNOWN',
      values: { fields: expect.arrayContaining(['ecog']) },
    });
  });

  it('ages, and is found by its age, its site and its subject', async () => {
    const { queries } = study.registry.governance;
    const { queryId } = await queries.open(STUDY, 'P-001', { text: 'old?' }, monitor);
    now = new Date(Date.now() + 10.5 * 86_400_000);
    const old = await listed({ olderThanDays: 10, sites: ['S-01'], patient: 'P-001' });
    expect(old).toMatchObject([{ queryId, ageDays: 10 }]);
    expect(await listed({ olderThanDays: 11 })).toEqual([]);
    expect(await listed({ sites: ['S-02'] })).toEqual([]);
    expect(await listed({ sites: [] })).toEqual([]);
    expect(await listed({ patient: 'P-002' })).toEqual([]);
    await queries.move(STUDY, 'P-001', { name: 'cancel', queryId, text: 'asked twice' }, monitor);
    now = new Date();
  });

  it('is listed page by page', async () => {
    const { queries, reads } = study.registry.governance;
    for (const n of [1, 2, 3]) await queries.open(STUDY, 'P-001', { text: `query ${n}` }, monitor);
    await study.settle();
    const first = await reads.queries(STUDY, { limit: 2 });
    const second = await reads.queries(STUDY, { limit: 2, after: first.next! });
    expect([...first.rows, ...second.rows].map(({ text }) => text)).toEqual([
      'query 1',
      'query 2',
      'query 3',
    ]);
    expect(second.next).toBeNull();
  });
});

describe('[GOV-24] an edit check', () => {
  it('raises a query by itself, once, and resolves it when the value is corrected', async () => {
    await study.enrol('P-002');
    const wrong = await study.record('record-visit', { attendedOn: '2024-03-01', weightKg: 7 }, 'P-002');
    const mine = () => listed({ patient: 'P-002' });
    expect(await mine()).toMatchObject([
      {
        check: 'weight@1',
        eventId: wrong.eventIds[0],
        field: 'weightKg',
        text: 'Is the weight in kilograms?',
        openedBy: 'governance',
      },
    ]);
    await study.record('record-visit', { attendedOn: '2024-03-02', weightKg: 70 }, 'P-002');
    expect(await mine()).toHaveLength(1);
    const target = { targetEventId: wrong.eventIds[0], reason };
    await study.record('correct-event', { ...target, changes: { weightKg: 71 } }, 'P-002');
    expect(await mine()).toEqual([]);
    await study.record('correct-event', { ...target, changes: { weightKg: 1 } }, 'P-002');
    expect(await mine()).toHaveLength(1);
    const types = (await study.registry.store.readStream(STUDY, 'governance/P-002')).map(({ type }) => type);
    expect(types).toEqual(['query.opened', 'query.closed', 'query.re-opened']);
  });

  it('has the same effect however often, and by however many, it is run', async () => {
    await study.enrol('P-003');
    await study.record('record-visit', { attendedOn: '2024-03-01', weightKg: 999 / 2 }, 'P-003');
    const { steward } = study.registry.governance;
    await Promise.all(Array.from({ length: 4 }, () => steward.tend(STUDY, 'P-003')));
    await study.settle();
    expect(await study.registry.store.readStream(STUDY, 'governance/P-003')).toHaveLength(1);
  });

  it('that an amendment drops has its queries closed', async () => {
    const { study: before } = { study: await study.registry.queries.study(STUDY) };
    const protocol = { ...before.protocol, version: '9.9', editChecks: [] };
    const amend = { effectiveOn: '2024-06-01', summary: 'No edit checks', protocol };
    await study.registry.commands.recordStudy(STUDY, { name: 'amend-protocol', data: amend }, manager);
    expect(await listed({ patient: 'P-002' })).toEqual([]);
    expect(await listed({ patient: 'P-003' })).toEqual([]);
  });
});
