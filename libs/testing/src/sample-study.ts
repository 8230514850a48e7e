import type { Protocol, Study } from '#trial';

const coded = (...codes: string[]) => codes.map((code) => ({ code, label: code.toLowerCase() }));

/** A small protocol in which every kind of rule occurs. */
export const sampleProtocol: Protocol = {
  version: '1.0',
  settings: coded('NEOADJUVANT', 'ADJUVANT', 'UNASSIGNED'),
  primarySites: coded('GASTRIC', 'COLORECTAL'),
  eligibility: [
    { id: 'adult', text: 'Age 18 or older', where: { fact: 'ageYears', atLeast: 18 } },
    { id: 'ecog', text: 'ECOG 3 or better', where: { fact: 'ecog', atMost: 3 } },
    { id: 'chemo-naive', text: 'No prior chemotherapy', where: { fact: 'priorChemotherapy', is: false } },
  ],
  drugs: [
    {
      code: 'IMATINIB',
      label: 'Imatinib',
      drugClass: 'TARGETED_THERAPY',
      levelsMgPerDay: [300, 400, 600, 800],
      startMgPerDay: [400],
      referenceMgPerDay: 400,
      escalations: [{ on: 'PD', fromMgPerDay: 400, toMgPerDay: 600 }],
      preOperativePauseDays: { min: 7, max: 14 },
      mutationWarnings: [{ mutation: 'PDGFRA_D842V', message: 'imatinib does not inhibit PDGFRA D842V' }],
      plannedMonths: { ADJUVANT: 12 },
    },
  ],
  reasons: {
    doseChange: coded('PD', 'TOXICITY', 'RECOVERY_FROM_TOXICITY'),
    pause: [
      { code: 'TOXICITY', label: 'Toxicity', planned: false },
      { code: 'PLANNED_PRE_SURGERY', label: 'Before surgery', planned: true },
    ],
    resume: coded('RECOVERED', 'SURGERY_RECOVERY'),
    stop: coded('COURSE_COMPLETED', 'TOXICITY', 'PATIENT_CHOICE'),
  },
  visitSchedules: [
    {
      id: 'on-drug',
      label: 'On the drug',
      anchor: 'TREATMENT_START',
      population: { fact: 'treated', is: true },
      months: [1, 3],
      thenEveryMonths: 3,
      untilMonth: 24,
      windows: [{ upToMonth: 1, days: 7 }, { upToMonth: 3, days: 14 }, { days: 21 }],
    },
    {
      id: 'after-conversion',
      label: 'After resection of a converted tumour',
      anchor: 'R0_RESECTION',
      population: { fact: 'converted', is: true },
      months: [1, 3],
      thenEveryMonths: 3,
      untilMonth: 24,
      windows: [{ upToMonth: 1, days: 7 }, { upToMonth: 3, days: 14 }, { days: 21 }],
    },
  ],
  evaluability: { efficacyMinimumOnDrug: { length: 1, unit: 'MONTHS' } },
  dates: { imputation: 'middle' },
  risk: { criteria: 'nih-2008' },
  response: {
    criteria: 'choi-2007',
    progressionReference: 'NADIR',
    confirmation: false,
    settings: ['NEOADJUVANT'],
  },
  toxicity: {
    scale: 'WHO',
    version: '1979',
    terms: [
      { code: 'NAUSEA_VOMITING', label: 'Nausea/vomiting', local: false },
      { code: 'OEDEMA', label: 'Oedema', local: true },
    ],
  },
  endpoints: [
    {
      id: 'RFS',
      label: 'Recurrence-free survival',
      population: { fact: 'resectedR0', is: true },
      start: 'R0_RESECTION',
      events: ['RECURRENCE', 'DEATH'],
      competing: [],
      censorAt: 'LAST_ADEQUATE_IMAGING',
    },
    {
      id: 'PFS',
      label: 'Progression-free survival',
      population: { fact: 'setting', is: 'NEOADJUVANT' },
      start: 'TREATMENT_START',
      events: ['PROGRESSION', 'RECURRENCE', 'DEATH'],
      competing: [],
      censorAt: 'LAST_ADEQUATE_IMAGING',
    },
    {
      id: 'CONVERSION',
      label: 'Time to conversion',
      population: { fact: 'setting', is: 'NEOADJUVANT' },
      start: 'TREATMENT_START',
      events: ['CONVERSION'],
      competing: ['PROGRESSION', 'DEATH'],
      censorAt: 'LAST_ADEQUATE_IMAGING',
    },
  ],
  surveillance: [],
  editChecks: [],
};

/** A registered study with that protocol and two sites, one of them closed. */
export const sampleStudy: Study = {
  studyId: 'sample',
  publicTitle: 'A sample study',
  registration: {} as Study['registration'],
  protocol: sampleProtocol,
  sites: [
    {
      siteId: 'S1',
      name: 'First',
      country: 'CN',
      timeZone: 'Asia/Shanghai',
      openedOn: '2010-01-01',
      closedOn: null,
    },
    {
      siteId: 'S2',
      name: 'Second',
      country: 'CN',
      timeZone: 'Asia/Shanghai',
      openedOn: '2010-01-01',
      closedOn: '2012-01-01',
    },
  ],
  publications: [],
  dataCuts: [],
  cohorts: [],
};
