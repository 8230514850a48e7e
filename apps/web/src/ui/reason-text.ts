import { useI18n } from '../i18n/i18n.js';

/** A reason as a reader reads it: `CODE: words` where it is of a correction. */
export function useReasonText(): (reason: string) => string {
  const { code } = useI18n();
  return (reason) => reason.replace(/^[A-Z_]+(?=: )/, (name) => code('code', name));
}
