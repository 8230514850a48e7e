import { Text } from '@mantine/core';
import { useI18n } from '../i18n/i18n.js';
import { named } from './named.js';
import { useValueText } from './value-text.js';

/** What points elsewhere and says nothing to a reader. */
const HIDDEN = new Set([
  'targetEventId',
  'targetType',
  'evidence',
  'reason.text',
  'queryId',
  'signatureId',
  'causeEventId',
  'findingId',
  'eventId',
  'eventIds',
]);

/** The fields of an event and their values, in a line. */
export function Payload({ payload }: { payload: Readonly<Record<string, unknown>> }) {
  const { code } = useI18n();
  const text = useValueText();
  const fields = Object.entries(payload).filter(
    ([name, value]) => !HIDDEN.has(name) && isWorthShowing(value),
  );
  return (
    <Text size="sm">
      {fields.map(([name, value]) => named(code('field', name), text(value))).join(' · ')}
    </Text>
  );
}

function isWorthShowing(value: unknown): boolean {
  return value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
}
