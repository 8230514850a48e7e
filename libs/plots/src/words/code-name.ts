import { codesEn } from './codes.en.js';
import { codesZhCn } from './codes.zh-cn.js';
import { phrase } from './phrases.js';
import type { PlotLanguage } from './plot-words.js';

/** What a code is called; one that is not known by what the protocol calls it, else in words made of it. */
export function codeName(language: PlotLanguage, code: string, protocolName?: string | null): string {
  const known = (language === 'en' ? codesEn : codesZhCn)[code];
  if (known !== undefined) return known;
  if (protocolName) return phrase(language, protocolName);
  if (!code.includes('_')) return code;
  // What has a number in it is a name of its own: EGFR L858R.
  if (/\d/.test(code)) return code.replaceAll('_', ' ');
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
