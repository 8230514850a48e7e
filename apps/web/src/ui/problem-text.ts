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
    const detail = error instanceof ApiProblem ? error.problem.detail : error.message;
    return language === 'en' ? `${known}: ${detail}` : `${known}（${detail}）`;
  };
}
