import { Text } from '@mantine/core';
import { useI18n } from '../i18n/i18n.js';
import type { Key } from '../i18n/language.js';
import type { Change, Shown } from '../subject/changes.js';
import { ScrollX } from './scroll-x.js';
import { useValueText } from './value-text.js';

/** Old and new values side by side; told apart by words and marks, not by colour alone. */
export function ChangeTable({ changes }: { changes: readonly Change[] }) {
  const { t, code, date } = useI18n();
  const text = useShownText();
  if (changes.length === 0) return <Text size="sm">{t('change.nothing')}</Text>;
  const of = (name: string | null) =>
    name === null ? '' : /^\d{4}-/.test(name) ? date(name) : code('code', name);
  return (
    <ScrollX label={t('change.diff')}>
      <table className="plain" data-changes={changes.length}>
        <thead>
          <tr>
            <th scope="col">{t('change.what')}</th>
            <th scope="col">{t('change.before')}</th>
            <th scope="col">{t('change.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.what}/${change.of}`}>
              <th scope="row">
                {t(`record.${change.what}` as Key)} {of(change.of)}
              </th>
              <td className={change.before === null ? undefined : 'removed'}>{text(change.before)}</td>
              <td className="added">{text(change.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

/** A value of a record, an endpoint among them, as a reader reads it. */
function useShownText(): (value: Shown) => string {
  const { t, code, date, number } = useI18n();
  const text = useValueText();
  return (value) => {
    if (value === null || typeof value !== 'object') return text(value);
    const { start, end, days, status, why } = value;
    return t('record.endpointText', {
      start: date(start),
      end: date(end),
      days: number(days),
      status: code('code', status),
      why: code('code', why),
    });
  };
}
