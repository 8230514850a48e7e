import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { phrase } from '#plots';
import { type Formats, formatsOf } from './formats.js';
import { type Dictionary, type Key, type Language, loadLanguage, rememberLanguage } from './language.js';

type Values = Readonly<Record<string, string | number>>;

export interface I18n extends Formats {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** A text of the app, with `{name}` replaced by the values. */
  readonly t: (key: Key, values?: Values) => string;
  /** A code of a kind (`code`, `field`, `event`, `command`, `error`); readable even where it is not known. */
  readonly code: (kind: CodeKind, code: string) => string;
  /** A text that the registry wrote in English, where the app knows it. */
  readonly phrase: (text: string) => string;
}

export type CodeKind = 'code' | 'field' | 'event' | 'command' | 'error' | 'role';

/** What codes are called that the app itself does not know, e.g. by a protocol; in English. */
type Names = ReadonlyMap<string, string>;

interface Sources {
  readonly language: Language;
  readonly dictionary: Dictionary;
  readonly setLanguage: (language: Language) => void;
}

const Context = createContext<{ readonly sources: Sources; readonly i18n: I18n } | null>(null);

function i18nOf({ language, dictionary, setLanguage }: Sources, names: Names = new Map()): I18n {
  const nameOf = (code: string) => {
    const name = names.get(code);
    return name && phrase(language, name);
  };
  return {
    language,
    setLanguage,
    t: (key, values) => fill(dictionary[key], values),
    code: (kind, code) =>
      dictionary[`${kind}.${code}` as Key] ??
      (kind === 'code' ? nameOf(code) : undefined) ??
      humanised(code, kind),
    phrase: (text) => phrase(language, text),
    ...formatsOf(language),
  };
}

export function I18nProvider(props: { first: Dictionary; language: Language; children: ReactNode }) {
  const [present, setPresent] = useState({ language: props.language, dictionary: props.first });
  const { language, dictionary } = present;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo(() => {
    const setLanguage = (chosen: Language) => {
      rememberLanguage(chosen);
      void loadLanguage(chosen).then((loaded) => setPresent({ language: chosen, dictionary: loaded }));
    };
    const sources = { language, dictionary, setLanguage };
    return { sources, i18n: i18nOf(sources) };
  }, [language, dictionary]);
  return <Context.Provider value={value}>{props.children}</Context.Provider>;
}

/** Calls codes that the app does not know, within, by these names. */
export function Named({ names, children }: { names: Names; children: ReactNode }) {
  const { sources } = useSources();
  const value = useMemo(() => ({ sources, i18n: i18nOf(sources, names) }), [sources, names]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export const useI18n = (): I18n => useSources().i18n;

function useSources() {
  const found = useContext(Context);
  if (!found) throw new Error('useI18n is used outside I18nProvider');
  return found;
}

export function fill(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** `PLANNED_PRE_SURGERY` and `targetLesions` as words. */
export function humanised(code: string, kind: CodeKind): string {
  if (/^[A-Z0-9_]+$/.test(code) && code.includes('_')) {
    // What has a number in it is a name of its own: EGFR L858R.
    if (/\d/.test(code)) return code.replaceAll('_', ' ');
    const words = code.toLowerCase().replaceAll('_', ' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
  }
  if (/^[A-Z0-9]+$/.test(code)) return code;
  if (kind !== 'field' && !/^[a-z]+[A-Z]/.test(code)) return code;
  const words = code.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
