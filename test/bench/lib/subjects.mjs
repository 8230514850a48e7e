/** Synthetic subjects, and the study they belong to: the demo study's protocol, histories by number, no randomness. */
import { readFileSync } from 'node:fs';
import { newId } from '#event-store';
import { addDays } from '#kernel';
import {
  ConsentGiven,
  CtAssessed,
  DiagnosisRecorded,
  Enrolled,
  Protocol,
  RecurrenceConfirmed,
  RecurrenceSuspected,
  SiteOpened,
  StudyRegistered,
  SurgeryRecorded,
  TreatmentStarted,
  VisitAttended,
} from '#trial';

const demo = JSON.parse(
  readFileSync(new URL('../../../apps/cli/demo/gist-imatinib/study.json', import.meta.url)),
);
const protocol = Protocol.parse(demo.protocol);

export const STUDY = 'bench';
const by = { actor: 'bench', actingRole: 'coordinator' };

/** Opens the study and registers it with one site. */
export async function openStudy(store) {
  await store.openStudy(STUDY);
  const site = {
    siteId: 'S1',
    name: 'One',
    country: 'CN',
    timeZone: 'Asia/Shanghai',
    openedOn: '2010-01-01',
  };
  const registered = StudyRegistered({ studyId: STUDY, registration: demo.registration, protocol });
  await store.append({ ...by, ...request('study'), events: [registered, SiteOpened(site)] });
}

export const request = (stream) => ({ studyId: STUDY, stream, commandId: newId(), ...by });

export const subjectId = (n) => `P-${String(n).padStart(7, '0')}`;

/** One event of the size that most have. */
export const anEvent = (n) =>
  VisitAttended({ attendedOn: addDays('2015-01-01', n % 3000), weightKg: 60 + (n % 30) });

/** The whole history of subject `n`: 5 events and `visits` more. */
export function historyOf(n, visits) {
  const enrolledOn = addDays('2012-01-01', n % 1500);
  const started = addDays(enrolledOn, 30);
  const setting = n % 3 === 0 ? 'NEOADJUVANT' : 'ADJUVANT';
  const operated = setting === 'ADJUVANT' ? addDays(enrolledOn, 7) : addDays(started, 170);
  const visit = (i) =>
    i % 2 === 0
      ? ct(addDays(started, 84 * (i + 1)), 110 - ((n + i) % 50))
      : VisitAttended({ attendedOn: addDays(started, 84 * (i + 1)) });
  const recurred = addDays(started, 84 * (visits + 1));
  const recurrence = { organ: 'Liver', modality: 'CT' };
  return [
    Enrolled({
      siteId: 'S1',
      enrolledOn,
      setting,
      sex: n % 2 ? 'MALE' : 'FEMALE',
      ageYears: 30 + (n % 50),
    }),
    ConsentGiven({ consentedOn: enrolledOn }),
    DiagnosisRecorded({
      diagnosedOn: enrolledOn,
      diagnosis: 'GIST',
      primarySite: protocol.primarySites[n % protocol.primarySites.length].code,
      sizeMm: 20 + (n % 120),
      mitoses: { count: n % 20, highPowerFields: 50 },
      rupture: n % 17 === 0,
      basis: ['CT'],
      immunohistochemistry: { CD117: 'POSITIVE' },
    }),
    TreatmentStarted({ startedOn: started, drug: 'IMATINIB', mgPerDay: 400 }),
    SurgeryRecorded({ performedOn: operated, kind: 'RESECTION', margin: 'R0' }),
    ...Array.from({ length: visits }, (_, i) => visit(i)),
    ...(n % 10 === 0
      ? [
          RecurrenceSuspected({ suspectedOn: recurred, ...recurrence }),
          RecurrenceConfirmed({ confirmedOn: addDays(recurred, 14), ...recurrence, biopsy: false }),
        ]
      : []),
  ];
}

const ct = (assessedOn, mm) =>
  CtAssessed({
    assessedOn,
    modality: 'CT',
    targetLesions: [{ lesionId: 'T1', organ: 'Stomach', longestDiameterMm: mm, meanHu: 60 - (mm % 20) }],
  });

/** The requests that import so many subjects. */
export function* imports(subjects, visits) {
  for (let n = 0; n < subjects; n += 1) {
    yield { ...request(`patient/${subjectId(n)}`), expectedVersion: 0, events: historyOf(n, visits) };
  }
}
