import { checkGrade, TOXICITY_SCALES, toxicityScale, toxicityTerm } from './check-grade.js';

describe('toxicity scales', () => {
  it('have unique terms with a meaning per grade where meanings are given', () => {
    for (const { id, terms } of TOXICITY_SCALES) {
      expect(new Set(terms.map(({ code }) => code)).size).toBe(terms.length);
      for (const { code, grades, meaning } of terms) {
        if (meaning) expect([id, code, meaning.length]).toEqual([id, code, grades[1] - grades[0] + 1]);
      }
    }
  });

  it('mark local terms and let them stand beside WHO terms only', () => {
    const [who, ctcae] = [toxicityScale('WHO', '1979'), toxicityScale('CTCAE', '5.0')];
    expect(who && toxicityTerm(who, 'OEDEMA')?.local).toBe(true);
    expect(who && toxicityTerm(who, 'DIARRHOEA')?.local).toBeUndefined();
    expect(ctcae && toxicityTerm(ctcae, 'OEDEMA')).toBeUndefined();
  });
});

describe('checkGrade', () => {
  const who = { scale: 'WHO', version: '1979' };
  it.each([
    ['DIARRHOEA', { ...who, value: 2 }],
    ['NAUSEA_VOMITING', { ...who, value: [1, 2] as const }],
    ['OEDEMA', { ...who, value: 1 }],
    ['EDEMA_LIMBS', { scale: 'CTCAE', version: '5.0', value: 3 }],
  ])('accepts %s %j', (term, grade) => {
    expect(checkGrade(term, grade)).toEqual([]);
  });

  it.each([
    ['DIARRHOEA', { ...who, value: 5 }, 'from 0 to 4'],
    ['DIARRHOEA', { ...who, value: 1.5 }, 'whole number'],
    ['DIARRHOEA', { ...who, value: [2, 1] as const }, 'wrong way round'],
    ['EDEMA_LIMBS', { ...who, value: 1 }, 'no term'],
    ['NAUSEA', { scale: 'CTCAE', version: '5.0', value: 4 }, 'from 1 to 3'],
    ['NAUSEA', { scale: 'CTCAE', version: '6.0', value: 1 }, 'unknown toxicity scale'],
  ])('refuses %s %j', (term, grade, problem) => {
    expect(checkGrade(term, grade)).toEqual([expect.stringContaining(problem)]);
  });
});
