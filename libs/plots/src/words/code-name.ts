import { codesEn } from './codes.en.js';
import { codesZhCn } from './codes.zh-cn.js';
import type { PlotLanguage } from './plot-words.js';

/** What a code is called; one that is not known is shown in words made of it. */
export function codeName(language: PlotLanguage, code: string): string {
  const known = (language === 'en' ? codesEn : codesZhCn)[code];
  if (known !== undefined) return known;
  if (!code.includes('_')) return code;
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
