import { ApiProblem, Unreachable } from '../api/problem.js';
import { useI18n } from '../i18n/i18n.js';

/** An error in the reader's language, by its code; the registry's own words where they add something. */
export function useProblemText(): (error: unknown) => string {
  const { t, code, language } = useI18n();
  return (error) => {
    if (error instanceof Unreachable) return t('failure.unreachable');
    if (!(error instanceof Error)) return String(error);
    const known =
      'code' in error && typeof error.code === 'string' ? code('error', error.code) : t('failure.title');
    if ('code' in error && error.code === 'UNAUTHENTICATED') return t('login.hadExpired');
    const { title, detail } =
      error instanceof ApiProblem ? error.problem : { title: '', detail: error.message };
    // The registry's own words are in English: they are told where they say more than the title of the code.
    if (title.toLowerCase() === detail.toLowerCase()) return known;
    return language === 'en' ? `${known}: ${detail}` : `${known}（${detail}）`;
  };
}
