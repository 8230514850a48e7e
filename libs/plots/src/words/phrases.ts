import { patternsZhCn, phrasesZhCn } from './phrases.zh-cn.js';
import type { PlotLanguage } from './plot-words.js';

/** A text that outcome tables or the demonstration study have in English, in the reader's language where it is known. */
export function phrase(language: PlotLanguage, text: string): string {
  if (language === 'en') return text;
  const known = phrasesZhCn[text];
  if (known !== undefined) return known;
  for (const [pattern, made] of patternsZhCn) {
    const found = pattern.exec(text);
    if (found) return made((index) => phrase(language, found[index] ?? ''));
  }
  return text;
}
