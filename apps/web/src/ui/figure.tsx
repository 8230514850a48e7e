import { Group, Text } from '@mantine/core';
import type { OutcomeRow } from '#trial';
import { type I18n, useI18n } from '../i18n/i18n.js';

/** A figure in words: value, n/N, 95% confidence interval. */
export function Figure({ row }: { row: OutcomeRow }) {
  const i18n = useI18n();
  return (
    <Group gap="md">
      <Text fw={700} size="xl">
        {valueText(row, i18n)}
      </Text>
      <Text>{shareText(row, i18n)}</Text>
      <Text>{intervalText(row, i18n)}</Text>
    </Group>
  );
}

/** Of a curve that there is, and that does not fall so far. */
const isNotReached = ({ id, denominator }: OutcomeRow): boolean =>
  /\.(median|follow-up)$/.test(id) && denominator !== null && denominator > 0;

const RANGE = /^[\d.]+-[\d.]+$/;

export function valueText(row: OutcomeRow, { t, number, range, code, phrase }: I18n): string {
  const { value, unit } = row;
  if (value === null) return isNotReached(row) ? t('figure.notReached') : '–';
  const ofText = (text: string) => (unit !== null && RANGE.test(text) ? range(text) : code('code', text));
  const shown = typeof value === 'number' ? number(value) : ofText(value);
  if (unit === null || unit === 'subjects') return shown;
  return unit === '%' ? `${shown}%` : `${shown} ${phrase(unit)}`;
}

export function shareText({ numerator, denominator }: OutcomeRow, { number }: I18n): string {
  if (numerator === null) return denominator === null ? '' : `N = ${number(denominator)}`;
  return denominator === null ? number(numerator) : `${number(numerator)}/${number(denominator)}`;
}

export function intervalText({ ci }: OutcomeRow, { number, t }: I18n): string {
  if (ci === null) return '';
  const limit = (value: number | null) => (value === null ? t('figure.notReached') : number(value));
  return t('figure.ci', { low: limit(ci[0]), high: limit(ci[1]) });
}
