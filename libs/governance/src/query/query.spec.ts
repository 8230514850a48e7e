import fc from 'fast-check';
import { DomainError, type RecordedEvent } from '#kernel';
import { eventId, type GivenPatient, given, legalPatient, type WrittenCommand } from '#testing';
import { EditCheck } from '#trial';
import {
  doubtsOf,
  foldQueries,
  GOVERNANCE,
  QUERY_STATES,
  type QueryCommand,
  type QueryEvent,
  type QueryState,
  queryDecider,
  settleQueries,
  valuesAt,
} from '../index.js';

const QUERY = eventId(700);
const opened = {
  queryId: QUERY,
  siteId: 'S1',
  eventId: null,
  field: null,
  text: 'why?',
  check: null,
  seen: null,
};

let clock = 0;
const recorded = (event: QueryEvent, actingRole = 'monitor'): RecordedEvent => {
  clock += 1;
  const at = `2024-05-01T08:00:00.${String(clock).padStart(6, '0')}Z`;
  return {
    ...event,
    actor: actingRole,
    actingRole,
    recordedAt: at,
    eventId: eventId(clock),
    position: clock,
  } as never;
};
const after = (...events: QueryEvent[]): QueryState => foldQueries(events.map((event) => recorded(event)));
const decide = (state: QueryState, command: QueryCommand) => queryDecider.decide(state, command);
const play = (...commands: QueryCommand[]) =>
  commands.reduce<QueryState>(
    (state, command) =>
      decide(state, command).reduce(
        (next, event) => queryDecider.evolve(next, recorded(event) as never),
        state,
      ),
    new Map(),
  );
const open: QueryCommand = { name: 'open', query: opened };
const say = (name: 'answer' | 'close' | 'cancel' | 're-open', text = 'because'): QueryCommand => ({
  name,
  queryId: QUERY,
  text,
});

describe('[GOV-23] a query', () => {
  it('is opened, answered and closed, and its history has it all', () => {
    const query = play(open, say('answer', 'it was so'), say('close', 'agreed')).get(QUERY);
    expect(query).toMatchObject({ state: 'CLOSED', text: 'why?' });
    expect(query?.steps.map(({ step, text }) => [step, text])).toEqual([
      ['OPENED', 'why?'],
      ['ANSWERED', 'it was so'],
      ['CLOSED', 'agreed'],
    ]);
  });

  it('can be opened again after its answer, its closing and its cancelling', () => {
    for (const settle of [[say('answer')], [say('answer'), say('close')], [say('cancel')]]) {
      expect(play(open, ...settle, say('re-open')).get(QUERY)?.state).toBe('OPEN');
    }
  });

  it('that is opened twice is one', () => {
    expect(decide(play(open), open)).toEqual([]);
  });

  it.each([
    [[open], say('close'), 'QUERY_NOT_ANSWERED'],
    [[open], say('re-open'), 'QUERY_STILL_OPEN'],
    [[open, say('answer')], say('answer'), 'QUERY_NOT_OPEN'],
    [[open, say('cancel')], say('cancel'), 'QUERY_NOT_OPEN'],
    [[], say('answer'), 'QUERY_UNKNOWN'],
  ] as const)('refuses what does not follow: %#', (before, command, code) => {
    expect(() => decide(play(...before), command)).toThrow(expect.objectContaining({ code }));
  });

  it('has a known state and a step for each accepted command, whatever is tried (property)', () => {
    const names = ['answer', 'close', 'cancel', 're-open'] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names)), (tried) => {
        let state = play(open);
        let accepted = 1;
        for (const name of tried) {
          try {
            const [event] = decide(state, say(name));
            state = queryDecider.evolve(state, recorded(event!) as never);
            accepted += 1;
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
          }
        }
        expect(QUERY_STATES).toContain(state.get(QUERY)?.state);
        expect(state.get(QUERY)?.steps).toHaveLength(accepted);
      }),
    );
  });
});

const check = (written: Record<string, unknown>) =>
  EditCheck.parse({ version: 1, label: 'a check', text: 'please check', ...written });
const weight = check({
  id: 'weight',
  kind: 'RANGE',
  on: 'patient.visit-attended',
  field: 'weightKg',
  atLeast: 30,
  atMost: 200,
});
const ecog = check({ id: 'ecog', kind: 'MISSING', on: 'patient.visit-attended', field: 'ecog' });
const order = check({
  id: 'order',
  kind: 'DATE_ORDER',
  earlier: { on: 'patient.consent-given' },
  later: { on: 'patient.ct-assessed' },
});
const risk = check({
  id: 'risk',
  kind: 'CONSISTENCY',
  when: { fact: 'diagnosis', is: 'GIST' },
  expect: {
    not: {
      all: [
        { fact: 'sizeMm', atLeast: 101 },
        { fact: 'assertedRisk', is: 'LOW' },
      ],
    },
  },
});

const enrol: WrittenCommand = [
  'enrol',
  { siteId: 'S1', enrolledOn: '2012-01-10', setting: 'ADJUVANT', sex: 'MALE', ageYears: 42 },
];
const subject = given(enrol, ['record-consent', { consentedOn: '2012-01-10' }]);
const as = (patient: GivenPatient) => ({
  studyId: 'sample',
  record: patient.record(),
  history: patient.history,
});
const found = (checks: EditCheck[], patient: GivenPatient) =>
  doubtsOf(checks, as(patient)).map((doubt) => [doubt.check, doubt.eventId, doubt.field]);

