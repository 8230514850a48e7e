import { codesEn } from './codes.en.js';
import { codesZhCn } from './codes.zh-cn.js';
import { patternsZhCn, phrasesZhCn } from './phrases.zh-cn.js';
import type { PlotLanguage } from './plot-words.js';
import { publicationZhCn } from './publication.zh-cn.js';

/** Labels of a protocol are the English names of its codes. */
const codeByName = new Map(Object.entries(codesEn).map(([code, name]) => [name, code]));

/** A text that outcome tables or the demonstration study have in English, in the reader's language where it is known. */
export function phrase(language: PlotLanguage, text: string): string {
  if (language === 'en') return text;
  const known =
    phrasesZhCn[text] ?? publicationZhCn[text] ?? codesZhCn[text] ?? codesZhCn[codeByName.get(text) ?? ''];
  if (known !== undefined) return known;
  for (const [pattern, made] of patternsZhCn) {
    const found = pattern.exec(text);
    if (found) return made((index) => phrase(language, found[index] ?? ''));
  }
  return text;
}
