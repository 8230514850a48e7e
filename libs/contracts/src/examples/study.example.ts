import type { z } from 'zod';
import type { Protocol, StudyRegistered, TrialRegistration } from '#trial';

/** A small but whole study, as a client would register it. */

const registration: z.input<typeof TrialRegistration> = {
  primaryRegistry: { name: 'Example registry', trialId: 'EXAMPLE-0001' },
  dateOfRegistration: '2023-11-01',
  secondaryIds: [],
  sourcesOfSupport: ['Example hospital'],
  primarySponsor: 'Example hospital',
  secondarySponsors: [],
  contactForPublicQueries: { title: 'Study office', affiliation: 'Example hospital' },
  contactForScientificQueries: { title: 'Principal investigator', affiliation: 'Example hospital' },
  publicTitle: 'Imatinib before and after surgery of gastrointestinal stromal tumours',
  scientificTitle: 'Perioperative imatinib in gastrointestinal stromal tumours: a single-arm study',
  countriesOfRecruitment: ['CN'],
  healthConditions: ['Gastrointestinal stromal tumour'],
  interventions: [
    { name: 'Imatinib', description: '400 mg/d by mouth, 600 mg/d on progression', type: 'ACTIVE' },
  ],
  keyInclusionCriteria: ['Histologically confirmed gastrointestinal stromal tumour'],
  keyExclusionCriteria: ['ECOG performance status above 3'],
  studyType: {
    type: 'INTERVENTIONAL',
    allocation: 'Single arm',
    masking: 'Open label',
    assignment: 'Single group',
    purpose: 'Treatment',
    phase: 'Phase II',
  },
  dateOfFirstEnrolment: '2024-01',
  sampleSize: { planned: 50, actual: null },
  recruitmentStatus: 'RECRUITING',
  primaryOutcomes: [{ name: 'Response', method: 'Choi criteria, CT', timepoint: '6 months' }],
  secondaryOutcomes: [{ name: 'Recurrence-free survival', method: 'CT', timepoint: '3 years' }],
  ethicsReview: {
    status: 'APPROVED',
    approvedOn: '2023-10',
    committee: 'Ethics committee of Example hospital',
  },
  completionDate: null,
  summaryResults: null,
  ipdSharing: { plan: 'UNDECIDED', statement: 'To be decided' },
};

const protocol: z.input<typeof Protocol> = {
  version: '1.0',
  settings: [
    { code: 'NEOADJUVANT', label: 'Imatinib before surgery' },
    { code: 'ADJUVANT', label: 'Imatinib after a resection' },
  ],
  primarySites: [
    { code: 'STOMACH', label: 'Stomach' },
    { code: 'SMALL_INTESTINE', label: 'Small intestine' },
  ],
  eligibility: [{ id: 'ecog', text: 'ECOG 0-3', where: { fact: 'ecog', atMost: 3 } }],
  drugs: [
    {
      code: 'IMATINIB',
      label: 'Imatinib',
      drugClass: 'TARGETED_THERAPY',
      levelsMgPerDay: [300, 400, 600],
      startMgPerDay: [400],
      referenceMgPerDay: 400,
      escalations: [{ on: 'PD', fromMgPerDay: 400, toMgPerDay: 600 }],
      preOperativePauseDays: { min: 3, max: 14 },
      plannedMonths: { ADJUVANT: 36 },
    },
  ],
  reasons: {
    doseChange: [
      { code: 'PD', label: 'Progressive disease' },
      { code: 'ADVERSE_EVENT', label: 'Adverse event' },
    ],
    pause: [
      { code: 'SURGERY', label: 'Planned surgery', planned: true },
      { code: 'ADVERSE_EVENT', label: 'Adverse event', planned: false },
    ],
    resume: [{ code: 'RECOVERED', label: 'Recovered' }],
    stop: [{ code: 'COURSE_COMPLETED', label: 'Planned course completed' }],
  },
  visitSchedules: [
    {
      id: 'on-treatment',
      label: 'Visits on treatment',
      anchor: 'TREATMENT_START',
      population: { fact: 'setting', in: ['NEOADJUVANT', 'ADJUVANT'] },
      months: [1, 3, 6],
      thenEveryMonths: 6,
      untilMonth: 60,
      windows: [{ upToMonth: 3, days: 7 }, { days: 21 }],
    },
  ],
  evaluability: { efficacyMinimumOnDrug: { length: 1, unit: 'MONTHS' } },
  dates: { imputation: 'middle' },
  risk: { criteria: 'nih-2008' },
  response: { criteria: 'choi-2007', settings: ['NEOADJUVANT'] },
  toxicity: {
    scale: 'CTCAE',
    version: '5.0',
    terms: [
      { code: 'NEUTROPENIA', label: 'Neutropenia' },
      { code: 'OEDEMA', label: 'Oedema' },
    ],
  },
  endpoints: [
    {
      id: 'RFS',
      label: 'Recurrence-free survival',
      population: { fact: 'setting', in: ['NEOADJUVANT', 'ADJUVANT'] },
      start: 'R0_RESECTION',
      events: ['RECURRENCE', 'DEATH'],
      censorAt: 'LAST_CONTACT',
    },
  ],
};

export const exampleStudy: z.input<typeof StudyRegistered.schema> = {
  studyId: 'gist-demo',
  registration,
  protocol,
};
