import type { en } from './en.js';

/** The languages of the app, by their BCP 47 tags. */
export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

export type Key = keyof typeof en;
/** The app's texts and the names of codes, `kind.code`. */
export type Dictionary = Readonly<Record<Key, string>> & Readonly<Record<string, string>>;

const STORED = 'anamnesis.language';

/** The language that was chosen here before, else the first of the browser's that the app has. */
export function presentLanguage(): Language {
  const chosen = localStorage.getItem(STORED);
  if (chosen === 'en' || chosen === 'zh-CN') return chosen;
  const preferred = navigator.languages.find((tag) => /^(zh|en)\b/i.test(tag));
  return preferred && /^zh/i.test(preferred) ? 'zh-CN' : 'en';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(STORED, language);
}

/** Fetches the texts of a language. */
export async function loadLanguage(language: Language): Promise<Dictionary> {
  if (language === 'zh-CN') {
    const [{ zhCn }, { namesZhCn }] = await Promise.all([import('./zh-cn.js'), import('./names.zh-cn.js')]);
    return { ...namesZhCn, ...zhCn };
  }
  const [{ en }, { namesEn }] = await Promise.all([import('./en.js'), import('./names.en.js')]);
  return { ...namesEn, ...en };
}
