import { typedMoment } from './tidy.js';

describe('a moment as people type it', () => {
  it.each([
    ['2024-05-02 8:30Z', '2024-05-02T08:30Z'],
    ['20240502 08:30 +08:00', '2024-05-02T08:30+08:00'],
    ['2024年5月2日 18:05:09z', '2024-05-02T18:05:09Z'],
    ['2024-05-02T08:30-05:00', '2024-05-02T08:30-05:00'],
    ['2024-13-40 08:30', '2024-13-40 08:30'],
    ['yesterday', 'yesterday'],
    ['2024-05-02', '2024-05-02'],
  ])('%s is %s', (text, moment) => {
    expect(typedMoment(text)).toBe(moment);
  });

  it('has the offset of the reader where it has none', () => {
    const moment = typedMoment('2024-05-02 8:30');
    expect(moment).toMatch(/^2024-05-02T08:30(Z|[+-]\d\d:\d\d)$/);
    expect(new Date(moment)).toEqual(new Date(2024, 4, 2, 8, 30));
  });
});
