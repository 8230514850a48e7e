import { describeWhere, type Where } from '#trial';
import { useI18n } from '../../i18n/i18n.js';

/** A criterion in the reader's words. */
export function useWhereText(): (where: Where) => string {
  const { language, phrase, code } = useI18n();
  if (language !== 'en') return (where) => phrase(describeWhere(where));
  return (where) => describeWhere(where, (name) => code('code', name));
}
