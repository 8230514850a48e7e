import type { ToxicityScale, ToxicityTerm } from './scale.types.js';

function term(code: string, label: string, category: string, meaning?: readonly string[]): ToxicityTerm {
  return { code, label, category, grades: [0, 4], ...(meaning && { meaning }) };
}

const TIMES_NORMAL = ['<= 1.25 x N', '1.26-2.5 x N', '2.6-5 x N', '5.1-10 x N', '> 10 x N'];
const BLOOD = 'Haematological';
const GUT = 'Gastrointestinal';

/** WHO recommendations for grading acute and subacute toxicity, grades 0-4. It has no item for oedema or fatigue. */
export const WHO_1979: ToxicityScale = {
  id: 'WHO',
  version: '1979',
  title: 'WHO grading of acute and subacute toxicity',
  source:
    'WHO handbook for reporting results of cancer treatment, 1979; Miller AB et al. Cancer 1981;47:207-214',
  terms: [
    term('HAEMOGLOBIN', 'Haemoglobin, g/100 ml', BLOOD, [
      '>= 11.0',
      '9.5-10.9',
      '8.0-9.4',
      '6.5-7.9',
      '< 6.5',
    ]),
    term('LEUCOCYTES', 'Leucocytes, 1000/mm3', BLOOD, ['>= 4.0', '3.0-3.9', '2.0-2.9', '1.0-1.9', '< 1.0']),
    term('GRANULOCYTES', 'Granulocytes, 1000/mm3', BLOOD, [
      '>= 2.0',
      '1.5-1.9',
      '1.0-1.4',
      '0.5-0.9',
      '< 0.5',
    ]),
    term('PLATELETS', 'Platelets, 1000/mm3', BLOOD, ['>= 100', '75-99', '50-74', '25-49', '< 25']),
    term('HAEMORRHAGE', 'Haemorrhage', BLOOD, [
      'none',
      'petechiae',
      'mild blood loss',
      'gross blood loss',
      'debilitating blood loss',
    ]),
    term('BILIRUBIN', 'Bilirubin', GUT, TIMES_NORMAL),
    term('TRANSAMINASES', 'Transaminases', GUT, TIMES_NORMAL),
    term('ALKALINE_PHOSPHATASE', 'Alkaline phosphatase', GUT, TIMES_NORMAL),
    term('ORAL', 'Oral', GUT),
    term('NAUSEA_VOMITING', 'Nausea/vomiting', GUT, [
      'none',
      'nausea',
      'transient vomiting',
      'vomiting requiring therapy',
      'intractable vomiting',
    ]),
    term('DIARRHOEA', 'Diarrhoea', GUT, [
      'none',
      'transient, less than 2 days',
      'tolerable, but more than 2 days',
      'intolerable, requiring therapy',
      'haemorrhagic dehydration',
    ]),
    term('RENAL_UREA_CREATININE', 'Blood urea or creatinine', 'Renal', TIMES_NORMAL),
    term('PROTEINURIA', 'Proteinuria', 'Renal'),
    term('HAEMATURIA', 'Haematuria', 'Renal'),
    term('PULMONARY', 'Pulmonary', 'Pulmonary'),
    term('DRUG_FEVER', 'Fever - drug', 'Fever - drug'),
    term('ALLERGIC', 'Allergic', 'Allergic'),
    term('CUTANEOUS', 'Cutaneous', 'Cutaneous', [
      'no change',
      'erythema',
      'dry desquamation, vesiculation, pruritus',
      'moist desquamation, ulceration',
      'exfoliative dermatitis; necrosis requiring surgical intervention',
    ]),
    term('HAIR', 'Hair', 'Hair'),
    term('INFECTION', 'Infection', 'Infection'),
    term('CARDIAC_RHYTHM', 'Rhythm', 'Cardiac'),
    term('CARDIAC_FUNCTION', 'Function', 'Cardiac'),
    term('PERICARDITIS', 'Pericarditis', 'Cardiac'),
    term('CONSCIOUSNESS', 'State of consciousness', 'Neurotoxicity'),
    term('PERIPHERAL_NEUROTOXICITY', 'Peripheral', 'Neurotoxicity'),
    term('CONSTIPATION', 'Constipation', 'Neurotoxicity'),
    term('PAIN', 'Pain', 'Pain', ['none', 'mild', 'moderate', 'severe', 'intractable']),
  ],
};
