import { useI18n } from '../i18n/i18n.js';

/** A path of an event's payload in words: `targetLesions.0.meanHu` is "Target lesions 1 · Density, HU". */
export function useFieldPath(): (path: string) => string {
  const { code } = useI18n();
  return (path) =>
    path
      .replace(/\.(\d+)/g, (_, index: string) => `#${Number(index) + 1}`)
      .split('.')
      .map((part) => {
        const [name = '', ...places] = part.split('#');
        return [code('field', name), ...places].join(' ');
      })
      .join(' · ');
}
