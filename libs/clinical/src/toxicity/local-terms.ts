import type { ToxicityScale } from './scale.types.js';

/**
 * What the GIST study graded although the WHO scale has no such item: graded I-IV by the study itself. They may be
 * recorded beside WHO terms, but they are marked `local` and are no WHO grades.
 */
export const LOCAL_TERMS: ToxicityScale = {
  id: 'LOCAL',
  version: '1',
  title: 'Terms graded by the study beside the WHO scale',
  source: 'The GIST study protocol',
  terms: [
    { code: 'OEDEMA', label: 'Oedema', category: 'Local', grades: [1, 4], local: true },
    { code: 'FATIGUE', label: 'Fatigue', category: 'Local', grades: [1, 4], local: true },
  ],
};
