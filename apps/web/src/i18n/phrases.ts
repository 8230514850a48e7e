import type { Language } from './language.js';
import { patternsZhCn, phrasesZhCn } from './phrases.zh-cn.js';

/** A text that the registry or a protocol wrote in English, in the reader's language where the app knows it. */
export function phrase(text: string, language: Language): string {
  if (language === 'en') return text;
  const known = phrasesZhCn[text];
  if (known !== undefined) return known;
  for (const [pattern, made] of patternsZhCn) {
    const found = pattern.exec(text);
    if (found) return made((index) => phrase(found[index] ?? '', language));
  }
  return text;
}
