import type { PatientCommandName, StudyCommandName } from '#trial';
import { exampleStudy } from './study.example.js';

/**
 * Bodies that the registry accepts when they are sent in this order: the examples of the OpenAPI document, and
 * a test that they are true (the site is closed last). `TARGET` stands for the id of the event before it.
 */
export const TARGET = '01890a5d-ac96-774b-bcce-b302099a8057';

export const studyStory: readonly (readonly [StudyCommandName, object])[] = [
  ['register', exampleStudy],
  [
    'open-site',
    {
      siteId: 'S-01',
      name: 'Example hospital',
      country: 'CN',
      timeZone: 'Asia/Shanghai',
      openedOn: '2024-01-02',
    },
  ],
  [
    'amend-protocol',
    {
      effectiveOn: '2024-06-01',
      summary: 'Planned adjuvant course of five years',
      protocol: {
        ...exampleStudy.protocol,
        version: '1.1',
        drugs: exampleStudy.protocol.drugs.map((drug) => ({ ...drug, plannedMonths: { ADJUVANT: 60 } })),
      },
    },
  ],
  [
    'record-publication',
    {
      id: 'interim',
      citation: 'Interim report of the study office, 2025',
      figures: [
        {
          id: 'enrolled',
          section: 'Patients',
          label: 'Patients enrolled',
          published: '1',
          measure: { kind: 'count', of: { fact: 'setting', known: true } },
        },
      ],
    },
  ],
  ['close-site', { siteId: 'S-01', closedOn: '2025-06-30', reason: 'Recruitment completed' }],
];

const reason = { code: 'DATA_ENTRY_ERROR', text: 'Digits were swapped on entry' };
const grade = (value: number) => ({ scale: 'CTCAE', version: '5.0', value });

export const patientStory: readonly (readonly [PatientCommandName, object])[] = [
  [
    'enrol',
    {
      siteId: 'S-01',
      enrolledOn: '2024-01-08',
      setting: 'NEOADJUVANT',
      sex: 'FEMALE',
      ageYears: 61,
      ecog: 1,
    },
  ],
  ['record-consent', { consentedOn: '2024-01-08', formVersion: '2.0' }],
  [
    'record-diagnosis',
    {
      diagnosedOn: '2024-01-05',
      diagnosis: 'GIST',
      primarySite: 'STOMACH',
      sizeMm: 112,
      mitoses: { count: '<5', highPowerFields: 50 },
      rupture: false,
      basis: ['CT', 'BIOPSY'],
      immunohistochemistry: { CD117: 'POSITIVE', DOG1: 'POSITIVE' },
    },
  ],
  [
    'assess-resectability',
    { assessedOn: '2024-01-09', resectability: 'UNRESECTABLE', basis: ['CT'], reasons: ['HUGE_TUMOUR'] },
  ],
  ['start-treatment', { startedOn: '2024-01-15', drug: 'IMATINIB', mgPerDay: 400 }],
  [
    'record-ct-assessment',
    {
      assessedOn: '2024-01-12',
      modality: 'CT',
      targetLesions: [{ lesionId: 'T1', organ: 'Stomach', longestDiameterMm: 112, meanHu: 68 }],
    },
  ],
  ['record-response', { assessedOn: '2024-04-15', criteria: 'choi-2007', response: 'PD' }],
  ['change-dose', { effectiveOn: '2024-04-16', fromMgPerDay: 400, toMgPerDay: 600, reason: 'PD' }],
  [
    'report-adverse-event',
    {
      adverseEventId: 'AE-1',
      term: 'NEUTROPENIA',
      onsetOn: '2024-05-02',
      grade: grade(2),
      relation: 'PROBABLE',
      action: 'NONE',
    },
  ],
  [
    'change-adverse-event',
    {
      adverseEventId: 'AE-1',
      changedOn: '2024-05-06',
      grade: grade(3),
      serious: true,
      awareAt: '2024-05-06T09:30+08:00',
    },
  ],
  [
    'notify-serious-adverse-event',
    {
      adverseEventId: 'AE-1',
      to: 'SPONSOR',
      notifiedAt: '2024-05-06T16:45+08:00',
      reference: 'SAE-2024-017',
    },
  ],
  ['resolve-adverse-event', { adverseEventId: 'AE-1', resolvedOn: '2024-05-20' }],
  ['record-visit', { attendedOn: '2024-07-15', ecog: 1, weightKg: 58.5 }],
  ['pause-treatment', { pausedOn: '2024-08-20', drug: 'IMATINIB', reason: 'SURGERY' }],
  [
    'record-surgery',
    {
      performedOn: '2024-08-27',
      kind: 'RESECTION',
      approach: 'LAPAROSCOPY',
      margin: 'R0',
      specimenSizeMm: 74,
    },
  ],
  [
    'resume-treatment',
    { resumedOn: '2024-09-20', reason: 'RECOVERED', recovery: 'Gastrointestinal function restored' },
  ],
  ['suspect-recurrence', { suspectedOn: '2025-02-10', organ: 'Liver', modality: 'CT' }],
  ['refute-recurrence', { refutedOn: '2025-02-24', note: 'Haemangioma on MRI' }],
  ['correct-event', { targetEventId: TARGET, changes: { refutedOn: '2025-02-25' }, reason }],
  ['void-event', { targetEventId: TARGET, reason: { code: 'OTHER', text: 'The first date was right' } }],
  ['suspect-recurrence', { suspectedOn: '2025-07-21', organ: 'Liver', modality: 'CT' }],
  ['confirm-recurrence', { confirmedOn: '2025-08-04', organ: 'Liver', modality: 'MRI', biopsy: true }],
  ['stop-treatment', { stoppedOn: '2025-09-01', reason: 'COURSE_COMPLETED' }],
  ['complete-follow-up', { completedOn: '2025-09-04' }],
  ['withdraw-consent', { withdrawnOn: '2025-09-05' }],
  ['withdraw', { withdrawnOn: '2025-09-05', reason: 'SUBJECT_DECISION' }],
  ['record-loss-to-follow-up', { lostOn: '2025-10-01', lastContactOn: '2025-09-05' }],
  ['record-death', { diedOn: '2025-11', cause: 'UNKNOWN' }],
];
