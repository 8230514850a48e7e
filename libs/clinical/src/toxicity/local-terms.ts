import type { ToxicityScale } from './scale.types.js';

/**
 * What the GIST study graded although the WHO scale has no such item: graded I-IV by the study itself and never to be
 * taken for a WHO or CTCAE grade.
 */
export const LOCAL_TERMS: ToxicityScale = {
  id: 'LOCAL',
  version: '1',
  title: 'Terms graded by the study beside the WHO scale',
  source: 'The GIST study protocol',
  terms: [
    { code: 'OEDEMA', label: 'Oedema', category: 'Local', grades: [1, 4], local: true },
    { code: 'FATIGUE', label: 'Fatigue', category: 'Local', grades: [1, 4], local: true },
    { code: 'ABDOMINAL_PAIN', label: 'Abdominal pain', category: 'Local', grades: [1, 4], local: true },
  ],
};
