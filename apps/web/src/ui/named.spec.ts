import { formatsOf } from '../i18n/formats.js';
import { namesEn } from '../i18n/names.en.js';
import { namesZhCn } from '../i18n/names.zh-cn.js';
import { named } from './named.js';

describe('a field and its value', () => {
  it.each(['sizeMm', 'longestDiameterMm', 'areaMm2', 'meanHu', 'weightKg', 'mgPerDay', 'ageYears'] as const)(
    'have the unit of %s behind the number, in both languages',
    (field) => {
      const english = named(namesEn[`field.${field}`]!, '110');
      expect(english).toMatch(/^[A-Z][\w. ]+: 110 (mm²?|HU|kg|mg\/d|years)$/);
      expect(named(namesZhCn[`field.${field}`]!, '110')).toMatch(/^[^（(]+: 110 (mm²?|HU|kg|mg\/d|岁)$/);
    },
  );

  it('keep their name where there is no number or no unit', () => {
    expect(named('Longest, mm', '–')).toBe('Longest, mm: –');
    expect(named('ECOG performance status (0-5)', '1')).toBe('ECOG performance status (0-5): 1');
  });
});

describe('a range', () => {
  it('has its numbers written as others are', () => {
    const { range } = formatsOf('en');
    expect(['6800-368000', '40.0-60.0', '20-73'].map(range)).toEqual(['6,800-368,000', '40.0-60.0', '20-73']);
  });
});
