import fc from 'fast-check';
import { addDays, DomainError } from '#kernel';
import { eventId, type GivenPatient, givenHistory, type WrittenCommand } from './given-patient.js';

const GRADE = { scale: 'WHO', version: '1979', value: [1, 2] as [number, number] };

/** Attempts at every kind of command on one date; which of them are legal the decider says. */
function attempt(kind: number, on: string, pick: number): WrittenCommand {
  const ae = `AE${pick % 3}`;
  const attempts: WrittenCommand[] = [
    ['record-consent', { consentedOn: on }],
    ['start-treatment', { startedOn: on, drug: 'IMATINIB', mgPerDay: 400 }],
    ['change-dose', { effectiveOn: on, toMgPerDay: [300, 400, 600, 800][pick % 4] ?? 400, reason: 'PD' }],
    ['pause-treatment', { pausedOn: on, reason: pick % 2 ? 'TOXICITY' : 'PLANNED_PRE_SURGERY' }],
    ['resume-treatment', { resumedOn: on, reason: 'RECOVERED', recovery: 'well again' }],
    ['stop-treatment', { stoppedOn: on, reason: 'PATIENT_CHOICE' }],
    [
      'record-ct-assessment',
      {
        assessedOn: on,
        modality: 'CT',
        targetLesions: [{ lesionId: 'T1', longestDiameterMm: 10 + (pick % 120), meanHu: 20 + (pick % 60) }],
        newLesions: pick % 7 === 0 ? [{ lesionId: 'N1', organ: 'LIVER' }] : [],
      },
    ],
    [
      'record-diagnosis',
      {
        diagnosedOn: on.slice(0, pick % 2 ? 7 : 10),
        diagnosis: 'GIST',
        primarySite: 'GASTRIC',
        sizeMm: 1 + (pick % 150),
        mitoses: { count: '<5' },
        basis: ['CT'],
      },
    ],
    [
      'assess-resectability',
      { assessedOn: on, resectability: pick % 2 ? 'UNRESECTABLE' : 'RESECTABLE', basis: ['CT'] },
    ],
    ['record-surgery', { performedOn: on, kind: 'RESECTION', margin: pick % 3 ? 'R0' : 'R1' }],
    ['record-visit', { attendedOn: on, ecog: pick % 4 }],
    [
      'report-adverse-event',
      { adverseEventId: ae, term: 'OEDEMA', onsetOn: on, grade: GRADE, serious: pick % 3 === 0 },
    ],
    ['notify-serious-adverse-event', { adverseEventId: ae, to: 'SPONSOR', notifiedAt: `${on}T12:00Z` }],
    ['change-adverse-event', { adverseEventId: ae, changedOn: on, outcome: 'RECOVERING' }],
    ['resolve-adverse-event', { adverseEventId: ae, resolvedOn: on }],
    ['suspect-recurrence', { suspectedOn: on, organ: 'LIVER' }],
    ['confirm-recurrence', { confirmedOn: on }],
    ['refute-recurrence', { refutedOn: on, note: 'scar' }],
    [
      'void-event',
      { targetEventId: eventId(1 + (pick % 20)), reason: { code: 'OTHER', text: 'entered twice' } },
    ],
    [
      'correct-event',
      {
        targetEventId: eventId(1 + (pick % 20)),
        changes: { note: `note ${pick}` },
        reason: { code: 'DATA_ENTRY_ERROR', text: 'typing error' },
      },
    ],
    ['record-loss-to-follow-up', { lostOn: on }],
    ['complete-follow-up', { completedOn: on }],
    ['record-death', { diedOn: on }],
  ];
  return attempts[kind % attempts.length] as WrittenCommand;
}

/**
 * Random legal command sequences for one subject of the sample study, back-dated entries, corrections and voids
 * among them. Event ids are `eventId(1)`, `eventId(2)`, ... in record order.
 */
export const legalPatient: fc.Arbitrary<{ commands: WrittenCommand[]; patient: GivenPatient }> = fc
  .array(fc.record({ kind: fc.nat(21), day: fc.integer({ min: -40, max: 90 }), pick: fc.nat(1000) }), {
    minLength: 5,
    maxLength: 60,
  })
  .map((steps) => {
    const enrol: WrittenCommand = [
      'enrol',
      { siteId: 'S1', enrolledOn: '2012-01-10', setting: 'NEOADJUVANT', sex: 'MALE', ageYears: 42, ecog: 1 },
    ];
    let today = '2012-01-10';
    let patient = givenHistory([]).and(...enrol);
    const commands: WrittenCommand[] = [enrol];
    for (const { kind, day, pick } of steps) {
      const on = addDays(today, day);
      const command = attempt(kind, on, pick);
      try {
        patient = patient.and(...command);
        commands.push(command);
        if (on > today) today = on;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
      }
    }
    return { commands, patient };
  });
