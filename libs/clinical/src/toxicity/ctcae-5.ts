import type { ToxicityScale, ToxicityTerm } from './scale.types.js';

function term(
  code: string,
  label: string,
  category: string,
  highest: 2 | 3 | 4 | 5,
  meddra?: string,
): ToxicityTerm {
  return { code, label, category, grades: [1, highest], ...(meddra && { meddra }) };
}

const GUT = 'Gastrointestinal disorders';
const GENERAL = 'General disorders and administration site conditions';
const SKIN = 'Skin and subcutaneous tissue disorders';
const LAB = 'Investigations';

/** The terms of CTCAE v5.0 that the GIST study records. Labels and highest grades as published (American spelling). */
export const CTCAE_5: ToxicityScale = {
  id: 'CTCAE',
  version: '5.0',
  title: 'Common Terminology Criteria for Adverse Events v5.0',
  source: 'US National Cancer Institute, CTCAE v5.0, 27 November 2017',
  terms: [
    term('NAUSEA', 'Nausea', GUT, 3, '10028813'),
    term('VOMITING', 'Vomiting', GUT, 5, '10047700'),
    term('DIARRHEA', 'Diarrhea', GUT, 5, '10012727'),
    term('ABDOMINAL_PAIN', 'Abdominal pain', GUT, 3, '10000081'),
    term('CONSTIPATION', 'Constipation', GUT, 5, '10010774'),
    term('DYSPEPSIA', 'Dyspepsia', GUT, 3, '10013946'),
    term('GASTRIC_HEMORRHAGE', 'Gastric hemorrhage', GUT, 5, '10017789'),
    term('UPPER_GI_HEMORRHAGE', 'Upper gastrointestinal hemorrhage', GUT, 5, '10055356'),
    term('LOWER_GI_HEMORRHAGE', 'Lower gastrointestinal hemorrhage', GUT, 5, '10051746'),
    term('INTRA_ABDOMINAL_HEMORRHAGE', 'Intra-abdominal hemorrhage', GUT, 5),
    term('EDEMA_LIMBS', 'Edema limbs', GENERAL, 3, '10050068'),
    term('EDEMA_FACE', 'Edema face', GENERAL, 3, '10014222'),
    term('EDEMA_TRUNK', 'Edema trunk', GENERAL, 3, '10058720'),
    term('LOCALIZED_EDEMA', 'Localized edema', GENERAL, 3, '10062466'),
    term('FATIGUE', 'Fatigue', GENERAL, 3, '10016256'),
    term('PERIORBITAL_EDEMA', 'Periorbital edema', SKIN, 3),
    term('RASH_MACULO_PAPULAR', 'Rash maculo-papular', SKIN, 3, '10037868'),
    term('PRURITUS', 'Pruritus', SKIN, 3, '10037087'),
    term('ALOPECIA', 'Alopecia', SKIN, 2, '10001760'),
    term('ANOREXIA', 'Anorexia', 'Metabolism and nutrition disorders', 5, '10002646'),
    term('MYALGIA', 'Myalgia', 'Musculoskeletal and connective tissue disorders', 3, '10028411'),
    term('HEADACHE', 'Headache', 'Nervous system disorders', 3, '10019211'),
    term('ANEMIA', 'Anemia', 'Blood and lymphatic system disorders', 5, '10002272'),
    term('NEUTROPHIL_COUNT_DECREASED', 'Neutrophil count decreased', LAB, 4, '10029366'),
    term('PLATELET_COUNT_DECREASED', 'Platelet count decreased', LAB, 4, '10035528'),
    term('WHITE_BLOOD_CELL_DECREASED', 'White blood cell decreased', LAB, 4, '10049182'),
    term('ALT_INCREASED', 'Alanine aminotransferase increased', LAB, 4, '10001551'),
    term('AST_INCREASED', 'Aspartate aminotransferase increased', LAB, 4, '10003481'),
    term('BLOOD_BILIRUBIN_INCREASED', 'Blood bilirubin increased', LAB, 4, '10005364'),
    term('CREATININE_INCREASED', 'Creatinine increased', LAB, 4, '10011368'),
  ],
};
