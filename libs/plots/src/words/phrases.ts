import { codesEn } from './codes.en.js';
import { codesZhCn } from './codes.zh-cn.js';
import { complaintPatternsZhCn, complaintsZhCn } from './complaints.zh-cn.js';
import { definitionsZhCn } from './definitions.zh-cn.js';
import { conditionsZhCn, patternsZhCn, phrasesZhCn } from './phrases.zh-cn.js';
import type { PlotLanguage } from './plot-words.js';
import { publicationZhCn } from './publication.zh-cn.js';

/** Labels of a protocol are the English names of its codes. */
const codeByName = new Map(Object.entries(codesEn).map(([code, name]) => [name, code]));

/** Groups are called what the protocol calls them, with commas or without. */
const LOG_RANK = /^Log-rank test between (.+)$/;

/** A text that outcome tables or the demonstration study have in English, in the reader's language where it is known. */
export function phrase(language: PlotLanguage, text: string): string {
  if (language === 'en')
    return text.replace(CODES, (_, verb: string, codes: string) => `${verb} ${named(codes)}`);
  const compared = LOG_RANK.exec(text)?.[1]?.split('; ');
  if (compared) return `Log-rank检验：${compared.map((group) => phrase(language, group)).join('；')}`;
  const known = knownIn(text);
  if (known !== undefined) return known;
  for (const [pattern, made] of [...complaintPatternsZhCn, ...patternsZhCn]) {
    const found = pattern.exec(text);
    if (found) return made((index) => phrase(language, found[index] ?? ''));
  }
  return conditionIn(text) ?? text;
}

const knownIn = (text: string): string | undefined =>
  phrasesZhCn[text] ??
  complaintsZhCn[text] ??
  definitionsZhCn[text] ??
  publicationZhCn[text] ??
  codesZhCn[text] ??
  codesZhCn[codeByName.get(text) ?? ''];

/** The codes of a condition, which `describeWhere` gives as they are stored. */
const CODES = /\b(is|is one of|include) ([A-Z][A-Z0-9_]*(?:, [A-Z][A-Z0-9_]*)*)(?=$| and | or |\))/g;
const named = (codes: string): string => codes.replace(/[A-Z0-9_]+/g, (code) => codesEn[code] ?? code);

/** Codes, numbers and lists of them, which are the same in every language. */
const isValue = (text: string): boolean =>
  text.split(', ').every((each) => /^([A-Z0-9_.+<>=-]+|\S*\d\S*)$/.test(each));

/** A condition in Chinese, if every part of it is a value or can be said in Chinese. */
function conditionIn(text: string): string | undefined {
  for (const [pattern, made] of conditionsZhCn) {
    const found = pattern.exec(text);
    if (!found) continue;
    const parts = found.slice(1).map((part) => ({ part, said: phrase('zh-CN', part) }));
    if (parts.some(({ part, said }) => said === part && !isValue(part))) continue;
    return made((index) => parts[index - 1]?.said ?? '');
  }
  return undefined;
}