describe('[GOV-24] an edit check', () => {
  it('of a range finds the event and the field', () => {
    const light = subject.and('record-visit', { attendedOn: '2012-02-10', weightKg: 7 });
    expect(found([weight], light)).toEqual([['weight@1', eventId(3), 'weightKg']]);
    expect(found([weight], subject.and('record-visit', { attendedOn: '2012-02-10', weightKg: 70 }))).toEqual(
      [],
    );
    expect(found([weight], subject.and('record-visit', { attendedOn: '2012-02-10' }))).toEqual([]);
  });

  it('of what is missing finds the event without it', () => {
    const visited = subject
      .and('record-visit', { attendedOn: '2012-02-10', ecog: 1 })
      .and('record-visit', { attendedOn: '2012-03-10' });
    expect(found([ecog], visited)).toEqual([['ecog@1', eventId(4), 'ecog']]);
  });

  it('of the order of dates finds what certainly came too early, and no partial date that may not have', () => {
    const scanned = (on: string) => subject.and('record-ct-assessment', { assessedOn: on, modality: 'CT' });
    expect(found([order], scanned('2012-01-09'))).toEqual([['order@1', eventId(3), null]]);
    expect(found([order], scanned('2012-01'))).toEqual([]);
  });

  it('of consistency finds facts that contradict each other, in the population it is about', () => {
    const diagnosis = (sizeMm: number | null): WrittenCommand => [
      'record-diagnosis',
      {
        diagnosedOn: '2012-01-05',
        diagnosis: 'GIST',
        primarySite: 'GASTRIC',
        sizeMm,
        basis: ['CT'],
        assertedRisk: { value: 'LOW' },
      },
    ];
    expect(found([risk], subject.and(...diagnosis(120)))).toEqual([['risk@1', eventId(3), null]]);
    expect(found([risk], subject.and(...diagnosis(40)))).toEqual([]);
    expect(found([risk], subject.and(...diagnosis(null)))).toEqual([]);
  });

  it('reads every element of a list', () => {
    expect(valuesAt({ lesions: [{ hu: 1 }, {}] }, ['lesions', '*', 'hu'])).toEqual([
      { path: 'lesions.0.hu', value: 1 },
      { path: 'lesions.1.hu', value: undefined },
    ]);
  });
});

describe('[GOV-24] queries of edit checks', () => {
  const reason = { code: 'SOURCE_CORRECTED', text: 'read from the scale again' } as const;
  const light = subject.and('record-visit', { attendedOn: '2012-02-10', weightKg: 7 });
  const mended = light.and('correct-event', { targetEventId: eventId(3), changes: { weightKg: 70 }, reason });
  const worse = mended.and('correct-event', { targetEventId: eventId(3), changes: { weightKg: 6 }, reason });
  const settle = (patient: GivenPatient, state: QueryState) => settleQueries([weight], as(patient), state);
  const byCheck = (state: QueryState, events: readonly QueryEvent[]) =>
    events.reduce(
      (next, event) => queryDecider.evolve(next, recorded(event, GOVERNANCE.actingRole) as never),
      state,
    );
  const raised = byCheck(new Map(), settle(light, new Map()));
  const [queryId = ''] = raised.keys();

  it('are raised once, with an id that says what was found', () => {
    expect(settle(light, new Map())).toEqual(settle(light, new Map()));
    expect(settle(light, raised)).toEqual([]);
    expect(raised.get(queryId)).toMatchObject({ check: 'weight@1', eventId: eventId(3), field: 'weightKg' });
  });

  it('are resolved when the value is corrected, and raised again when it is worse', () => {
    const resolved = byCheck(raised, settle(mended, raised));
    expect(resolved.get(queryId)?.state).toBe('CLOSED');
    expect(settle(worse, resolved)).toMatchObject([{ type: 'query.re-opened', payload: { queryId } }]);
  });

  it('that a person closed stay closed until the value is another', () => {
    const steps = [
      { name: 'answer', queryId, text: 'she is a child' },
      { name: 'close', queryId, text: 'true' },
    ] as const;
    const closed = steps.reduce<QueryState>(
      (state, step) =>
        decide(state, step).reduce((s, e) => queryDecider.evolve(s, recorded(e) as never), state),
      raised,
    );
    expect(settle(light, closed)).toEqual([]);
    expect(settle(worse, closed)).toMatchObject([{ type: 'query.re-opened' }]);
  });

  it('are closed when an amendment drops their check', () => {
    expect(settleQueries([], as(light), raised)).toMatchObject([
      { type: 'query.closed', payload: { queryId } },
    ]);
  });

  it('say nothing more once they have said it, whatever the history (property)', () => {
    const checks = [weight, ecog, order, risk];
    fc.assert(
      fc.property(legalPatient, ({ patient }) => {
        const said = byCheck(new Map(), settleQueries(checks, as(patient), new Map()));
        expect(settleQueries(checks, as(patient), said)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

it('[GOV-23] other events of the stream are passed over', () => {
  expect(after({ type: 'signature.signed', payload: {} } as never).size).toBe(0);
});
