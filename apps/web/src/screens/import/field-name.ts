import { useI18n } from '../../i18n/i18n.js';

/** What a field of a command is called: `targetLesions.0.meanHu` as "Target lesions 1: mean HU". */
export function useFieldName(): (path: string) => string {
  const { code } = useI18n();
  return (path) =>
    path
      .split('.')
      .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : code('field', part)))
      .join(' · ');
}
